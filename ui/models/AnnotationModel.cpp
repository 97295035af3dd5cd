#include "ui/models/AnnotationModel.h"

#include <algorithm>
#include <cmath>

#include "imaging/edit/AnnotationShape.h"

namespace lateglow {

namespace {

/// Shorter lines and smaller boxes are slips of the hand.
constexpr double kSmallestMm = 1.0;
constexpr double kOutlineSpacing = 1.0;  ///< pixels between points of an outline drawn by hand

AnnotationKind kindOf(ReadTool tool) {
  switch (tool) {
    case ReadTool::Angle: return AnnotationKind::Angle;
    case ReadTool::Ellipse: return AnnotationKind::Ellipse;
    case ReadTool::Polygon: return AnnotationKind::Polygon;
    case ReadTool::Note: return AnnotationKind::Note;
    default: return AnnotationKind::Distance;
  }
}

std::size_t pointsWanted(AnnotationKind kind) {
  return kind == AnnotationKind::Angle ? 3 : kind == AnnotationKind::Note ? 1 : 2;
}

bool isWorthKeeping(const Annotation& annotation) {
  if (annotation.kind == AnnotationKind::Note) return true;
  if (annotation.kind == AnnotationKind::Polygon) return annotation.pointsMm.size() > 2;
  if (annotation.kind == AnnotationKind::Angle) {
    return annotation.pointsMm.size() == 3 && angleDegrees(annotation) > 0.0;
  }
  return lengthMm(annotation) >= kSmallestMm;
}

std::vector<Annotation>::iterator withId(std::vector<Annotation>& list, int id) {
  return std::find_if(list.begin(), list.end(), [id](const auto& a) { return a.id == id; });
}

int freeId(const std::vector<Annotation>& list) {
  int highest = 0;
  for (const Annotation& annotation : list) highest = std::max(highest, annotation.id);
  return highest + 1;
}

}  // namespace

AnnotationModel::AnnotationModel(CasePresenter& cases, ToolBox& tools, QObject* parent)
    : QObject(parent), m_cases(cases), m_tools(tools) {
  connect(&m_cases, &CasePresenter::currentChanged, this, &AnnotationModel::forget);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &AnnotationModel::abandon);
  connect(&m_cases, &CasePresenter::annotationsChanged, this, &AnnotationModel::changed);
  connect(&m_tools, &ToolBox::changed, this, &AnnotationModel::abandon);
}

const std::vector<Annotation>& AnnotationModel::all() const {
  static const std::vector<Annotation> none;
  const CaseSession* session = m_cases.current();
  return session != nullptr ? session->annotations : none;
}

std::vector<Annotation> AnnotationModel::onSlice() const {
  std::vector<Annotation> shown;
  const CaseSession* session = m_cases.current();
  for (const Annotation& annotation : all()) {
    const bool isDraft = m_draft && m_draft->id == annotation.id;
    const bool drawn = annotation.kind != AnnotationKind::KeyImage;
    if (annotation.slice == session->slice && drawn && !isDraft) shown.push_back(annotation);
  }
  if (m_draft) shown.push_back(*m_draft);
  return shown;
}

std::optional<AnnotationModel::Grip> AnnotationModel::gripAt(PixelPoint at, double reach) const {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return std::nullopt;
  }
  const auto shown = onSlice();
  for (auto annotation = shown.rbegin(); annotation != shown.rend(); ++annotation) {
    if (const auto point = pointNear(*annotation, session->geometry(), at, reach)) {
      return Grip{annotation->id, *point};
    }
  }
  return std::nullopt;
}

bool AnnotationModel::grabs(PixelPoint at, double reach) const {
  return m_tools.tool() == ReadTool::Navigate && gripAt(at, reach).has_value();
}

Vec3 AnnotationModel::patientPointOf(PixelPoint at) const {
  const CaseSession* session = m_cases.current();
  return patientPoint(at, session->slice, session->geometry());
}

void AnnotationModel::press(PixelPoint at, double reach, int phase) {
  if (m_cases.current() == nullptr || editsClasses(m_tools.tool())) {
    return;
  }
  m_pressed = true;
  if (m_draft) {
    m_draft->pointsMm[m_point] = patientPointOf(at);  // the next point of an angle
  } else if (const auto grip = gripAt(at, reach)) {
    std::vector<Annotation> list = all();
    m_draft = *withId(list, grip->annotation);
    m_point = grip->point;
    m_moving = true;
    m_selected = grip->annotation;
  } else if (drawsAnnotations(m_tools.tool())) {
    begin(at, phase);
  }
  Q_EMIT changed();
}

