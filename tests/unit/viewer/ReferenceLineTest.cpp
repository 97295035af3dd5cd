#include "viewer/scene/ReferenceLine.h"

#include <cmath>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

Geometry grid(Vec3 columns, Vec3 rows, Vec3 originMm, std::array<int, 3> size,
              std::array<double, 3> spacingMm) {
  Geometry g;
  g.axes = {columns, rows, cross(columns, rows)};
  g.originMm = originMm;
  g.size = size;
  g.spacingMm = spacingMm;
  return g;
}

TEST(ReferenceLine, ACoronalSliceIsALevelLineInAnAxialOne) {
  const Geometry axial = grid({1, 0, 0}, {0, 1, 0}, {-100, -100, 0}, {100, 100, 20}, {2, 2, 5});
  const Geometry coronal = grid({1, 0, 0}, {0, 0, -1}, {-60, 30, 90}, {61, 200, 1}, {2, 1, 4});
  const auto line = referenceLine(axial, 10, coronal, 0);
  ASSERT_TRUE(line);
  EXPECT_NEAR(line->from.row, 65.0, 1e-9);  // (30 + 100) / 2
  EXPECT_NEAR(line->to.row, 65.0, 1e-9);
  const double low = std::min(line->from.column, line->to.column);
  const double high = std::max(line->from.column, line->to.column);
  EXPECT_NEAR(low, 19.5, 1e-9);   // -61 mm: half a pixel before the first centre
  EXPECT_NEAR(high, 80.5, 1e-9);  // 61 mm
}

TEST(ReferenceLine, LiesInBothPlanesHoweverObliqueTheyAre) {
  const double s = std::sqrt(0.5);
  const Geometry shown =
      grid({0.8, 0.6, 0}, {-0.36, 0.48, 0.8}, {-50, -40, -70}, {120, 140, 9}, {1.5, 1.3, 8});
  const Geometry other = grid({s, 0, -s}, {0, 1, 0}, {-60, -80, 60}, {160, 150, 5}, {1.1, 1.2, 7});
  const auto line = referenceLine(shown, 4, other, 2);
  ASSERT_TRUE(line);
  for (const PixelPoint point : {line->from, line->to}) {
    const Vec3 place = shown.toPatient({point.column, point.row, 4.0});
    const Vec3 index = other.toIndex(place);
    EXPECT_NEAR(index.z, 2.0, 1e-9);
    const bool onEdge = std::abs(index.x + 0.5) < 1e-9 || std::abs(index.x - 159.5) < 1e-9 ||
                        std::abs(index.y + 0.5) < 1e-9 || std::abs(index.y - 149.5) < 1e-9;
    EXPECT_TRUE(onEdge) << index.x << ' ' << index.y;
  }
}

TEST(ReferenceLine, ParallelAndDistantSlicesGiveNone) {
  const Geometry axial = grid({1, 0, 0}, {0, 1, 0}, {0, 0, 0}, {100, 100, 20}, {2, 2, 5});
  EXPECT_FALSE(referenceLine(axial, 3, axial, 7));
  const Geometry above = grid({1, 0, 0}, {0, 0, 1}, {0, 50, 200}, {100, 50, 1}, {2, 2, 5});
  EXPECT_FALSE(referenceLine(axial, 3, above, 0));
}

}  // namespace
}  // namespace lateglow
