#include "ui/compare/PairViewport.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>
#include <QRegion>

#include "viewer/qt/SlicePainter.h"
#include "viewer/qt/ViewportOverlay.h"

namespace lateglow {

namespace {

constexpr int kSquare = 64;
constexpr double kReach = 8.0;  // of the pointer to the line
constexpr double kHandle = 12.0;
const QColor kRim(0, 0, 0, 150);

}  // namespace

PairViewport::PairViewport(QWidget* parent) : SliceViewport(parent) {}

void PairViewport::setPart(Part part) {
  m_part = part;
  requestRender();
}

void PairViewport::setLine(double share) {
  m_line = std::clamp(share, 0.0, 1.0);
  requestRender();
  Q_EMIT lineMoved();
}

void PairViewport::setSides(const QString& reference, const QString& test) {
  m_referenceName = reference;
  m_testName = test;
  updateMarks();
}

void PairViewport::setScaleUnit(const QString& unit) {
  m_unit = unit;
  updateMarks();
}

QTransform PairViewport::sliceToWidget() {
  const SliceCamera& camera = scene().camera();
  const auto place = [this, &camera](PixelPoint pixel) {
    const ViewPoint device = camera.viewAt(pixel);
    return QPointF(device.x, device.y) / devicePixelRatioF();
  };
  const QPointF origin = place({0.0, 0.0});
  const QPointF column = place({1.0, 0.0}) - origin;
  const QPointF row = place({0.0, 1.0}) - origin;
  return {column.x(), column.y(), row.x(), row.y(), origin.x(), origin.y()};
}

QRegion PairViewport::otherPart() const {
  switch (m_part) {
    case Part::Nothing:
      return {};
    case Part::Everything:
      return {rect()};
    case Part::RightOfLine:
      return {rect().adjusted(static_cast<int>(std::lround(m_line * width())), 0, 0, 0)};
    case Part::Squares: {
      QRegion squares;
      for (int top = 0; top * kSquare < height(); ++top) {
        for (int left = 1 - top % 2; left * kSquare < width(); left += 2) {
          squares += QRect(left * kSquare, top * kSquare, kSquare, kSquare);
        }
      }
      return squares;
    }
  }
  return {};
}

void PairViewport::paintPicture(QPainter& painter) {
  SliceViewport::paintPicture(painter);
  const QRegion part = otherPart();
  if (part.isEmpty() || m_other.picture().empty()) {
    return;
  }
  painter.save();
  painter.setClipRegion(part);
  painter.fillRect(rect(), Qt::black);
  paintSlice(painter, m_other, sliceToWidget());
  painter.restore();
}

void PairViewport::paintLine(QPainter& painter) const {
  const double x = std::round(m_line * width()) + 0.5;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(kRim, 3.0));
  painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
  painter.setPen(QPen(kOverlayTextColour, 1.0));
  painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
  const QPointF middle(x, height() / 2.0);
  painter.setBrush(kRim);
  painter.drawEllipse(middle, kHandle, kHandle);
  painter.setPen(QPen(kOverlayTextColour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  for (const double side : {-1.0, 1.0}) {
    const QPolygonF arrow{middle + QPointF(side * 3.0, -4.0), middle + QPointF(side * 7.0, 0.0),
                          middle + QPointF(side * 3.0, 4.0)};
    painter.drawPolyline(arrow);
  }
  QFont font = this->font();
  font.setPixelSize(11);
  painter.setFont(font);
  constexpr double y = 36.0;  // below the letter in the middle of the top
  drawRimmedText(painter, QRectF(x - 208.0, y, 200.0, 16.0), Qt::AlignRight | Qt::AlignVCenter,
                 m_referenceName, kOverlayTextColour);
  drawRimmedText(painter, QRectF(x + 8.0, y, 200.0, 16.0), Qt::AlignLeft | Qt::AlignVCenter,
                 m_testName, kOverlayTextColour);
}

void PairViewport::paintExtras(QPainter& painter) {
  SliceViewport::paintExtras(painter);
  if (m_part == Part::RightOfLine) {
    paintLine(painter);
  }
  if (!m_unit.isEmpty()) {  // below the scale that the viewport paints under the middle
    QFont font = this->font();
    font.setPixelSize(11);
    painter.setFont(font);
    const double foot = height() / 2.0 + 20.0 + std::min(120.0, height() * 0.25);
    const QRectF box(width() - 252.0, std::round(foot) + 8.0, 240.0, 16.0);
    drawRimmedText(painter, box, Qt::AlignRight | Qt::AlignVCenter, m_unit, kOverlayTextColour);
  }
}

bool PairViewport::onLine(QPointF position) const {
  return m_part == Part::RightOfLine && std::abs(position.x() - m_line * width()) <= kReach;
}

void PairViewport::mousePressEvent(QMouseEvent* event) {
  m_draggingLine = event->button() == Qt::LeftButton && onLine(event->position());
  if (!m_draggingLine) {
    SliceViewport::mousePressEvent(event);
  }
}

void PairViewport::mouseMoveEvent(QMouseEvent* event) {
  if (m_draggingLine) {
    setLine(event->position().x() / std::max(1, width()));
    return;
  }
  SliceViewport::mouseMoveEvent(event);
  if (event->buttons() == Qt::NoButton && onLine(event->position())) {
    setCursor(Qt::SplitHCursor);
  }
}

void PairViewport::mouseReleaseEvent(QMouseEvent* event) {
  if (m_draggingLine) {
    m_draggingLine = false;
    return;
  }
  SliceViewport::mouseReleaseEvent(event);
}

}  // namespace lateglow
