#include "imaging/edit/ContourCurve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/unit/imaging/edit/EditSamples.h"

namespace lateglow {
namespace {

constexpr double kPi = 3.14159265358979323846;

TEST(ContourCurve, PassesThroughItsControlsAndRoundsACircle) {
  const PixelLoop controls = circle({40, 30}, 20.0, 8);
  const PixelLoop curve = closedCurve(controls);
  for (const PixelPoint& control : controls) {
    const bool met = std::any_of(curve.begin(), curve.end(), [&](PixelPoint point) {
      return std::hypot(point.column - control.column, point.row - control.row) < 1e-9;
    });
    EXPECT_TRUE(met);
  }
  EXPECT_NEAR(loopArea(curve), kPi * 400.0, 0.01 * kPi * 400.0);
  for (const PixelPoint& point : curve) {
    EXPECT_NEAR(std::hypot(point.column - 40, point.row - 30), 20.0, 0.3);
  }
}

TEST(ContourCurve, RepeatedControlsDoNoHarm) {
  PixelLoop controls = circle({10, 10}, 5.0, 6);
  controls.insert(controls.begin() + 2, controls[2]);
  controls.push_back(controls.front());
  const PixelLoop curve = closedCurve(controls);
  for (const PixelPoint& point : curve) {
    ASSERT_TRUE(std::isfinite(point.column) && std::isfinite(point.row));
  }
  EXPECT_NEAR(loopArea(curve), loopArea(closedCurve(circle({10, 10}, 5.0, 6))), 1e-6);
}

TEST(ContourCurve, ResamplingSpacesPointsEvenly) {
  const PixelLoop square = {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  const PixelLoop even = resampled(square, 16);
  ASSERT_EQ(even.size(), 16U);
  for (std::size_t n = 0; n < even.size(); ++n) {
    const PixelPoint next = even[(n + 1) % even.size()];
    EXPECT_NEAR(std::hypot(next.column - even[n].column, next.row - even[n].row), 2.5, 1e-9);
  }
}

TEST(ContourCurve, NudgeFromOutsideDentsAndFromInsideBulges) {
  const PixelLoop loop = circle({0, 0}, 20.0, 90);
  const double area = loopArea(loop);
  const PixelLoop dented = nudged(loop, {23, 0}, 6.0);
  EXPECT_LT(loopArea(dented), area - 5.0);
  const PixelLoop bulged = nudged(loop, {17, 0}, 6.0);
  EXPECT_GT(loopArea(bulged), area + 5.0);
  for (const PixelPoint& point : dented) {
    EXPECT_GE(std::hypot(point.column - 23, point.row), 6.0 - 0.1) << "inside the disc";
  }
  // The far side stays.
  double farthest = 0.0;
  for (const PixelPoint& point : dented) farthest = std::max(farthest, -point.column);
  EXPECT_NEAR(farthest, 20.0, 0.05);
}

TEST(ContourCurve, NudgeThatDoesNotTouchChangesNothing) {
  const PixelLoop loop = circle({0, 0}, 20.0, 90);
  EXPECT_EQ(nudged(loop, {0, 0}, 5.0), loop);
}

TEST(ContourCurve, InsideByTheOddEvenRule) {
  const PixelLoop loop = circle({5, 5}, 3.0);
  EXPECT_TRUE(isInside(loop, {5, 5}));
  EXPECT_TRUE(isInside(loop, {7.5, 5}));
  EXPECT_FALSE(isInside(loop, {8.5, 5}));
}

}  // namespace
}  // namespace lateglow
