#include "viewer/qt/SliceMarks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <QApplication>
#include <QLineF>
#include <QPainter>

#include "viewer/qt/ViewportOverlay.h"

namespace lateglow {

namespace {

constexpr double kMarkRadius = 3.5;
constexpr double kLabelGap = 6.0;
constexpr double kCrosshairGap = 20.0;
constexpr double kTurnShare = 0.36;  // of the shorter side: from the crosshair to its handles
constexpr double kTurnRadius = 4.0;
constexpr double kGrabPixels = 10.0;
constexpr double kLineGrabPixels = 5.0;
constexpr double kLineHeight = 16.0;
const QColor kRimColour(0, 0, 0, 170);
const QColor kLabelGround(0, 0, 0, 140);  // text stays readable on bright tissue
const QColor kReferenceColour(0xC8, 0xD0, 0xD9);

QFont markFont() {
  QFont font = QApplication::font();
  font.setPixelSize(11);
  return font;
}

std::array<QPen, 2> rimmed(const QColor& colour, double width) {
  return {QPen(kRimColour, width + 2.0), QPen(colour, width)};
}

/// The four directions of a crosshair's arms on the screen, unit vectors.
std::array<QPointF, 4> armsOf(const Crosshair& crosshair, const SlicePlacement& placement) {
  const double angle = crosshair.degrees * std::numbers::pi / 180.0;
  const auto direction = [&](double columnMm, double rowMm) {
    const PixelPoint step{columnMm / placement.columnSpacingMm, rowMm / placement.rowSpacingMm};
    const QPointF on = placement.toWidget(crosshair.at + step) - placement.toWidget(crosshair.at);
    return on / std::max(1e-9, std::hypot(on.x(), on.y()));
  };
  const QPointF first = direction(std::cos(angle), std::sin(angle));
  const QPointF second = direction(-std::sin(angle), std::cos(angle));
  return {first, -first, second, -second};
}

double handleDistance(const SlicePlacement& placement) {
  return kTurnShare * std::min(placement.size.width(), placement.size.height());
}

/// Open around the point, so that what it marks stays visible.
void paintCrosshair(QPainter& painter, const Crosshair& crosshair,
                    const SlicePlacement& placement) {
  const QPointF at = placement.toWidget(crosshair.at);
  const double reach = placement.size.width() + placement.size.height() +
                       std::hypot(at.x(), at.y());
  const auto arms = armsOf(crosshair, placement);
  // A fainter rim than that of marks: these lines cross the whole picture.
  for (const QPen& pen : {QPen(QColor(0, 0, 0, 90), 2.0), QPen(kFocusColour, 1.0)}) {
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QPointF& arm : arms) {
      painter.drawLine(at + arm * kCrosshairGap, at + arm * reach);
    }
  }
  if (!crosshair.turnable) {
    return;
  }
  painter.setBrush(Qt::black);
  painter.setPen(QPen(kFocusColour, 1.5));
  for (const QPointF& arm : arms) {
    painter.drawEllipse(at + arm * handleDistance(placement), kTurnRadius, kTurnRadius);
  }
}

/// Dashed and grey, so that nobody takes it for something in the picture.
void paintReferenceLine(QPainter& painter, const ViewReferenceLine& line,
                        const SlicePlacement& placement) {
  const QPointF from = placement.toWidget(line.segment.from);
  const QPointF to = placement.toWidget(line.segment.to);
  for (QPen pen : rimmed(line.active ? kFocusColour : kReferenceColour, 1.0)) {
    pen.setDashPattern(pen.widthF() > 1.0 ? QVector<qreal>{2.0, 4.0 / 3.0}
                                          : QVector<qreal>{6.0, 4.0});
    painter.setPen(pen);
    painter.drawLine(from, to);
  }
  if (!line.name.isEmpty()) {
    const QPointF end = from.x() > to.x() ? from : to;
    const double x = std::clamp(end.x() - 120.0, 8.0, std::max(8.0, placement.size.width() - 130.0));
    const double y = std::clamp(end.y() - kLineHeight - 2.0, 2.0,
                                std::max(2.0, placement.size.height() - kLineHeight));
    drawRimmedText(painter, QRectF(x, y, 116.0, kLineHeight), Qt::AlignRight | Qt::AlignVCenter,
                   line.name, line.active ? kFocusColour : kReferenceColour);
  }
}

QPolygonF polygonOf(const PixelLoop& loop, const SlicePlacement& placement) {
  QPolygonF polygon;
  for (const PixelPoint& point : loop) {
    polygon << placement.toWidget(point);
  }
  return polygon;
}

void paintCurve(QPainter& painter, const QPolygonF& curve, bool closed, const QColor& colour) {
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : {QPen(kRimColour, 4.0), QPen(colour, 1.5)}) {
    painter.setPen(pen);
    closed ? painter.drawPolygon(curve) : painter.drawPolyline(curve);
  }
}

