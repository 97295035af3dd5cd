#include "viewer/qt/SliceViewport.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "viewer/qt/SlicePainter.h"
#include "viewer/qt/SliceScales.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow {

namespace {
constexpr int kWheelNotch = 120;          // Qt: eighths of a degree, 15 degrees a notch
constexpr double kZoomPerNotch = 1.15;
constexpr double kPixelsPerWindow = 300.0;  // dragging this far changes the window by its width
constexpr double kReachPixels = 8.0;  // of the pointer, device-independent
constexpr double kClickPixels = 3.0;  // a press that moves less is a click

/// The rectangle between two corners as it is seen, whichever way the picture lies.
PixelLoop rectangle(PixelPoint from, PixelPoint to) {
  return {from, {to.column, from.row}, to, {from.column, to.row}};
}
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

void SliceViewport::prepareRender() {
  const double ratio = devicePixelRatioF();
  m_scene.camera().setViewSize(static_cast<int>(std::lround(width() * ratio)),
                                static_cast<int>(std::lround(height() * ratio)));
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

/// Of the way from the crosshair to a place, in degrees from the columns' direction.
double SliceViewport::crosshairAngle(QPointF position) const {
  const PixelPoint away = pixelAt(position) - m_marks.crosshair->at;
  return std::atan2(away.row * m_geometry.spacingMm[1], away.column * m_geometry.spacingMm[0]) *
         180.0 / std::numbers::pi;
}

void SliceViewport::setProbe(std::optional<PixelPoint> probe) {
  m_probe = probe;
  Q_EMIT probeChanged();
}

/// A brush or nudging disc paints over labels; every other tool lets them act.
std::optional<int> SliceViewport::labelUnder(QPointF position) const {
  return m_toolRadiusMm.value_or(0.0) > 0.0 ? std::nullopt
                                            : labelAt(m_marks, placement(), position);
}

SliceViewport::Drag SliceViewport::dragOf(const QMouseEvent& event) const {
  const bool left = event.button() == Qt::LeftButton;
  if (event.button() == Qt::MiddleButton ||
      (left && event.modifiers().testFlag(Qt::ShiftModifier))) {
    return Drag::Pan;
  }
  if (left && labelUnder(event.position())) {
    return Drag::Label;
  }
  if (left &&
      (m_toolRadiusMm || (m_grabs && m_grabs(pixelAt(event.position()))))) {
    return Drag::Tool;
  }
  if (left && m_marks.crosshair &&
      onCrosshairHandle(*m_marks.crosshair, placement(), event.position())) {
    return Drag::Turn;
  }
  if (left && event.modifiers().testFlag(Qt::ControlModifier)) {
    return Drag::Region;
  }
  return left || event.button() == Qt::RightButton ? Drag::Window : Drag::None;
}

void SliceViewport::mousePressEvent(QMouseEvent* event) {
  m_lastPosition = event->position();
  m_pressPosition = event->position();
  m_moved = false;
  // Now, because a click may bring the crosshair here before the second one comes.
  m_pressedLine = m_marks.crosshair && m_marks.crosshair->turnable &&
                  onCrosshairLine(*m_marks.crosshair, placement(), event->position());
  if (m_choosing && event->button() == Qt::LeftButton) {
    Q_EMIT pointChosen(pixelAt(event->position()));
    return;
  }
  m_drag = dragOf(*event);
  if (m_drag == Drag::Pan) {
    setCursor(Qt::ClosedHandCursor);
  } else if (m_drag == Drag::Tool) {
    Q_EMIT toolPressed(pixelAt(event->position()));
  }
  Q_EMIT activated();
}

void SliceViewport::dragTo(QPointF position, QPointF delta) {
  switch (m_drag) {
    case Drag::Window:
      if (m_moved) {
        Q_EMIT windowDragged(delta.x() / kPixelsPerWindow, -delta.y() / kPixelsPerWindow);
      }
      break;
    case Drag::Region:
      m_marks.region = rectangle(pixelAt(m_pressPosition), pixelAt(position));
      updateMarks();
      break;
    case Drag::Pan: {
      const ViewPoint moved = devicePoint(delta);
      m_scene.camera().pan(moved.x, moved.y);
      cameraMoved();
      break;
    }
    case Drag::Turn:
      if (m_marks.crosshair) {
        const double degrees = crosshairAngle(position) - crosshairAngle(position - delta);
        Q_EMIT crosshairTurned(std::remainder(degrees, 360.0));
      }
      break;
    case Drag::Tool:
      Q_EMIT toolMoved(pixelAt(position));
      break;
    case Drag::Label:
    case Drag::None:
      break;
  }
}

void SliceViewport::showCursor(QPointF position) {
  const bool handle =
      m_marks.crosshair && onCrosshairHandle(*m_marks.crosshair, placement(), position);
  setCursor(handle                    ? Qt::OpenHandCursor
            : labelUnder(position) ? Qt::PointingHandCursor
                                      : Qt::CrossCursor);
}

void SliceViewport::mouseMoveEvent(QMouseEvent* event) {
  const QPointF delta = event->position() - m_lastPosition;
  m_lastPosition = event->position();
  m_moved = m_moved || (event->position() - m_pressPosition).manhattanLength() > kClickPixels;
  dragTo(event->position(), delta);
  if (m_drag == Drag::None) {
    showCursor(event->position());
  }
  const PixelPoint pixel = pixelAt(event->position());
  const bool inside = std::lround(pixel.column) >= 0 && std::lround(pixel.row) >= 0 &&
                      std::lround(pixel.column) < m_geometry.size[0] &&
                      std::lround(pixel.row) < m_geometry.size[1];
  setProbe(inside ? std::optional(pixel) : std::nullopt);
  if (m_toolRadiusMm) {
    updateMarks();
  }
}

void SliceViewport::finishRegion() {
  if (!m_marks.region) {
    return;
  }
  const PixelPoint a = m_marks.region->at(0);
  const PixelPoint b = m_marks.region->at(2);
  m_marks.region.reset();
  updateMarks();
  const PixelRegion region{std::min(a.column, b.column), std::min(a.row, b.row),
                           std::max(a.column, b.column), std::max(a.row, b.row)};
  if (const auto window = m_scene.windowOf(kAutoWindow, region)) {
    Q_EMIT windowChosen(*window);
  }
}

void SliceViewport::mouseReleaseEvent(QMouseEvent* event) {
  const Drag drag = std::exchange(m_drag, Drag::None);
  setCursor(Qt::CrossCursor);
  switch (drag) {
    case Drag::Window:
      if (!m_moved && event->button() == Qt::LeftButton) {
        Q_EMIT clicked(pixelAt(event->position()));
      } else if (!m_moved) {
        showSliceMenu(*this, event->globalPosition().toPoint());
      }
      break;
    case Drag::Region:
      finishRegion();
      break;
    case Drag::Turn:
      Q_EMIT crosshairTurnEnded();
      break;
    case Drag::Tool:
      Q_EMIT toolReleased();
      break;
    case Drag::Label:
      if (const auto shape = labelUnder(event->position()); shape && !m_moved) {
        Q_EMIT labelClicked(*shape);
      }
      break;
    case Drag::Pan:
    case Drag::None:
      break;
  }
}

void SliceViewport::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_toolRadiusMm) {
    mousePressEvent(event);  // quick dabs are dabs
  } else if (m_pressedLine) {
    Q_EMIT crosshairStraightened();
  } else {
    RenderHost::mouseDoubleClickEvent(event);
  }
}

