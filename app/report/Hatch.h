#pragma once

#include <QColor>
#include <QPainterPath>

class QPainter;

namespace lateglow {

/// Parallel lines inside `shape`, drawn as vectors (a brush pattern would change its scale with
/// the device). All sizes in painter units; `angleDegrees` counts from the x axis.
struct Hatch {
  QColor colour;
  double spacing = 6.0;
  double lineWidth = 1.0;
  double angleDegrees = 45.0;
};

void paintHatch(QPainter& painter, const QPainterPath& shape, const Hatch& hatch);

}  // namespace lateglow
