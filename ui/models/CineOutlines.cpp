#include "ui/models/CineOutlines.h"

#include <algorithm>

#include "ui/models/CaseCommands.h"
#include "ui/models/CasePresenter.h"

namespace lateglow {

namespace {

using Function = std::shared_ptr<const CineFunction>;

/// `phases` with those that the edit changes.
std::vector<int> withPhasesOf(const LabelEdit& edit, std::size_t voxelsPerPhase,
                              std::vector<int> phases) {
  for (const LabelEdit::Change& change : edit.changes()) {
    const auto phase = static_cast<int>(change.voxel / voxelsPerPhase);
    const auto place = std::ranges::lower_bound(phases, phase);
    if (place == phases.end() || *place != phase) phases.insert(place, phase);
  }
  return phases;
}

/// Where the segments begin, as far as a result says it.
std::optional<Vec3> insertionOf(const CaseSession& session) {
  const bool measured = session.result && session.result->measurements;
  return measured ? std::optional(session.result->measurements->rvInsertionMm) : std::nullopt;
}

}  // namespace

CineOutlines::CineOutlines(CasePresenter& cases) : QObject(&cases), m_cases(cases) {}

void CineOutlines::markPhases(const PhaseMarks& marks) {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || session->marks == marks) {
    return;
  }
  const bool diastole = session->marks.endDiastole != marks.endDiastole;
  const auto& named = diastole ? marks.endDiastole : marks.endSystole;
  m_cases.take(new PhaseMarksCommand(m_cases, session->id, session->marks, marks),
               diastole ? tr("End-diastole marked") : tr("End-systole marked"),
               named ? tr("phase %1").arg(*named + 1) : tr("found by the program"));
}

void CineOutlines::showMarks(int sessionId, const PhaseMarks& marks) {
  if (CaseSession* target = m_cases.session(sessionId)) {
    target->marks = marks;
    m_cases.keeper().keepPhaseMarks(*target);
    Q_EMIT m_cases.functionChanged();
  }
}

bool CineOutlines::canOutlinePhases() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr && session->phaseCount() > 1 && session->functionJob == 0;
}

void CineOutlines::outlinePhases() {
  if (!canOutlinePhases()) {
    return;
  }
  CaseSession& session = *m_cases.current();
  SynthesisOptions options;
  options.device = m_cases.device();
  options.threads = m_cases.threads();
  session.functionFailure.reset();
  session.functionJob = m_cases.networkWork().start<Function>(
      tr("Outlining all phases of %1").arg(session.seriesName()),
      [service = m_cases.service(), opened = session.opened, options,
       insertion = insertionOf(session)](ProgressSink& sink) -> Expected<Function> {
        auto segmented = service->segmentPhases(opened, options, sink);
        if (!segmented) return tl::unexpected<Failure>(segmented.error());
        CineFunction function = functionOf(std::move(segmented->classes), insertion);
        if (function.failure) return tl::unexpected<Failure>(*function.failure);
        return std::make_shared<const CineFunction>(std::move(function));
      },
      [this, id = session.id](Expected<Function> function) { outlined(id, std::move(function)); });
  Q_EMIT m_cases.runChanged();
}

void CineOutlines::outlined(int sessionId, Expected<Function> function) {
  CaseSession* target = m_cases.session(sessionId);
  if (target == nullptr) {
    return;
  }
  target->functionJob = 0;
  if (function) {
    const double fraction = (*function)->figures.ejectionFractionPercent;
    m_cases.take(new FunctionCommand(m_cases, sessionId, target->function, *function),
                 tr("All phases outlined"), tr("EF %1 %").arg(QString::number(fraction, 'f', 0)));
  } else if (function.error().code != FailureCode::Cancelled) {
    target->functionFailure = function.error();
    m_cases.addHistory(*target, tr("Outlining failed"));
  }
  Q_EMIT m_cases.runChanged();
}

void CineOutlines::show(int sessionId, Function function) {
  if (CaseSession* target = m_cases.session(sessionId)) {
    target->function = std::move(function);
    target->functionFigures =
        target->function ? std::make_shared<CineFigures>(*target->function) : nullptr;
    keepAndShow(*target);
  }
}

void CineOutlines::correct(LabelEdit edit, const QString& what, const QString& detail) {
  CaseSession* session = m_cases.current();
  if (session == nullptr || !session->function || edit.empty()) {
    return;
  }
  auto figures = std::make_shared<CineFigures>(*session->function);
  figures->measuring = true;
  figures->figures.correctedPhases =
      withPhasesOf(edit, session->function->classes->geometry.voxelCount(),
                   session->function->figures.correctedPhases);
  const int id = session->id;
  m_cases.take(
      new OutlineCommand(m_cases, id, std::move(edit), session->functionFigures, figures), what,
      detail);
  measure(id, figures);
}

void CineOutlines::showEdit(int sessionId, const LabelEdit& edit, bool done,
                            const std::shared_ptr<CineFigures>& figures) {
  CaseSession* target = m_cases.session(sessionId);
  if (target == nullptr || !target->function) {
    return;
  }
  auto classes = std::make_shared<CineLabelMap>(*target->function->classes);
  done ? edit.redo(classes->labels) : edit.undo(classes->labels);
  target->functionFigures = figures;
  target->function = std::make_shared<const CineFunction>(CineFunction{*figures, std::move(classes)});
  keepAndShow(*target);
}

/// The figures of a step are put where undo and redo find them, whenever they come.
void CineOutlines::measure(int sessionId, const std::shared_ptr<CineFigures>& figures) {
  const CaseSession* session = m_cases.session(sessionId);
  m_work.start<CineFigures>(
      tr("Measuring"),
      [classes = session->function->classes, insertion = insertionOf(*session)](ProgressSink&) {
        return Expected<CineFigures>(figuresOf(*classes, insertion));
      },
      [this, sessionId, figures](Expected<CineFigures> measured) {
        if (!measured) return;  // the program ends
        measured->figures.correctedPhases = figures->figures.correctedPhases;
        *figures = std::move(*measured);
        CaseSession* target = m_cases.session(sessionId);
        if (target != nullptr && target->functionFigures == figures) {
          target->function = std::make_shared<const CineFunction>(
              CineFunction{*figures, target->function->classes});
          Q_EMIT m_cases.functionChanged();
        }
      });
}

void CineOutlines::keepAndShow(CaseSession& session) {
  m_cases.keeper().keepOutlines(session);
  Q_EMIT m_cases.functionChanged();
}

}  // namespace lateglow
