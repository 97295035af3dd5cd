#include "app/report/TissueOutline.h"

#include <QPolygonF>

#include "imaging/edit/RegionOutline.h"

namespace lateglow {

QPainterPath tissueOutline(std::span<const std::uint8_t> labels, int width, int height,
                           const std::function<bool(std::uint8_t)>& belongs) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  for (const PixelLoop& loop : regionOutline(labels, width, height, belongs)) {
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(loop.size()));
    for (const PixelPoint& point : loop) polygon << QPointF(point.column, point.row);
    path.addPolygon(polygon);
    path.closeSubpath();
  }
  return path;
}

}  // namespace lateglow
