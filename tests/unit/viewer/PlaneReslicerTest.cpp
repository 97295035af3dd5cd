#include "viewer/scene/PlaneReslicer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

/// Linear in patient space, so that trilinear interpolation must give it back exactly.
float ramp(Vec3 mm) { return static_cast<float>(100.0 + 2.0 * mm.x - 1.5 * mm.y + 0.7 * mm.z); }

Volume rampVolume() {
  Geometry g;
  g.size = {40, 50, 30};
  g.spacingMm = {1.5, 1.2, 2.5};
  g.originMm = {-30, 12, -45};
  g.axes = {Vec3{0.8, 0.6, 0}, Vec3{-0.6, 0.8, 0}, Vec3{0, 0, 1}};
  Volume volume = makeVolume(g);
  std::size_t at = 0;
  for (int k = 0; k < g.size[2]; ++k) {
    for (int j = 0; j < g.size[1]; ++j) {
      for (int i = 0; i < g.size[0]; ++i) {
        volume.voxels[at++] = ramp(g.toPatient({double(i), double(j), double(k)}));
      }
    }
  }
  return volume;
}

Geometry obliquePlane(Vec3 middleMm, int size) {
  const double s = std::sqrt(0.5);
  Geometry plane;
  plane.axes = {Vec3{s, 0, s}, Vec3{0, 1, 0}, Vec3{-s, 0, s}};
  plane.size = {size, size, 1};
  plane.spacingMm = {0.9, 0.8, 1.0};
  plane.originMm = middleMm - plane.axes[0] * (0.45 * size) - plane.axes[1] * (0.4 * size);
  return plane;
}

TEST(PlaneReslicer, GivesBackALinearFieldOnAnObliquePlane) {
  const Volume volume = rampVolume();
  const Vec3 middle = volume.geometry.toPatient({20, 25, 15});
  const Geometry plane = obliquePlane(middle, 30);
  const auto values = reslice(volume, plane, -1.0F);
  for (int row = 0; row < 30; ++row) {
    for (int column = 0; column < 30; ++column) {
      const float expected = ramp(plane.toPatient({double(column), double(row), 0.0}));
      ASSERT_NEAR(values[static_cast<std::size_t>(row * 30 + column)], expected, 1e-2);
    }
  }
}

TEST(PlaneReslicer, ASlabsMeanOfALinearFieldIsItsMiddleAndItsMaximumTheFarSide) {
  const Volume volume = rampVolume();
  const Geometry plane = obliquePlane(volume.geometry.toPatient({20, 25, 15}), 20);
  const auto middle = reslice(volume, plane, -1.0F);
  const auto mean = reslice(volume, plane, -1.0F, Interpolation::Linear, {6.0, SlabMode::Mean});
  const auto most = reslice(volume, plane, -1.0F, Interpolation::Linear, {6.0, SlabMode::Maximum});
  const Vec3 normal = plane.axes[2];
  const double rise = 3.0 * std::abs(2.0 * normal.x - 1.5 * normal.y + 0.7 * normal.z);
  EXPECT_NEAR(mean[210], middle[210], 2e-2);
  EXPECT_NEAR(most[210], middle[210] + rise, 2e-2);
}

TEST(PlaneReslicer, AnotherGridsImageIsSampledInPatientSpaceAndEndsWhereItEnds) {
  const Volume volume = rampVolume();
  Geometry shown = volume.geometry;
  shown.spacingMm = {0.7, 0.9, 4.0};
  shown.size = {120, 40, 10};
  const auto values = onSlice(volume, shown, 3);
  int within = 0;
  for (int column = 0; column < 120; ++column) {
    const Vec3 place = shown.toPatient({double(column), 10.0, 3.0});
    const double index = volume.geometry.toIndex(place).x;
    const float value = values[static_cast<std::size_t>(10 * 120 + column)];
    if (index > 0.0 && index < 39.0) {
      ASSERT_NEAR(value, ramp(place), 1e-2);
      ++within;
    } else if (index > 39.6) {
      ASSERT_TRUE(std::isnan(value)) << column;
    }
  }
  EXPECT_GT(within, 70);
}

TEST(PlaneReslicer, APlaneOfALargeVolumeTakesLittleTime) {
  Geometry g;
  g.size = {512, 512, 300};
  g.spacingMm = {0.5, 0.5, 0.8};
  const Volume volume = makeVolume(g, 1.0F);
  Geometry plane = obliquePlane({128, 128, 120}, 512);
  plane.spacingMm = {0.5, 0.5, 1.0};
  std::vector<double> times;
  for (int i = 0; i < 9; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const auto values = reslice(volume, plane, 0.0F);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(values.size(), 512U * 512U);
    times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  std::printf("512 x 512 pixels of 512 x 512 x 300 voxels: %.1f ms\n", times[4]);
  EXPECT_LT(times[0], 30.0);
}

}  // namespace
}  // namespace lateglow
