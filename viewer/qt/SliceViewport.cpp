#include "viewer/qt/SliceViewport.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "viewer/qt/SlicePainter.h"
#include "viewer/qt/SliceScales.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow {

namespace {
constexpr double kReachPixels = 8.0;  // of the pointer, device-independent
}  // namespace

SliceViewport::SliceViewport(QWidget* parent) : RenderHost(parent) {
  setCursor(Qt::CrossCursor);
}

SliceViewport::~SliceViewport() = default;

void SliceViewport::setGeometry(const Geometry& geometry) {
  m_geometry = geometry;
  m_scene.setGeometry(geometry);
  setProbe(std::nullopt);
  showLetters();
  requestRender();
}

void SliceViewport::changePlane(const Geometry& geometry) {
  m_geometry = geometry;
  m_scene.changePlane(geometry);
  showLetters();
  requestRender();
}

void SliceViewport::followCamera(const SliceCamera& other) {
  m_scene.camera().follow(other);
  showLetters();
  requestRender();
}

void SliceViewport::resetView() {
  m_scene.setColours(ColourMap::Grey, false);
  m_scene.camera().setOrientation(conventionalOrientation(m_geometry));
  m_scene.camera().fit();
  showLetters();
  cameraMoved();
}

void SliceViewport::focusOn(PixelPoint centre, double halfWidthMm) {
  m_scene.camera().focus(centre, halfWidthMm);
  cameraMoved();
}

void SliceViewport::cameraMoved() {
  requestRender();
  Q_EMIT cameraChanged();
}

void SliceViewport::layPicture(SliceOrientation orientation) {
  m_scene.camera().setOrientation(orientation);
  showLetters();
  cameraMoved();
}

void SliceViewport::rotateRight() { layPicture(turned(m_scene.camera().orientation(), 1)); }

void SliceViewport::rotateLeft() { layPicture(turned(m_scene.camera().orientation(), -1)); }

void SliceViewport::flipLeftRight() {
  layPicture(flippedLeftRight(m_scene.camera().orientation()));
}

void SliceViewport::flipUpDown() { layPicture(flippedUpDown(m_scene.camera().orientation())); }

void SliceViewport::invert() {
  m_scene.setColours(m_scene.colourMap(), !m_scene.inverted());
  requestRender();
}

void SliceViewport::setColourMap(ColourMap map) {
  m_scene.setColours(map, m_scene.inverted());
  requestRender();
}

void SliceViewport::setFusionColours(ColourMap map) {
  FusionLook look = m_scene.fusionLook();
  look.colours = map;
  m_scene.setFusionLook(look);
  requestRender();
}

void SliceViewport::setFusionOpacity(double opacity) {
  FusionLook look = m_scene.fusionLook();
  look.opacity = opacity;
  m_scene.setFusionLook(look);
  requestRender();
}

void SliceViewport::chooseInterpolation(Interpolation interpolation) {
  m_scene.setInterpolation(interpolation);
  requestRender();
  Q_EMIT interpolationChosen(interpolation);
}

void SliceViewport::windowFromPicture(PercentileWindow percentiles) {
  if (const auto window = m_scene.windowOf(percentiles)) {
    Q_EMIT windowChosen(*window);
  }
}

void SliceViewport::setOverlay(const ViewportOverlay& overlay) {
  RenderHost::setOverlay(overlay);
  showLetters();
}

void SliceViewport::showLetters() {
  ViewportOverlay next = overlay();
  const bool wanted = std::any_of(next.edges.begin(), next.edges.end(),
                                  [](const QString& letters) { return !letters.isEmpty(); });
  if (wanted) {
    const EdgeLetters letters = edgeLetters(m_geometry, m_scene.camera().orientation());
    next.edges = {QString::fromStdString(letters.left), QString::fromStdString(letters.right),
                  QString::fromStdString(letters.top), QString::fromStdString(letters.bottom)};
    RenderHost::setOverlay(next);
  }
}

