#include "viewer/scene/TransmuralityField.h"

#include <cmath>

#include <gtest/gtest.h>

#include "viewer/scene/ScarSurfaces.h"

namespace lateglow {
namespace {

constexpr double kInnerMm = 20.0;
constexpr double kOuterMm = 32.0;

/// Three slices of a ring around (0, 0); in the half with positive x the inner share of the wall is
/// scar, one share a slice.
LabelMap ring(const std::array<double, 3>& shares) {
  Geometry g;
  g.size = {80, 80, 3};
  g.spacingMm = {1.0, 1.0, 8.0};
  g.originMm = {-39.5, -39.5, 0.0};
  LabelMap map = makeLabelMap(g);
  std::size_t at = 0;
  for (int k = 0; k < 3; ++k) {
    for (int j = 0; j < 80; ++j) {
      for (int i = 0; i < 80; ++i, ++at) {
        const Vec3 p = g.toPatient({double(i), double(j), double(k)});
        const double r = std::hypot(p.x, p.y);
        const double depth = (r - kInnerMm) / (kOuterMm - kInnerMm);
        const bool scar = p.x > 0 && depth < shares.at(static_cast<std::size_t>(k));
        map.labels[at] = r < kInnerMm    ? 2
                         : r > kOuterMm  ? 0
                         : scar          ? 3
                                         : 1;
      }
    }
  }
  return map;
}

TEST(TransmuralityField, IsTheScarsShareOfTheWallInTheDirectionOfAPlace) {
  const TransmuralityField field(ring({0.5, 0.5, 0.5}));
  EXPECT_NEAR(field.percentAt({26, 3, 8}), 50.0, 6.0);
  EXPECT_NEAR(field.percentAt({18, 18, 8}), 50.0, 6.0);
  EXPECT_EQ(field.percentAt({-26, 3, 8}), 0.0);
}

TEST(TransmuralityField, ChangesEvenlyBetweenSlicesAndStaysBeyondThem) {
  const TransmuralityField field(ring({1.0, 0.5, 0.0}));
  EXPECT_NEAR(field.percentAt({26, 2, 0}), 100.0, 3.0);
  EXPECT_NEAR(field.percentAt({26, 2, 4}), 75.0, 6.0);
  EXPECT_NEAR(field.percentAt({26, 2, 12}), 25.0, 6.0);
  EXPECT_NEAR(field.percentAt({26, 2, -5}), 100.0, 3.0);
  EXPECT_NEAR(field.percentAt({26, 2, 30}), 0.0, 1e-9);
}

TEST(TransmuralityField, WithoutMyocardiumIsZero) {
  EXPECT_EQ(TransmuralityField(makeLabelMap(ring({0, 0, 0}).geometry)).percentAt({1, 2, 3}), 0.0);
}

}  // namespace
}  // namespace lateglow
