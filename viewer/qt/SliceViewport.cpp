#include "viewer/qt/SliceViewport.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

namespace lateglow {

namespace {
constexpr int kWheelNotch = 120;          // Qt: eighths of a degree, 15 degrees a notch
constexpr double kZoomPerNotch = 1.15;
constexpr double kPixelsPerWindow = 300.0;  // dragging this far changes the window by its width
constexpr double kLinePixels = 1.5;
constexpr double kReachPixels = 8.0;   // of the pointer, device-independent
constexpr double kHandlePixels = 3.5;  // radius
constexpr double kLabelGap = 6.0;
constexpr double kCrosshairGap = 14.0;
constexpr double kClickPixels = 3.0;  // a press that moves less is a click
constexpr double kLineHeight = 16.0;
const QColor kRimColour(0, 0, 0, 170);
const QColor kLabelGround(0, 0, 0, 140);  // text stays readable on bright tissue
}  // namespace

SliceViewport::SliceViewport(QWidget* parent) : RenderHost(parent), m_scene(std::make_unique<SliceScene>()) {
  renderWindow()->SetMultiSamples(0);
  renderWindow()->AddRenderer(m_scene->renderer());
  setCursor(Qt::CrossCursor);
}

SliceViewport::~SliceViewport() { makeCurrent(); }

void SliceViewport::setGeometry(const Geometry& geometry) {
  m_geometry = geometry;
  m_scene->setGeometry(geometry);
  setProbe(std::nullopt);
  requestRender();
}

void SliceViewport::followCamera(const SliceCamera& other) {
  m_scene->camera().follow(other);
  requestRender();
}

void SliceViewport::resetView() {
  m_scene->camera().fit();
  cameraMoved();
}

void SliceViewport::focusOn(PixelPoint centre, double halfWidthMm) {
  m_scene->camera().focus(centre, halfWidthMm);
  cameraMoved();
}

void SliceViewport::cameraMoved() {
  requestRender();
  Q_EMIT cameraChanged();
}

void SliceViewport::prepareRender() {
  const double ratio = devicePixelRatioF();
  m_scene->camera().setViewSize(static_cast<int>(std::lround(width() * ratio)),
                                static_cast<int>(std::lround(height() * ratio)));
  m_scene->setLineWidth(kLinePixels * ratio);
  m_scene->applyCamera();
}

void SliceViewport::setMarker(std::optional<PixelPoint> pixel, const QString& name) {
  m_marker = pixel;
  m_markerName = name;
  update();
}

void SliceViewport::setCrosshair(std::optional<PixelPoint> pixel) {
  m_crosshair = pixel;
  update();
}

void SliceViewport::setTool(std::optional<double> radiusMm) {
  m_toolRadiusMm = radiusMm;
  update();
}

void SliceViewport::setSketch(std::vector<PixelLoop> curves, bool closed) {
  m_sketch = std::move(curves);
  m_sketchClosed = closed;
  update();
}

void SliceViewport::setShapes(std::vector<ViewShape> shapes) {
  m_shapes = std::move(shapes);
  update();
}

double SliceViewport::reachPixels() const {
  const double mmPerPixel = std::min(m_geometry.spacingMm[0], m_geometry.spacingMm[1]);
  return kReachPixels * devicePixelRatioF() * m_scene->camera().mmPerViewPixel() / mmPerPixel;
}

void SliceViewport::paintExtras(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  paintCrosshair(painter);
  for (const ViewShape& shape : m_shapes) {
    paintShape(painter, shape);
  }
  paintSketch(painter);
  paintMarker(painter);
  paintTool(painter);
}

void SliceViewport::paintSketch(QPainter& painter) const {
  for (const PixelLoop& curve : m_sketch) {
    QPolygonF line;
    for (const PixelPoint& point : curve) {
      line << widgetPoint(point);
    }
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(kRimColour, 4.0), QPen(kFocusColour, 1.5)}) {
      painter.setPen(pen);
      m_sketchClosed ? painter.drawPolygon(line) : painter.drawPolyline(line);
    }
  }
}

