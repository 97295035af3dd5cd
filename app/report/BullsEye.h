#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QImage>
#include <QRectF>

#include "app/report/Palette.h"
#include "measurements/ScarMeasurements.h"
#include "measurements/SegmentWall.h"

class QPainter;

namespace lateglow {

enum class BullsEyeQuantity { ScarBurden, Transmurality };

/// What a bull's-eye shows: a figure a segment, in five classes.
struct BullsEyeMap {
  QString title;
  QString subtitle;  ///< with the unit
  std::vector<std::optional<double>> values;  ///< of segments 1, 2 ... ; nothing: no data
  std::array<double, 4> upperEdges{};  ///< a value up to the first is of the first class, and so on
  std::array<QString, 5> classes;      ///< below the steps of the legend
  bool percent = false;  ///< of 0 to 100: values below one half are "<1"
};
[[nodiscard]] BullsEyeMap bullsEyeMap(const ScarMeasurements& measurements,
                                      BullsEyeQuantity quantity);
/// Wall thickness at end-diastole, in mm.
[[nodiscard]] BullsEyeMap thicknessMap(const std::vector<SegmentWall>& endDiastole);
/// How much thicker the wall is at end-systole, in per cent of end-diastole.
[[nodiscard]] BullsEyeMap thickeningMap(const std::vector<SegmentWall>& endDiastole,
                                        const std::vector<SegmentWall>& endSystole);
void paintBullsEye(QPainter& painter, const QRectF& area, const BullsEyeMap& map,
                   PaintTheme theme, int highlightedSegment = 0);
[[nodiscard]] int bullsEyeSegmentAt(const QRectF& area, const BullsEyeMap& map, QPointF point);

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