RenderHost::Picture SliceViewport::prepareRender() {
  const double ratio = devicePixelRatioF();
  m_scene.camera().setViewSize(static_cast<int>(std::lround(width() * ratio)),
                                static_cast<int>(std::lround(height() * ratio)));
  return Picture::Made;
}

/// From pixels of the slice to the widget, as placement() has it, for whole pictures.
QTransform SliceViewport::toWidget() const {
  const QPointF origin = widgetPoint({0.0, 0.0});
  const QPointF column = widgetPoint({1.0, 0.0}) - origin;
  const QPointF row = widgetPoint({0.0, 1.0}) - origin;
  return {column.x(), column.y(), row.x(), row.y(), origin.x(), origin.y()};
}

void SliceViewport::paintPicture(QPainter& painter) { paintSlice(painter, m_scene, toWidget()); }

void SliceViewport::setMarker(std::optional<PixelPoint> pixel, const QString& name) {
  m_marks.marker = pixel;
  m_marks.markerName = name;
  updateMarks();
}

void SliceViewport::setCrosshair(std::optional<PixelPoint> pixel) {
  setCrosshair(pixel ? std::optional(Crosshair{*pixel, 0.0, false}) : std::nullopt);
}

void SliceViewport::setCrosshair(std::optional<Crosshair> crosshair) {
  m_marks.crosshair = crosshair;
  updateMarks();
}

void SliceViewport::setReferenceLines(std::vector<ViewReferenceLine> lines) {
  m_marks.referenceLines = std::move(lines);
  updateMarks();
}

void SliceViewport::setTool(std::optional<double> radiusMm) {
  m_toolRadiusMm = radiusMm;
  updateMarks();
}

void SliceViewport::setSketch(std::vector<PixelLoop> curves, bool closed) {
  m_marks.sketch = std::move(curves);
  m_marks.sketchClosed = closed;
  updateMarks();
}

void SliceViewport::setShapes(std::vector<ViewShape> shapes) {
  m_marks.shapes = std::move(shapes);
  updateMarks();
}

double SliceViewport::reachPixels() const {
  const double mmPerPixel = std::min(m_geometry.spacingMm[0], m_geometry.spacingMm[1]);
  return kReachPixels * devicePixelRatioF() * m_scene.camera().mmPerViewPixel() / mmPerPixel;
}

void SliceViewport::paintExtras(QPainter& painter) {
  const double mmPerPixel = m_scene.camera().mmPerViewPixel() * devicePixelRatioF();
  m_marks.toolAt = m_toolRadiusMm ? m_probe : std::nullopt;
  m_marks.toolRadius = m_toolRadiusMm.value_or(0.0) / mmPerPixel;
  paintSliceMarks(painter, m_marks, placement());
  if (!m_scene.picture().empty()) {
    paintScaleBar(painter, rect(), mmPerPixel, overlay());
  }
  if (m_scene.fused()) {
    const FusionLook& over = m_scene.fusionLook();
    paintColourScale(painter, rect(), over.colours, false, over.window);
  } else if (m_scene.colourMap() != ColourMap::Grey) {
    paintColourScale(painter, rect(), m_scene.colourMap(), m_scene.inverted(),
                     m_scene.imageWindow());
  }
}

SlicePlacement SliceViewport::placement() const {
  return {[this](PixelPoint pixel) { return widgetPoint(pixel); }, QSizeF(size()),
          m_geometry.spacingMm[0], m_geometry.spacingMm[1]};
}

ViewPoint SliceViewport::devicePoint(QPointF position) const {
  const double ratio = devicePixelRatioF();
  return {position.x() * ratio, position.y() * ratio};
}

QPointF SliceViewport::widgetPoint(PixelPoint pixel) const {
  const ViewPoint device = m_scene.camera().viewAt(pixel);
  return {device.x / devicePixelRatioF(), device.y / devicePixelRatioF()};
}

PixelPoint SliceViewport::pixelAt(QPointF position) const {
  return m_scene.camera().pixelAt(devicePoint(position));
}

void SliceViewport::setProbe(std::optional<PixelPoint> probe) {
  m_probe = probe;
  Q_EMIT probeChanged();
}

}  // namespace lateglow