void SliceViewport::paintShape(QPainter& painter, const ViewShape& shape) const {
  const QColor colour = shape.selected ? kFocusColour : kOverlayTextColour;
  QPolygonF line;
  for (const PixelPoint& point : shape.line) {
    line << widgetPoint(point);
  }
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : {QPen(kRimColour, 4.0), QPen(colour, 1.5)}) {
    painter.setPen(pen);
    shape.closed ? painter.drawPolygon(line) : painter.drawPolyline(line);
    for (const PixelPoint& handle : shape.handles) {
      painter.drawEllipse(widgetPoint(handle), kHandlePixels, kHandlePixels);
    }
  }
  QFont font = QApplication::font();
  font.setPixelSize(11);
  painter.setFont(font);
  QPointF corner = widgetPoint(shape.labelAt) + QPointF(kLabelGap, kLabelGap);
  const double top = height() - kLineHeight * static_cast<double>(shape.label.size()) - kLabelGap;
  corner.setY(std::clamp(corner.y(), kLabelGap, std::max(kLabelGap, top)));
  for (const QString& text : shape.label) {
    const double wide = QFontMetricsF(font).horizontalAdvance(text) + kLabelGap;
    const double x = std::clamp(corner.x(), kLabelGap, std::max(kLabelGap, width() - wide));
    painter.setPen(Qt::NoPen);
    painter.setBrush(kLabelGround);
    painter.drawRect(QRectF(x - 3.0, corner.y(), wide + 3.0, kLineHeight));
    drawRimmedText(painter, QRectF(x, corner.y(), wide, kLineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                   text, colour);
    corner.ry() += kLineHeight;
  }
}

/// The disc of the brush where the pointer is.
void SliceViewport::paintTool(QPainter& painter) const {
  if (!m_toolRadiusMm || *m_toolRadiusMm <= 0.0 || !m_probe) {
    return;
  }
  const double radius =
      *m_toolRadiusMm / m_scene->camera().mmPerViewPixel() / devicePixelRatioF();
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : {QPen(kRimColour, 3.0), QPen(kOverlayTextColour, 1.0)}) {
    painter.setPen(pen);
    painter.drawEllipse(widgetPoint(*m_probe), radius, radius);
  }
}

/// Open around the point, so that what it marks stays visible.
void SliceViewport::paintCrosshair(QPainter& painter) const {
  if (!m_crosshair) {
    return;
  }
  const QPointF at = widgetPoint(*m_crosshair);
  for (const QPen& pen : {QPen(kRimColour, 3.0), QPen(kFocusColour, 1.0)}) {
    painter.setPen(pen);
    painter.drawLine(QPointF(0, at.y()), QPointF(at.x() - kCrosshairGap, at.y()));
    painter.drawLine(QPointF(at.x() + kCrosshairGap, at.y()), QPointF(width(), at.y()));
    painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), at.y() - kCrosshairGap));
    painter.drawLine(QPointF(at.x(), at.y() + kCrosshairGap), QPointF(at.x(), height()));
  }
}

void SliceViewport::paintMarker(QPainter& painter) const {
  if (!m_marker) {
    return;
  }
  const QPointF at = widgetPoint(*m_marker);
  for (const QPen& pen : {QPen(kRimColour, 4.0), QPen(kOverlayTextColour, 1.5)}) {
    painter.setPen(pen);
    painter.drawLine(at - QPointF(6, 0), at + QPointF(6, 0));
    painter.drawLine(at - QPointF(0, 6), at + QPointF(0, 6));
  }
  QFont font = QApplication::font();
  font.setPixelSize(11);
  painter.setFont(font);
  drawRimmedText(painter, QRectF(at.x() + 10, at.y() - 20, 200, 16),
                 Qt::AlignLeft | Qt::AlignVCenter, m_markerName, kOverlayTextColour);
}

