#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "imaging/prepare/AxisResampling.h"
#include "imaging/prepare/Foreground.h"
#include "imaging/prepare/IntensityScale.h"

namespace lateglow {
namespace {

/// An oblique grid whose first axis runs to the feet and whose second to the right, left-handed.
Geometry turnedGrid() {
  Geometry grid;
  grid.size = {30, 24, 18};
  grid.spacingMm = {1.0, 1.25, 2.0};
  grid.originMm = {12.0, -30.0, 44.0};
  const Vec3 down = normalized({0.1, 0.2, -1.0});
  const Vec3 right = normalized(cross(Vec3{0.0, 1.0, 0.1}, down));
  grid.axes = {down, right, cross(right, down)};
  return grid;
}

/// A field that is linear in patient space, which every linear interpolation keeps.
Volume linearField(const Geometry& grid) {
  Volume volume = makeVolume(grid);
  std::size_t n = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++n) {
        const Vec3 place = grid.toPatient({double(i), double(j), double(k)});
        volume.voxels[n] = static_cast<float>(2.0 * place.x - 3.0 * place.y + 0.5 * place.z);
      }
    }
  }
  return volume;
}

TEST(ModelGridTest, AxesComeNearestToLeftBackHead) {
  const Geometry grid = modelGrid(turnedGrid(), {1.0, 1.0, 1.0});
  EXPECT_GT(grid.axes[0].x, 0.9);
  EXPECT_GT(grid.axes[1].y, 0.9);
  EXPECT_GT(grid.axes[2].z, 0.9);
  const Vec3 a = turnedGrid().toPatient({14.5, 11.5, 8.5});
  const Vec3 b = grid.toPatient({0.5 * (grid.size[0] - 1), 0.5 * (grid.size[1] - 1), 0.5 * (grid.size[2] - 1)});
  EXPECT_LT(length(a - b), 1e-9);
  EXPECT_EQ(grid.size, (std::array<int, 3>{30, 36, 30}));
}

TEST(ModelGridTest, NearlyTheWantedSpacingIsKept) {
  Geometry source = turnedGrid();
  source.spacingMm = {1.01, 0.995, 1.0};
  const Geometry grid = modelGrid(source, {1.0, 1.0, 1.0});
  EXPECT_EQ(grid.spacingMm, spacingInModelOrder(source));
  const Volume moved = resampleAlongAxes(linearField(source), grid);
  const Volume back = resampleAlongAxes(moved, source);
  EXPECT_EQ(back.voxels, linearField(source).voxels) << "turning and flipping must not change a value";
}

TEST(ModelGridTest, ALinearFieldIsKeptInsideAtAnySpacing) {
  const Volume field = linearField(turnedGrid());
  for (const std::array<double, 3> spacing : {std::array{0.7, 0.7, 0.7}, std::array{1.0, 1.0, 1.0}, std::array{3.0, 2.5, 2.2}}) {
    const Geometry grid = modelGrid(field.geometry, spacing);
    const Volume moved = resampleAlongAxes(field, grid);
    const Volume wanted = linearField(grid);
    const int margin = 4;
    for (int k = margin; k < grid.size[2] - margin; ++k) {
      for (int j = margin; j < grid.size[1] - margin; ++j) {
        for (int i = margin; i < grid.size[0] - margin; ++i) {
          const auto n = static_cast<std::size_t>(i + grid.size[0] * (j + grid.size[1] * k));
          ASSERT_NEAR(moved.voxels[n], wanted.voxels[n], 0.03) << i << " " << j << " " << k << " at " << spacing[0];
        }
      }
    }
  }
}

TEST(ModelGridTest, CoarserGridsDoNotAlias) {
  Geometry fine;
  fine.size = {64, 4, 4};
  Volume stripes = makeVolume(fine);
  for (std::size_t n = 0; n < stripes.voxels.size(); ++n) stripes.voxels[n] = n % 2 == 0 ? 1.0F : -1.0F;
  const Volume coarse = resampleAlongAxes(stripes, modelGrid(fine, {4.0, 1.0, 1.0}));
  for (const float value : coarse.voxels) EXPECT_NEAR(value, 0.0, 0.13);
}

TEST(ModelGridTest, GridsWithOtherAxesAreAMistake) {
  Geometry other = turnedGrid();
  other.axes[0] = normalized({1.0, 1.0, 0.0});
  EXPECT_THROW((void)resampleAlongAxes(linearField(turnedGrid()), other), std::invalid_argument);
}

TEST(ModelGridTest, ValuesThatAreNotFiniteCountAsZero) {
  Geometry grid;
  grid.size = {8, 8, 8};
  Volume volume = makeVolume(grid, 5.0F);
  volume.voxels[0] = std::numeric_limits<float>::quiet_NaN();
  for (const float value : resampleAlongAxes(volume, modelGrid(grid, {0.8, 0.8, 0.8})).voxels) {
    EXPECT_TRUE(std::isfinite(value));
  }
}