/// The places of the label's lines.
std::vector<QRectF> labelLines(const ViewShape& shape, const SlicePlacement& placement) {
  QPointF corner = placement.toWidget(shape.labelAt) + QPointF(kLabelGap, kLabelGap);
  const double height = placement.size.height();
  const double top = height - kLineHeight * static_cast<double>(shape.label.size()) - kLabelGap;
  corner.setY(std::clamp(corner.y(), kLabelGap, std::max(kLabelGap, top)));
  const QFontMetricsF metrics(markFont());
  std::vector<QRectF> lines;
  for (const QString& text : shape.label) {
    const double wide = metrics.horizontalAdvance(text) + kLabelGap;
    const double x =
        std::clamp(corner.x(), kLabelGap, std::max(kLabelGap, placement.size.width() - wide));
    lines.emplace_back(x, corner.y(), wide, kLineHeight);
    corner.ry() += kLineHeight;
  }
  return lines;
}

void paintLabel(QPainter& painter, const ViewShape& shape, const SlicePlacement& placement,
                const QColor& colour) {
  const std::vector<QRectF> lines = labelLines(shape, placement);
  for (std::size_t n = 0; n < lines.size(); ++n) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(kLabelGround);
    painter.drawRect(lines[n].adjusted(-3.0, 0.0, 0.0, 0.0));
    drawRimmedText(painter, lines[n], Qt::AlignLeft | Qt::AlignVCenter,
                   shape.label.at(static_cast<qsizetype>(n)), colour);
  }
}

void paintShape(QPainter& painter, const ViewShape& shape, const SlicePlacement& placement) {
  const QColor colour = shape.selected ? kFocusColour : kOverlayTextColour;
  paintCurve(painter, polygonOf(shape.line, placement), shape.closed, colour);
  for (const QPen& pen : {QPen(kRimColour, 4.0), QPen(colour, 1.5)}) {
    painter.setPen(pen);
    for (const PixelPoint& handle : shape.handles) {
      painter.drawEllipse(placement.toWidget(handle), kMarkRadius, kMarkRadius);
    }
  }
  paintLabel(painter, shape, placement, colour);
}

void paintMarker(QPainter& painter, QPointF at, const QString& name) {
  for (const QPen& pen : {QPen(kRimColour, 4.0), QPen(kOverlayTextColour, 1.5)}) {
    painter.setPen(pen);
    painter.drawLine(at - QPointF(6, 0), at + QPointF(6, 0));
    painter.drawLine(at - QPointF(0, 6), at + QPointF(0, 6));
  }
  drawRimmedText(painter, QRectF(at.x() + 10, at.y() - 20, 200, 16),
                 Qt::AlignLeft | Qt::AlignVCenter, name, kOverlayTextColour);
}

/// The disc of the brush where the pointer is.
void paintTool(QPainter& painter, QPointF at, double radius) {
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : rimmed(kOverlayTextColour, 1.0)) {
    painter.setPen(pen);
    painter.drawEllipse(at, radius, radius);
  }
}

}  // namespace

void paintSliceMarks(QPainter& painter, const SliceMarks& marks, const SlicePlacement& placement) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(markFont());
  for (const ViewReferenceLine& line : marks.referenceLines) {
    paintReferenceLine(painter, line, placement);
  }
  if (marks.crosshair) {
    paintCrosshair(painter, *marks.crosshair, placement);
  }
  for (const ViewShape& shape : marks.shapes) {
    paintShape(painter, shape, placement);
  }
  for (const PixelLoop& curve : marks.sketch) {
    paintCurve(painter, polygonOf(curve, placement), marks.sketchClosed, kFocusColour);
  }
  if (marks.region) {
    paintCurve(painter, polygonOf(*marks.region, placement), true, kFocusColour);
  }
  if (marks.marker) {
    paintMarker(painter, placement.toWidget(*marks.marker), marks.markerName);
  }
  if (marks.toolAt && marks.toolRadius > 0.0) {
    paintTool(painter, placement.toWidget(*marks.toolAt), marks.toolRadius);
  }
}

std::optional<int> labelAt(const SliceMarks& marks, const SlicePlacement& placement,
                           QPointF position) {
  for (auto shape = marks.shapes.rbegin(); shape != marks.shapes.rend(); ++shape) {
    if (!shape->labelActs) continue;
    for (const QRectF& line : labelLines(*shape, placement)) {
      if (line.contains(position)) return shape->id;
    }
  }
  return std::nullopt;
}

bool onCrosshairHandle(const Crosshair& crosshair, const SlicePlacement& placement,
                       QPointF position) {
  const QPointF at = placement.toWidget(crosshair.at);
  const auto arms = armsOf(crosshair, placement);
  return crosshair.turnable && std::any_of(arms.begin(), arms.end(), [&](QPointF arm) {
    return QLineF(position, at + arm * handleDistance(placement)).length() <= kGrabPixels;
  });
}

bool onCrosshairLine(const Crosshair& crosshair, const SlicePlacement& placement,
                     QPointF position) {
  const QPointF offset = position - placement.toWidget(crosshair.at);
  const auto arms = armsOf(crosshair, placement);
  const auto distance = [offset](QPointF arm) {
    return std::abs(offset.x() * arm.y() - offset.y() * arm.x());
  };
  return std::min(distance(arms[0]), distance(arms[2])) <= kLineGrabPixels;
}

}  // namespace lateglow