bool SliceViewport::event(QEvent* event) {
  // VTK's own interaction is not wanted here: its keys and drags would fight with ours.
  return QOpenGLWidget::event(event);
}

ViewPoint SliceViewport::devicePoint(QPointF position) const {
  const double ratio = devicePixelRatioF();
  return {position.x() * ratio, position.y() * ratio};
}

QPointF SliceViewport::widgetPoint(PixelPoint pixel) const {
  const ViewPoint device = m_scene->camera().viewAt(pixel);
  return {device.x / devicePixelRatioF(), device.y / devicePixelRatioF()};
}

PixelPoint SliceViewport::pixelAt(QPointF position) const {
  return m_scene->camera().pixelAt(devicePoint(position));
}

void SliceViewport::setProbe(std::optional<PixelPoint> probe) {
  m_probe = probe;
  Q_EMIT probeChanged();
}

void SliceViewport::mousePressEvent(QMouseEvent* event) {
  m_lastPosition = event->position();
  m_pressPosition = event->position();
  m_moved = false;
  if (m_choosing && event->button() == Qt::LeftButton) {
    Q_EMIT pointChosen(pixelAt(event->position()));
    return;
  }
  const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && shift)) {
    m_drag = Drag::Pan;
    setCursor(Qt::ClosedHandCursor);
  } else if (event->button() == Qt::LeftButton &&
             (m_toolRadiusMm || (m_grabs && m_grabs(pixelAt(event->position()))))) {
    m_drag = Drag::Tool;
    Q_EMIT toolPressed(pixelAt(event->position()));
  } else if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton) {
    m_drag = Drag::Window;
  }
  Q_EMIT activated();
}

void SliceViewport::mouseMoveEvent(QMouseEvent* event) {
  const QPointF delta = event->position() - m_lastPosition;
  m_lastPosition = event->position();
  m_moved = m_moved || (event->position() - m_pressPosition).manhattanLength() > kClickPixels;
  if (m_drag == Drag::Window && m_moved) {
    Q_EMIT windowDragged(delta.x() / kPixelsPerWindow, -delta.y() / kPixelsPerWindow);
  } else if (m_drag == Drag::Pan) {
    const ViewPoint moved = devicePoint(delta);
    m_scene->camera().pan(moved.x, moved.y);
    cameraMoved();
  } else if (m_drag == Drag::Tool) {
    Q_EMIT toolMoved(pixelAt(event->position()));
  }
  const PixelPoint pixel = pixelAt(event->position());
  const bool inside = std::lround(pixel.column) >= 0 && std::lround(pixel.row) >= 0 &&
                      std::lround(pixel.column) < m_geometry.size[0] &&
                      std::lround(pixel.row) < m_geometry.size[1];
  setProbe(inside ? std::optional(pixel) : std::nullopt);
  if (m_toolRadiusMm) {
    update();
  }
}

void SliceViewport::mouseReleaseEvent(QMouseEvent* event) {
  const bool tool = m_drag == Drag::Tool;
  const bool click = m_drag == Drag::Window && !m_moved && event->button() == Qt::LeftButton;
  m_drag = Drag::None;
  if (click) {
    Q_EMIT clicked(pixelAt(event->position()));
  }
  if (tool) {
    Q_EMIT toolReleased();
  }
  setCursor(Qt::CrossCursor);
}

void SliceViewport::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_toolRadiusMm) {
    mousePressEvent(event);  // quick dabs are dabs
  } else {
    RenderHost::mouseDoubleClickEvent(event);
  }
}

void SliceViewport::wheelEvent(QWheelEvent* event) {
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    const double notches = event->angleDelta().y() / static_cast<double>(kWheelNotch);
    m_scene->camera().zoom(std::pow(kZoomPerNotch, notches), devicePoint(event->position()));
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

void SliceViewport::leaveEvent(QEvent* event) {
  RenderHost::leaveEvent(event);
  setProbe(std::nullopt);
}

}  // namespace lateglow
