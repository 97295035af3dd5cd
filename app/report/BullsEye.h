#pragma once

#include <QImage>
#include <QRectF>

#include "app/report/Palette.h"
#include "measurements/ScarMeasurements.h"

class QPainter;

namespace lateglow {

enum class BullsEyeQuantity { ScarBurden, Transmurality };

/// Paints the AHA bull's-eye (16 or 17 segments) into `area` of an open painter; the same drawing
/// serves the window, the PNG and the PDF. Segments without tissue are hatched.
/// `highlightedSegment` 0: none.
void paintBullsEye(QPainter& painter, const QRectF& area, const ScarMeasurements& measurements,
                   BullsEyeQuantity quantity, PaintTheme theme, int highlightedSegment = 0);

/// The same with the size of body text given, in painter units (the PDF's are 0.01 mm).
void paintBullsEye(QPainter& painter, const QRectF& area, double textSize,
                   const ScarMeasurements& measurements, BullsEyeQuantity quantity,
                   PaintTheme theme, int highlightedSegment = 0);

/// The segment at a point of the same area, 0 outside: for clicks and hovering.
[[nodiscard]] int bullsEyeSegmentAt(const QRectF& area, const ScarMeasurements& measurements,
                                    QPointF point);

[[nodiscard]] QImage renderBullsEye(const ScarMeasurements& measurements, BullsEyeQuantity quantity,
                                    PaintTheme theme, QSize size);

}  // namespace lateglow
