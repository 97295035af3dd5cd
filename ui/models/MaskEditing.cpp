#include "ui/models/MaskEditing.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "imaging/edit/ContourCurve.h"

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

MaskEditing::MaskEditing(CasePresenter& cases, ToolBox& tools, CineClock& clock, QObject* parent)
    : QObject(parent), m_cases(cases), m_tools(tools), m_clock(clock) {
  connect(&m_tools, &ToolBox::changed, this, [this] {
    abandon();
    Q_EMIT settingsChanged();
  });
  connect(&m_cases, &CasePresenter::currentChanged, this, &MaskEditing::forget);
  connect(&m_cases, &CasePresenter::resultChanged, this, &MaskEditing::resultChanged);
  connect(&m_cases, &CasePresenter::functionChanged, this, &MaskEditing::functionChanged);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &MaskEditing::forget);
  connect(&m_clock, &CineClock::phaseChanged, this, [this] {
    if (m_editedPhase >= 0) forget();
  });
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

const CineLabelMap* MaskEditing::outlines() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr && session->function ? session->function->classes.get() : nullptr;
}

void MaskEditing::setTarget(EditTarget target) {
  if (target != m_target) {
    abandon();
    m_target = target;
    Q_EMIT settingsChanged();
  }
}

EditTarget MaskEditing::target() const {
  return outlines() != nullptr && (m_target == EditTarget::Phases || mask() == nullptr)
             ? EditTarget::Phases
             : EditTarget::Classes;
}

TissueClass MaskEditing::paints() const {
  const bool scarless = target() == EditTarget::Phases && m_settings.paints == TissueClass::Scar;
  return scarless ? TissueClass::HealthyMyocardium : m_settings.paints;
}

bool MaskEditing::possible() const { return mask() != nullptr || outlines() != nullptr; }

bool MaskEditing::active() const {
  return editsClasses(m_tools.tool()) && possible();
}

std::span<const std::uint8_t> MaskEditing::labels(int slice) const {
  const LabelMap* shown = m_editor && m_editedPhase < 0 ? &m_working : mask();
  return shown != nullptr ? shown->slice(slice) : std::span<const std::uint8_t>();
}

std::span<const std::uint8_t> MaskEditing::phaseLabels(int slice, int phase) const {
  const CineLabelMap* shown = m_editor && m_editedPhase >= 0 ? &m_workingCine : outlines();
  return shown != nullptr && phase < shown->phaseCount ? shown->frame(slice, phase)
                                                       : std::span<const std::uint8_t>();
}

/// What the stroke lies on, as it is now.
std::span<const std::uint8_t> MaskEditing::editedSlice() const {
  const std::size_t count = m_editor->geometry().sliceVoxelCount();
  return m_editor->labels().subspan(count * static_cast<std::size_t>(m_cases.current()->slice),
                                    count);
}

std::span<const float> MaskEditing::image() const {
  const CaseSession* session = m_cases.current();
  const Volume* synthetic = session != nullptr ? session->syntheticImage() : nullptr;
  return synthetic != nullptr ? std::span<const float>(synthetic->voxels) : std::span<const float>();
}

Brush MaskEditing::brush() const {
  Brush brush;
  const bool erases = m_tools.tool() == ReadTool::Eraser;
  brush.paints = erases ? TissueClass::Background : paints();
  brush.radiusMm = m_settings.radiusMm;
  brush.spherical = m_settings.spherical;
  if (target() == EditTarget::Phases) {
    return brush;  // scar and its brightness are of the synthetic image
  }
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

bool MaskEditing::beginPhase(int phase) {
  const CineLabelMap* present = outlines();
  if (present == nullptr || phase < 0 || phase >= present->phaseCount) {
    return false;
  }
  m_startOutlines = m_cases.current()->function->classes;
  m_workingCine = *present;
  m_editedPhase = phase;
  m_editor.emplace(m_workingCine.labels, m_workingCine.geometry, m_settings.locks, phase);
  return true;
}

bool MaskEditing::begin() {
  if (target() == EditTarget::Phases) {
    return beginPhase(m_clock.phase());
  }
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
      if (const auto walls = wallContours(editedSlice(), m_editor->geometry())) {
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
  const auto& spacing = m_editor->geometry().spacingMm;
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
  const auto walls = wallContours(editedSlice(), m_editor->geometry());
  const TissueClass given = paints();
  const bool wall = given == TissueClass::HealthyMyocardium;
  if (walls && wall) {
    applyWallContours(*m_editor, slice, {walls->endocardium, drawn});
  } else if (walls && given == TissueClass::BloodPool) {
    applyWallContours(*m_editor, slice, {drawn, walls->epicardium});
  } else if (given == TissueClass::Scar && m_settings.scarInWallOnly) {
    fillLoop(*m_editor, slice, drawn, TissueClass::Scar, TissueClass::HealthyMyocardium);
  } else {
    const auto over = wall ? std::optional(TissueClass::Background) : std::nullopt;
    fillLoop(*m_editor, slice, drawn, given, over);
  }
}

void MaskEditing::abandon() { forget(); }

void MaskEditing::resultChanged() {
  const CaseSession* session = m_cases.current();
  // New figures of the same mask do not end the stroke that has begun on it.
  const bool sameMask = session != nullptr && session->result &&
                        session->result->analyzed.newest(LayerRole::TissueMask) == m_start;
  if (m_editor && (sameMask || m_editedPhase >= 0)) {
    return;
  }
  forget();
}

void MaskEditing::functionChanged() {
  const CaseSession* session = m_cases.current();
  const bool sameOutlines =
      session != nullptr && session->function && session->function->classes == m_startOutlines;
  if (m_editor && m_editedPhase >= 0 && !sameOutlines) {
    forget();
  }
  Q_EMIT settingsChanged();  // there may be outlines to correct now, or no more
}

/// Says only what it changed: this runs with every step through the slices.
void MaskEditing::forget() {
  const bool stroke = m_editor.has_value();
  const bool sketched = !m_sketch.empty();
  m_pressed = false;
  m_editor.reset();
  m_editedPhase = -1;
  m_sketch.clear();
  m_nudged.reset();
  if (sketched) {
    Q_EMIT sketchChanged();
  }
  if (stroke) {
    Q_EMIT labelsChanged();
  }
}

}  // namespace lateglow