void SliceViewport::wheelEvent(QWheelEvent* event) {
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    const double notches = event->angleDelta().y() / static_cast<double>(kWheelNotch);
    m_scene.camera().zoom(std::pow(kZoomPerNotch, notches), devicePoint(event->position()));
    cameraMoved();
  } else if (m_toolRadiusMm && event->modifiers().testFlag(Qt::AltModifier)) {
    // Qt turns the wheel on its side while Alt is held.
    const int turned = event->angleDelta().x() + event->angleDelta().y();
    Q_EMIT toolSized(turned > 0 ? 1 : -1);
  } else {
    // Touch pads send many small steps: whole notches move a slice, the rest is kept.
    m_wheelRest += event->angleDelta().y();
    const int steps = m_wheelRest / kWheelNotch;
    m_wheelRest -= steps * kWheelNotch;
    if (steps != 0) {
      Q_EMIT sliceSteps(-steps);
    }
  }
  event->accept();
}

/// By the menu key only: by the mouse a right drag may become of what begins as a click.
void SliceViewport::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    showSliceMenu(*this, mapToGlobal(rect().center()));
  }
  event->accept();
}

void SliceViewport::leaveEvent(QEvent* event) {
  RenderHost::leaveEvent(event);
  setProbe(std::nullopt);
}

}  // namespace lateglow