void AnnotationModel::begin(PixelPoint at, int phase) {
  Annotation next;
  next.phase = phase;
  next.kind = kindOf(m_tools.tool());
  next.slice = m_cases.current()->slice;
  next.id = freeId(all());
  const std::size_t points = next.kind == AnnotationKind::Polygon || next.kind == AnnotationKind::Note
                                 ? 1
                                 : 2;
  next.pointsMm.assign(points, patientPointOf(at));
  m_point = points - 1;
  m_selected = next.id;
  m_moving = false;
  m_draft = std::move(next);
}

void AnnotationModel::drag(PixelPoint at) {
  if (!m_draft || !m_pressed) {
    return;
  }
  const Vec3 point = patientPointOf(at);
  if (m_draft->kind == AnnotationKind::Polygon && !m_moving) {
    const auto& spacing = m_cases.current()->geometry().spacingMm;
    const double apartMm = length(point - m_draft->pointsMm.back());
    if (apartMm >= kOutlineSpacing * std::min(spacing[0], spacing[1])) {
      m_draft->pointsMm.push_back(point);
    }
  } else {
    m_draft->pointsMm[m_point] = point;
  }
  Q_EMIT changed();
}

void AnnotationModel::release() {
  m_pressed = false;
  if (!m_draft) {
    return;
  }
  const bool unfinished =
      !m_moving && m_draft->kind != AnnotationKind::Polygon &&
      m_draft->pointsMm.size() < pointsWanted(m_draft->kind) && lengthMm(*m_draft) >= kSmallestMm;
  if (unfinished) {
    // The first leg of an angle stands; the next press and drag places the other.
    m_draft->pointsMm.push_back(m_draft->pointsMm.back());
    m_point = m_draft->pointsMm.size() - 1;
    Q_EMIT changed();
    return;
  }
  finishDraft();
}

void AnnotationModel::finishDraft() {
  const Annotation finished = *m_draft;
  const bool moved = m_moving;
  m_draft.reset();
  m_moving = false;
  if (!isWorthKeeping(finished)) {
    m_selected.reset();
    Q_EMIT changed();
    return;
  }
  std::vector<Annotation> next = all();
  const auto former = withId(next, finished.id);
  if (former == next.end()) {
    next.push_back(finished);
  } else if (*former == finished) {
    Q_EMIT changed();  // only selected
    return;
  } else {
    *former = finished;
  }
  accept(std::move(next), moved ? tr("Measurement moved") : tr("Measurement drawn"));
  if (!moved && finished.kind == AnnotationKind::Note) {
    Q_EMIT noteWanted(finished.id);
  }
}

void AnnotationModel::accept(std::vector<Annotation> next, const QString& what) {
  if (const CaseSession* session = m_cases.current()) {
    m_cases.acceptAnnotations(session->id, std::move(next), what);
  }
}

void AnnotationModel::setText(int id, const QString& text) {
  std::vector<Annotation> next = all();
  const auto note = withId(next, id);
  if (note == next.end()) {
    return;
  }
  if (text.trimmed().isEmpty()) {
    next.erase(note);
    m_selected.reset();
  } else {
    note->text = text.trimmed().toStdString();
  }
  accept(std::move(next), tr("Note written"));
}

void AnnotationModel::removeSelected() {
  std::vector<Annotation> next = all();
  const auto chosen = m_selected ? withId(next, *m_selected) : next.end();
  if (m_draft || chosen == next.end()) {
    return;
  }
  next.erase(chosen);
  m_selected.reset();
  accept(std::move(next), tr("Measurement removed"));
}

bool AnnotationModel::isKeyImage() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr && session->isKeyImage(session->slice);
}

void AnnotationModel::toggleKeyImage() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || m_draft) {
    return;
  }
  std::vector<Annotation> next = all();
  const int slice = session->slice;
  if (isKeyImage()) {
    std::erase_if(next, [slice](const Annotation& annotation) {
      return annotation.kind == AnnotationKind::KeyImage && annotation.slice == slice;
    });
    accept(std::move(next), tr("Slice %1 is no key image").arg(slice + 1));
    return;
  }
  next.push_back({freeId(next), AnnotationKind::KeyImage, slice, {}, {}});
  accept(std::move(next), tr("Slice %1 is a key image").arg(slice + 1));
}

void AnnotationModel::abandon() {
  if (!m_draft) {
    return;
  }
  m_draft.reset();
  m_moving = false;
  m_pressed = false;
  m_selected.reset();
  Q_EMIT changed();
}

void AnnotationModel::forget() {
  m_selected.reset();
  abandon();
}

}  // namespace lateglow