/// A ball of `inside` with a hole in the middle, in a cube of `outside` with or without noise.
Volume ball(float inside, float outside, float noise) {
  Geometry grid;
  grid.size = {32, 32, 32};
  Volume volume = makeVolume(grid, outside);
  std::mt19937 random(4);
  std::normal_distribution<float> spread(0.0F, 1.0F);
  std::size_t n = 0;
  for (int k = 0; k < 32; ++k) {
    for (int j = 0; j < 32; ++j) {
      for (int i = 0; i < 32; ++i, ++n) {
        const double r = std::hypot(i - 15.5, j - 15.5, k - 15.5);
        if (r < 12.0 && r > 3.0) volume.voxels[n] = inside;
        volume.voxels[n] = std::abs(volume.voxels[n] + noise * spread(random));
      }
    }
  }
  return volume;
}

TEST(ForegroundTest, StrippedImagesAreToldFromAcquiredOnes) {
  EXPECT_TRUE(isStripped(ball(300.0F, 0.0F, 0.0F)));
  EXPECT_FALSE(isStripped(ball(300.0F, 0.0F, 4.0F)));
}

TEST(ForegroundTest, HoldsTheHoleAndNothingOutside) {
  for (const float noise : {0.0F, 4.0F}) {
    const auto mask = foreground(ball(300.0F, 0.0F, noise));
    const auto at = [&](int i, int j, int k) { return mask[static_cast<std::size_t>(i + 32 * (j + 32 * k))]; };
    EXPECT_EQ(at(15, 15, 15), 1) << noise;
    EXPECT_EQ(at(8, 15, 15), 1) << noise;
    EXPECT_EQ(at(0, 0, 0), 0) << noise;
    EXPECT_EQ(at(1, 15, 15), 0) << noise;
  }
}

TEST(IntensityScaleTest, IsInvertibleInsideItsRange) {
  for (const float hu : {-1000.0F, -12.5F, 0.0F, 40.0F, 1999.0F}) {
    EXPECT_NEAR(kHounsfieldScale.fromModel(kHounsfieldScale.toModel(hu)), hu, 2e-4);
  }
  EXPECT_EQ(kHounsfieldScale.toModel(-1024.0F), -1.0F);
  EXPECT_EQ(kHounsfieldScale.toModel(5000.0F), 1.0F);
}

TEST(IntensityScaleTest, MagnitudesHaveHeadroomAndIgnoreTheBackground) {
  std::vector<float> voxels(2000, 0.0F);
  std::vector<std::uint8_t> mask(2000, 0);
  for (std::size_t n = 0; n < 1000; ++n) {
    voxels[n] = static_cast<float>(n);
    mask[n] = 1;
  }
  voxels[1500] = 1e6F;  // outside
  const IntensityScale scale = magnitudeScale(voxels, mask);
  EXPECT_NEAR(scale.white, 1.25 * 994.0, 1.3);
  const ScaledImage scaled = toModelUnits(voxels, mask, scale);
  EXPECT_EQ(scaled.values[1500], -1.0F);
  EXPECT_EQ(scaled.clippedPercent, 0.0);
  const ScaledImage cut = toModelUnits(voxels, mask, {100.0, 899.0});
  EXPECT_NEAR(cut.clippedPercent, 20.0, 1e-9);
}

TEST(IntensityScaleTest, ThePeakStaysWhereVentriclesGrow) {
  std::mt19937 random(3);
  std::normal_distribution<float> white(300.0F, 20.0F);
  std::normal_distribution<float> grey(210.0F, 25.0F);
  std::normal_distribution<float> fluid(80.0F, 25.0F);
  std::vector<double> peaks;
  for (const int fluidVoxels : {2000, 20000}) {
    std::vector<float> voxels;
    for (int n = 0; n < 40000; ++n) voxels.push_back(white(random));
    for (int n = 0; n < 30000; ++n) voxels.push_back(grey(random));
    for (int n = 0; n < fluidVoxels; ++n) voxels.push_back(fluid(random));
    peaks.push_back(histogramPeak(voxels, std::vector<std::uint8_t>(voxels.size(), 1)));
  }
  EXPECT_NEAR(peaks[0], 300.0, 12.0);
  EXPECT_NEAR(peaks[1], peaks[0], 4.0);
}

TEST(IntensityScaleTest, NothingThatCountsIsNoCrash) {
  const std::vector<float> voxels(10, 3.0F);
  const std::vector<std::uint8_t> mask(10, 0);
  EXPECT_EQ(magnitudeScale(voxels, mask), IntensityScale{});
}

}  // namespace
}  // namespace lateglow
