// What ends as a step that can be undone: whole slices and phases, and the strokes that were drawn.
#include "app/workflow/EditedMask.h"
#include "imaging/edit/SliceFill.h"
#include "ui/models/CineOutlines.h"
#include "ui/models/MaskEditing.h"

namespace lateglow {

void MaskEditing::fillBetween() {
  if (!m_pressed && begin()) {
    const int filled = fillBetweenSlices(*m_editor);
    commit(tr("Filled %n slice(s)", nullptr, filled));
    forget();
  }
}

void MaskEditing::copyFromSlice(int step) {
  const CaseSession* session = m_cases.current();
  if (m_pressed || session == nullptr) {
    return;
  }
  const int from = session->slice + step;
  if (from < 0 || from >= session->geometry().size[2] || !begin()) {
    return;
  }
  copySlice(*m_editor, from, session->slice);
  commit(tr("Copied slice %1").arg(from + 1));
  forget();
}

void MaskEditing::clearSlice() {
  if (m_pressed || !begin()) {
    return;
  }
  const std::size_t count = m_editor->geometry().sliceVoxelCount();
  const std::size_t first = count * static_cast<std::size_t>(m_cases.current()->slice);
  for (std::size_t n = first; n < first + count; ++n) m_editor->set(n, TissueClass::Background);
  commit(tr("Slice cleared"));
  forget();
}

void MaskEditing::copyToPhase(int step) {
  const CaseSession* session = m_cases.current();
  if (m_pressed || session == nullptr || outlines() == nullptr) {
    return;
  }
  const int phases = outlines()->phaseCount;
  const int from = m_clock.phase();
  const int to = (from + step + phases) % phases;
  if (!beginPhase(to)) {
    return;
  }
  const std::size_t count = m_editor->geometry().voxelCount();
  const auto source = std::span(m_startOutlines->labels)
                          .subspan(count * static_cast<std::size_t>(from), count);
  copyPhase(*m_editor, source, session->slice);
  commitPhase(tr("Copied to phase %1").arg(to + 1));
  forget();
  m_clock.setPhase(to);
}

void MaskEditing::commitPhase(const QString& what) {
  LabelEdit edit = m_editor->finish();
  m_editor.reset();
  m_editedPhase = -1;
  const auto changed = static_cast<int>(edit.changes().size());
  m_cases.outlines().correct(std::move(edit), what, tr("%n voxel(s)", nullptr, changed));
  Q_EMIT labelsChanged();
}

void MaskEditing::commit(const QString& what) {
  if (m_editedPhase >= 0) {
    commitPhase(what + QStringLiteral(", ") + tr("phase %1").arg(m_editedPhase + 1));
    return;
  }
  const CaseSession* session = m_cases.current();
  const std::size_t changed = m_editor->finish().changes().size();
  if (session == nullptr || !session->result || changed == 0) {
    return;
  }
  auto edited = std::make_shared<CaseResult>(*session->result);
  edited->analyzed = withEditedMask(edited->analyzed, std::move(m_working));
  edited->synthesis.result = edited->analyzed;
  // The interval is that of the model's own outline.
  edited->synthesis.uncertainty.reset();
  edited->measureOptions.method = kEditedMethod;
  edited->measuring = true;
  const int id = session->id;
  m_editor.reset();
  const auto slot = m_cases.acceptResult(id, std::move(edited), what,
                                         tr("%n voxel(s)", nullptr, static_cast<int>(changed)));
  measureLater(id, slot);
}

void MaskEditing::measureLater(int sessionId, const std::shared_ptr<ResultSlot>& slot) {
  using Measured = std::shared_ptr<const CaseResult>;
  m_work.start<Measured>(
      tr("Measuring"),
      [service = m_cases.service(), edited = slot->result](ProgressSink&) -> Expected<Measured> {
        auto after = std::make_shared<CaseResult>(*edited);
        measureAgain(*after, *service, edited->measureOptions);
        after->agreement = service->agreement(after->synthesis);
        drawAgain(*after);
        after->measuring = false;
        return Measured(std::move(after));
      },
      [this, sessionId, slot, edited = slot->result](Expected<Measured> after) {
        // Whoever placed the insertion in the meantime measured anew.
        if (after && slot->result == edited) {
          m_cases.refineResult(sessionId, slot, *after);
        }
      });
}

}  // namespace lateglow
