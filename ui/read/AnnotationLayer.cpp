#include "ui/read/AnnotationLayer.h"

#include <algorithm>

#include <QCoreApplication>

#include "imaging/edit/AnnotationShape.h"
#include "ui/models/Figures.h"

namespace lateglow {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

QStringList regionText(const RegionFigures& figures, const QString& unit) {
  QStringList lines{areaText(figures.areaMm2)};
  if (figures.count > 0) {
    lines << tr("mean %1 ± %2 SD%3")
                 .arg(pixelFigure(figures.mean), pixelFigure(figures.standardDeviation), unit);
    lines << tr("%1 to %2, median %3, %4 px")
                 .arg(pixelFigure(figures.lowest), pixelFigure(figures.highest),
                      pixelFigure(figures.median))
                 .arg(figures.count);
  }
  return lines;
}

/// Where the text goes: below the point that is farthest down the picture's rows and columns.
PixelPoint labelPlace(const PixelLoop& line) {
  return *std::max_element(line.begin(), line.end(), [](PixelPoint a, PixelPoint b) {
    return a.column + a.row < b.column + b.row;
  });
}

}  // namespace

QStringList annotationText(const Annotation& annotation, const Geometry& geometry,
                           std::span<const float> image, const QString& unit) {
  switch (annotation.kind) {
    case AnnotationKind::Distance:
      return {lengthText(lengthMm(annotation))};
    case AnnotationKind::Angle:
      return {tr("%1°").arg(figure(angleDegrees(annotation), 1))};
    case AnnotationKind::Note:
      return {QString::fromStdString(annotation.text)};
    case AnnotationKind::KeyImage:
      return {};
    case AnnotationKind::Ellipse:
    case AnnotationKind::Polygon:
      break;
  }
  const auto figures = image.empty() ? std::nullopt : regionFigures(annotation, geometry, image);
  return figures ? regionText(*figures, unit) : QStringList();
}

AnnotationLayer::AnnotationLayer(CasePresenter& cases, CineClock& clock,
                                 AnnotationModel& annotations, Views views, QObject* parent)
    : QObject(parent), m_cases(cases), m_clock(clock), m_annotations(annotations), m_views(views) {
  connect(&m_annotations, &AnnotationModel::changed, this, &AnnotationLayer::show);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &AnnotationLayer::show);
  connect(&m_cases, &CasePresenter::resultChanged, this, &AnnotationLayer::show);
  connect(&m_clock, &CineClock::phaseChanged, this, [this] {
    if (!m_annotations.all().empty()) {
      show();
    }
  });
}

void AnnotationLayer::setViews(Views views) {
  for (SliceViewport* former : {m_views.source, m_views.synthetic}) {
    if (former != nullptr) {
      former->setShapes({});
    }
  }
  m_views = views;
  show();
}

ViewShape AnnotationLayer::shapeOf(const Annotation& annotation, std::span<const float> image) const {
  const CaseSession& session = *m_cases.current();
  const Geometry& geometry = session.geometry();
  ViewShape shape;
  shape.handles = pixelPoints(annotation, geometry);
  shape.line = outlineOf(annotation, geometry);
  shape.closed = !shape.line.empty();
  if (shape.line.empty()) {
    shape.line = shape.handles;
  }
  if (annotation.kind == AnnotationKind::Polygon) {
    shape.handles.resize(1);  // of an outline drawn by hand only its start
  }
  const QString unit = session.valueUnit();
  shape.label = annotationText(annotation, geometry, image,
                               unit.isEmpty() ? unit : QStringLiteral(" ") + unit);
  PixelLoop all = shape.line;  // beside the handles, which must stay within reach
  all.insert(all.end(), shape.handles.begin(), shape.handles.end());
  shape.labelAt = labelPlace(all);
  shape.selected = m_annotations.selected() == annotation.id;
  shape.id = annotation.id;
  shape.labelActs = shape.closed;  // its histogram
  return shape;
}

void AnnotationLayer::show() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  const Volume* synthetic = session->syntheticImage();
  std::vector<ViewShape> onSource;
  std::vector<ViewShape> onSynthetic;
  for (const Annotation& annotation : m_annotations.onSlice()) {
    onSource.push_back(shapeOf(annotation, session->frame(session->slice, m_clock.phase())));
    onSynthetic.push_back(shapeOf(
        annotation, synthetic != nullptr ? synthetic->slice(session->slice) : std::span<const float>()));
  }
  if (m_views.source != nullptr) {
    m_views.source->setShapes(std::move(onSource));
  }
  if (m_views.synthetic != nullptr) {
    m_views.synthetic->setShapes(std::move(onSynthetic));
  }
}

}  // namespace lateglow
