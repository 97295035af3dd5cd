// What mouse and menu key do in a slice.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

constexpr int kWheelNotch = 120;  // Qt: eighths of a degree, 15 degrees a notch
constexpr double kZoomPerNotch = 1.15;
constexpr double kPixelsPerWindow = 300.0;  // dragging this far changes the window by its width
constexpr double kClickPixels = 3.0;        // a press that moves less is a click

/// The rectangle between two corners as it is seen, whichever way the picture lies.
PixelLoop rectangle(PixelPoint from, PixelPoint to) {
  return {from, {to.column, from.row}, to, {from.column, to.row}};
}
}  // namespace

/// Of the way from the crosshair to a place, in degrees from the columns' direction.
double SliceViewport::crosshairAngle(QPointF position) const {
  const PixelPoint away = pixelAt(position) - m_marks.crosshair->at;
  return std::atan2(away.row * m_geometry.spacingMm[1], away.column * m_geometry.spacingMm[0]) *
         180.0 / std::numbers::pi;
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
  const bool grabbed = left && m_grabs && m_grabs(pixelAt(event.position()));
  if (!grabbed && left && labelUnder(event.position())) {
    return Drag::Label;
  }
  if (left && (m_toolRadiusMm || grabbed)) {
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
