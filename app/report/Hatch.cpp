#include "app/report/Hatch.h"

#include <cmath>
#include <numbers>

#include <QLineF>
#include <QList>
#include <QPainter>
#include <QPen>

namespace lateglow {

void paintHatch(QPainter& painter, const QPainterPath& shape, const Hatch& hatch) {
  const QRectF bounds = shape.boundingRect();
  if (bounds.isEmpty() || hatch.spacing <= 0.0) return;
  const double angle = hatch.angleDegrees * std::numbers::pi / 180.0;
  const QPointF along(std::cos(angle), std::sin(angle));
  const QPointF across(-along.y(), along.x());
  const double reach = std::hypot(bounds.width(), bounds.height()) / 2.0 + hatch.spacing;
  // Lines sit on one lattice through the painter's origin, so neighbouring shapes line up.
  const double centre = QPointF::dotProduct(bounds.center(), across);
  const double offset = std::round(centre / hatch.spacing) * hatch.spacing - centre;
  QList<QLineF> lines;
  for (double step = offset - std::floor(reach / hatch.spacing) * hatch.spacing; step <= reach;
       step += hatch.spacing) {
    const QPointF middle = bounds.center() + across * step;
    lines.append(QLineF(middle - along * reach, middle + along * reach));
  }
  painter.save();
  painter.setClipPath(shape, Qt::IntersectClip);
  painter.setPen(QPen(hatch.colour, hatch.lineWidth, Qt::SolidLine, Qt::FlatCap));
  painter.drawLines(lines);
  painter.restore();
}

}  // namespace lateglow
