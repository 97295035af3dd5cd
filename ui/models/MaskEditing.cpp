#include "ui/models/MaskEditing.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/workflow/EditedMask.h"
#include "imaging/edit/ContourCurve.h"
#include "imaging/edit/SliceFill.h"

namespace lateglow {

namespace {

constexpr double kSmallestRadiusMm = 0.5;
constexpr double kLargestRadiusMm = 30.0;
constexpr double kStepMm = 0.5;
/// Points of a contour drawn by hand lie at least this far apart; the curve goes smoothly between.
constexpr double kDrawnSpacing = 1.5;
constexpr std::size_t kFewestContourPoints = 3;

double distanceTo(const PixelLoop& loop, PixelPoint point) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const PixelPoint& one : loop) {
    nearest = std::min(nearest, std::hypot(one.column - point.column, one.row - point.row));
  }
  return nearest;
}

}  // namespace

MaskEditing::MaskEditing(CasePresenter& cases, ToolBox& tools, QObject* parent)
    : QObject(parent), m_cases(cases), m_tools(tools) {
  connect(&m_tools, &ToolBox::changed, this, [this] {
    abandon();
    Q_EMIT settingsChanged();
  });
  connect(&m_cases, &CasePresenter::currentChanged, this, &MaskEditing::forget);
  connect(&m_cases, &CasePresenter::resultChanged, this, &MaskEditing::resultChanged);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &MaskEditing::forget);
}

void MaskEditing::set(const EditSettings& settings) {
  if (settings == m_settings) {
    return;
  }
  abandon();
  m_settings = settings;
  m_settings.radiusMm = std::clamp(settings.radiusMm, kSmallestRadiusMm, kLargestRadiusMm);
  Q_EMIT settingsChanged();
}

void MaskEditing::setPaints(TissueClass tissue) {
  EditSettings next = m_settings;
  next.paints = tissue;
  set(next);
}

void MaskEditing::setLocked(TissueClass tissue, bool locked) {
  EditSettings next = m_settings;
  next.locks[static_cast<std::size_t>(tissue)] = locked;
  set(next);
}

void MaskEditing::setRadiusMm(double radiusMm) {
  EditSettings next = m_settings;
  next.radiusMm = radiusMm;
  set(next);
}

void MaskEditing::resize(int steps) { setRadiusMm(m_settings.radiusMm + kStepMm * steps); }

const LabelMap* MaskEditing::mask() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr ? session->tissueMask() : nullptr;
}

bool MaskEditing::possible() const { return mask() != nullptr; }

bool MaskEditing::active() const {
  return editsClasses(m_tools.tool()) && possible();
}

std::span<const std::uint8_t> MaskEditing::labels(int slice) const {
  const LabelMap* shown = m_editor ? &m_working : mask();
  return shown != nullptr ? shown->slice(slice) : std::span<const std::uint8_t>();
}

std::span<const float> MaskEditing::image() const {
  const CaseSession* session = m_cases.current();
  const Volume* synthetic = session != nullptr ? session->syntheticImage() : nullptr;
  return synthetic != nullptr ? std::span<const float>(synthetic->voxels) : std::span<const float>();
}

Brush MaskEditing::brush() const {
  Brush brush;
  const bool erases = m_tools.tool() == ReadTool::Eraser;
  brush.paints = erases ? TissueClass::Background : m_settings.paints;
  brush.radiusMm = m_settings.radiusMm;
  brush.spherical = m_settings.spherical;
  if (!erases && m_settings.scarInWallOnly && m_settings.paints == TissueClass::Scar) {
    brush.over = TissueClass::HealthyMyocardium;
  }
  if (!erases && m_settings.thresholdShare && !image().empty()) {
    const IntensityWindow& window = m_cases.current()->syntheticWindow;
    const double lowest = window.level + (*m_settings.thresholdShare - 0.5) * window.width;
    brush.values = Brush::ValueRange{lowest, std::numeric_limits<double>::infinity()};
  }
  return brush;
}

Vec3 MaskEditing::place(PixelPoint point) const {
  return {point.column, point.row, static_cast<double>(m_cases.current()->slice)};
}

bool MaskEditing::begin() {
  const LabelMap* present = mask();
  if (present == nullptr) {
    return false;
  }
  m_start = m_cases.current()->result->analyzed.newest(LayerRole::TissueMask);
  m_working = *present;
  m_editor.emplace(m_working.labels, m_working.geometry, m_settings.locks);
  return true;
}

