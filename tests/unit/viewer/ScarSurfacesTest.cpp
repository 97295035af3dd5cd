#include "viewer/scene/ScarSurfaces.h"

#include <cmath>

#include <gtest/gtest.h>

#include <vtkMassProperties.h>
#include <vtkNew.h>

namespace lateglow {
namespace {

constexpr double kPi = 3.14159265358979323846;

/// A cylinder wall of 20 to 30 mm radius in 6 slices 8 mm apart, a quarter of it scar, on an
/// oblique grid.
LabelMap cylinder(bool withScar) {
  Geometry g;
  g.size = {64, 64, 8};
  g.spacingMm = {1.25, 1.25, 8.0};
  g.axes[0] = normalized({1.0, 0.4, 0.2});
  g.axes[1] = normalized(cross({0.1, 0.3, 1.0}, g.axes[0]));
  g.axes[2] = cross(g.axes[0], g.axes[1]);
  g.originMm = {-30.0, 20.0, 70.0};
  LabelMap map = makeLabelMap(g);
  for (int k = 1; k < 7; ++k) {
    auto slice = map.slice(k);
    for (int j = 0; j < 64; ++j) {
      for (int i = 0; i < 64; ++i) {
        const double x = (i - 31.5) * 1.25;
        const double y = (j - 31.5) * 1.25;
        const double radius = std::hypot(x, y);
        std::uint8_t label = radius < 20.0 ? 2 : radius < 30.0 ? 1 : 0;
        if (withScar && label == 1 && std::abs(std::atan2(y, x)) < kPi / 4) {
          label = 3;
        }
        slice[static_cast<std::size_t>(j * 64 + i)] = label;
      }
    }
  }
  return map;
}

double volumeMl(vtkPolyData* surface) {
  vtkNew<vtkMassProperties> mass;
  mass->SetInputData(surface);
  return mass->GetVolume() / 1000.0;
}

TEST(ScarSurfaces, WallHasTheVolumeOfItsLabels) {
  const ScarSurfaces surfaces = extractScarSurfaces(cylinder(true));
  ASSERT_FALSE(surfaces.empty());
  const double exact = kPi * (30.0 * 30.0 - 20.0 * 20.0) * 6 * 8.0 / 1000.0;
  // Interpolation between slices rounds both ends of the wall off; it never adds to them.
  EXPECT_LT(volumeMl(surfaces.myocardium), 1.02 * exact);
  EXPECT_GT(volumeMl(surfaces.myocardium), 0.92 * exact);
}

TEST(ScarSurfaces, LieInPatientSpace) {
  const LabelMap map = cylinder(true);
  const ScarSurfaces surfaces = extractScarSurfaces(map);
  const Vec3 centre = map.geometry.toPatient({31.5, 31.5, 3.5});
  EXPECT_NEAR(length(surfaces.centreMm - centre), 0.0, 0.7);
  const Vec3 towardsScar = normalized(surfaces.scarCentreMm - centre);
  EXPECT_GT(dot(towardsScar, map.geometry.axes[0]), 0.99);
  double bounds[6];
  surfaces.myocardium->GetBounds(bounds);
  EXPECT_NEAR((bounds[0] + bounds[1]) / 2, centre.x, 1.0);
  EXPECT_NEAR((bounds[4] + bounds[5]) / 2, centre.z, 1.0);
}

TEST(ScarSurfaces, WithoutScarThereIsNoScarSurface) {
  const ScarSurfaces surfaces = extractScarSurfaces(cylinder(false));
  EXPECT_FALSE(surfaces.hasScar);
  EXPECT_EQ(surfaces.scar, nullptr);
  EXPECT_FALSE(surfaces.empty());
}

TEST(ScarSurfaces, WithoutMyocardiumThereIsNothing) {
  EXPECT_TRUE(extractScarSurfaces(makeLabelMap(cylinder(true).geometry)).empty());
}

TEST(SignedDistance, IsExactForASquare) {
  std::vector<std::uint8_t> inside(20 * 10, 0);
  for (int row = 2; row < 8; ++row) {
    for (int column = 5; column < 15; ++column) {
      inside[static_cast<std::size_t>(row * 20 + column)] = 1;
    }
  }
  const auto distance = signedDistance(inside, 20, 10, 2.0, 2.0, 100.0);
  EXPECT_FLOAT_EQ(distance[4 * 20 + 5], 1.0F);    // half a pixel inside the left edge
  EXPECT_FLOAT_EQ(distance[4 * 20 + 4], -1.0F);   // half a pixel outside
  EXPECT_FLOAT_EQ(distance[4 * 20 + 10], 5.0F);   // three rows from the upper edge, less half
  EXPECT_NEAR(distance[0], 1.0 - 2.0 * std::hypot(5.0, 2.0), 1e-4);
}

TEST(SignedDistance, AnEmptySliceIsFarOutside) {
  const std::vector<std::uint8_t> none(25, 0);
  for (const float value : signedDistance(none, 5, 5, 1.0, 1.0, 6.0)) {
    EXPECT_FLOAT_EQ(value, -6.0F);
  }
}

}  // namespace
}  // namespace lateglow