void MaskEditing::press(PixelPoint point) {
  if (!active() || m_pressed || !begin()) {
    return;
  }
  m_pressed = true;
  m_last = point;
  switch (m_tools.tool()) {
    case ReadTool::Brush:
    case ReadTool::Eraser:
      paintDab(*m_editor, brush(), place(point), image());
      Q_EMIT labelsChanged();
      break;
    case ReadTool::Contour:
      m_sketch = {PixelLoop{point}};
      Q_EMIT sketchChanged();
      break;
    case ReadTool::Nudge:
      if (const auto walls = wallContours(labels(m_cases.current()->slice), m_working.geometry)) {
        m_sketch = {walls->endocardium, walls->epicardium};
        m_nudged = distanceTo(m_sketch[0], point) <= distanceTo(m_sketch[1], point) ? 0 : 1;
        nudgeTo(point);
      }
      break;
    default:
      break;
  }
}

void MaskEditing::drag(PixelPoint point) {
  if (!m_pressed) {
    return;
  }
  switch (m_tools.tool()) {
    case ReadTool::Brush:
    case ReadTool::Eraser:
      paintStroke(*m_editor, brush(), place(m_last), place(point), image());
      Q_EMIT labelsChanged();
      break;
    case ReadTool::Contour: {
      const PixelPoint from = m_sketch.front().back();
      if (std::hypot(point.column - from.column, point.row - from.row) >= kDrawnSpacing) {
        m_sketch.front().push_back(point);
        Q_EMIT sketchChanged();
      }
      break;
    }
    case ReadTool::Nudge:
      nudgeTo(point);
      break;
    default:
      break;
  }
  m_last = point;
}

void MaskEditing::nudgeTo(PixelPoint point) {
  if (!m_nudged) {
    return;
  }
  const auto& spacing = m_working.geometry.spacingMm;
  const double radius = m_settings.radiusMm / std::sqrt(spacing[0] * spacing[1]);
  m_sketch[*m_nudged] = nudged(m_sketch[*m_nudged], point, radius);
  Q_EMIT sketchChanged();
}

void MaskEditing::release() {
  if (!m_pressed) {
    return;
  }
  m_pressed = false;
  const int slice = m_cases.current()->slice;
  switch (m_tools.tool()) {
    case ReadTool::Brush:
      commit(tr("Painted"));
      break;
    case ReadTool::Eraser:
      commit(tr("Erased"));
      break;
    case ReadTool::Contour:
      applyContour();
      commit(tr("Contour drawn"));
      break;
    case ReadTool::Nudge:
      if (m_nudged) {
        applyWallContours(*m_editor, slice, {m_sketch[0], m_sketch[1]});
        commit(m_nudged == 0U ? tr("Endocardium nudged") : tr("Epicardium nudged"));
      }
      break;
    default:
      break;
  }
  forget();
}

/// A contour of blood is the endocardium, one of healthy myocardium the epicardium: the other curve
/// of the wall stays. Scar fills what of the wall lies inside.
void MaskEditing::applyContour() {
  if (m_sketch.empty() || m_sketch.front().size() < kFewestContourPoints) {
    return;
  }
  const PixelLoop drawn = closedCurve(m_sketch.front());
  const int slice = m_cases.current()->slice;
  const auto walls = wallContours(labels(slice), m_working.geometry);
  const bool wall = m_settings.paints == TissueClass::HealthyMyocardium;
  if (walls && wall) {
    applyWallContours(*m_editor, slice, {walls->endocardium, drawn});
  } else if (walls && m_settings.paints == TissueClass::BloodPool) {
    applyWallContours(*m_editor, slice, {drawn, walls->epicardium});
  } else if (m_settings.paints == TissueClass::Scar && m_settings.scarInWallOnly) {
    fillLoop(*m_editor, slice, drawn, TissueClass::Scar, TissueClass::HealthyMyocardium);
  } else {
    const auto over = wall ? std::optional(TissueClass::Background) : std::nullopt;
    fillLoop(*m_editor, slice, drawn, m_settings.paints, over);
  }
}

void MaskEditing::abandon() { forget(); }

void MaskEditing::resultChanged() {
  const CaseSession* session = m_cases.current();
  // New figures of the same mask do not end the stroke that has begun on it.
  const bool sameMask = session != nullptr && session->result &&
                        session->result->analyzed.newest(LayerRole::TissueMask) == m_start;
  if (m_editor && sameMask) {
    return;
  }
  forget();
}

/// Says only what it changed: this runs with every step through the slices.
void MaskEditing::forget() {
  const bool stroke = m_editor.has_value();
  const bool sketched = !m_sketch.empty();
  m_pressed = false;
  m_editor.reset();
  m_sketch.clear();
  m_nudged.reset();
  if (sketched) {
    Q_EMIT sketchChanged();
  }
  if (stroke) {
    Q_EMIT labelsChanged();
  }
}

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
  const std::size_t count = m_working.geometry.sliceVoxelCount();
  const std::size_t first = count * static_cast<std::size_t>(m_cases.current()->slice);
  for (std::size_t n = first; n < first + count; ++n) m_editor->set(n, TissueClass::Background);
  commit(tr("Slice cleared"));
  forget();
}

void MaskEditing::commit(const QString& what) {
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
