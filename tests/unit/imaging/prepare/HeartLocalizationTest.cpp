#include "imaging/prepare/HeartLocalization.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

constexpr int kSlices = 8;

Cine stack() {
  Geometry grid;
  grid.size = {200, 180, kSlices};
  grid.spacingMm = {1.4, 1.4, 10.0};
  grid.originMm = {-140, -120, 30};
  return makeCine(grid, 4);
}

/// The centre of the ventricle walks through the stack along a tilted long axis.
Vec3 trueCentre(const Cine& cine, int slice) {
  return cine.geometry.toPatient({90.0 + 2.5 * slice, 95.0 - 1.5 * slice, double(slice)});
}

std::vector<float> perfectHeatMaps(const Cine& cine) {
  std::vector<float> maps;
  for (int slice = 0; slice < kSlices; ++slice) {
    const auto map = localizerTarget(cine, slice, trueCentre(cine, slice));
    maps.insert(maps.end(), map.begin(), map.end());
  }
  return maps;
}

std::span<float> mapOf(std::vector<float>& maps, int slice) {
  const std::size_t area = std::size_t{kLocalizerPixels} * kLocalizerPixels;
  return std::span(maps).subspan(area * static_cast<std::size_t>(slice), area);
}

TEST(HeartLocalizationTest, FindsTheCentreOfEverySlice) {
  const Cine cine = stack();
  const auto crops = cropsFromHeatMaps(cine, perfectHeatMaps(cine));
  ASSERT_EQ(crops.size(), std::size_t{kSlices});
  for (int slice = 0; slice < kSlices; ++slice) {
    const HeartCrop& crop = crops[static_cast<std::size_t>(slice)];
    EXPECT_TRUE(crop.valid);
    EXPECT_LT(length(crop.centreMm - trueCentre(cine, slice)), 1.0) << slice;
  }
}

TEST(HeartLocalizationTest, AStrayPeakIsOverruledByItsNeighbours) {
  const Cine cine = stack();
  auto maps = perfectHeatMaps(cine);
  const auto stray = localizerTarget(cine, 4, cine.geometry.toPatient({30.0, 150.0, 4.0}));
  std::copy(stray.begin(), stray.end(), mapOf(maps, 4).begin());
  const auto crops = cropsFromHeatMaps(cine, maps);
  EXPECT_TRUE(crops[4].valid);
  EXPECT_LT(length(crops[4].centreMm - trueCentre(cine, 4)), 4.0);
}

TEST(HeartLocalizationTest, WeakSlicesInsideAreBridgedAndOutsideAreLeftOut) {
  const Cine cine = stack();
  auto maps = perfectHeatMaps(cine);
  for (const int slice : {0, 3, 7}) {
    for (float& value : mapOf(maps, slice)) value *= 0.1F;
  }
  const auto crops = cropsFromHeatMaps(cine, maps);
  EXPECT_FALSE(crops[0].valid);
  EXPECT_TRUE(crops[3].valid);
  EXPECT_LT(length(crops[3].centreMm - trueCentre(cine, 3)), 2.0);
  EXPECT_FALSE(crops[7].valid);
}

TEST(HeartLocalizationTest, EmptyHeatMapsFindNothing) {
  const Cine cine = stack();
  const std::vector<float> maps(std::size_t{kSlices} * kLocalizerPixels * kLocalizerPixels, 0.0F);
  const auto crops = cropsFromHeatMaps(cine, maps);
  EXPECT_TRUE(std::none_of(crops.begin(), crops.end(), [](const HeartCrop& crop) { return crop.valid; }));
}

TEST(HeartLocalizationTest, MotionChannelLightsUpWhatMoves) {
  Cine cine = stack();
  const int width = cine.geometry.size[0];
  for (int phase = 0; phase < cine.phaseCount; ++phase) {
    for (int j = 65; j < 115; ++j) {
      for (int i = 75; i < 125; ++i) {
        cine.frame(2, phase)[static_cast<std::size_t>(j * width + i)] = static_cast<float>(100 * (phase % 2));
      }
    }
  }
  const auto input = localizerInput(cine, 2);
  const std::size_t area = std::size_t{kLocalizerPixels} * kLocalizerPixels;
  const auto strongest = std::max_element(input.begin() + static_cast<std::ptrdiff_t>(2 * area), input.end());
  const auto index = static_cast<std::size_t>(strongest - input.begin()) - 2 * area;
  const double column = (static_cast<double>(index % kLocalizerPixels) - 63.5) * 3.0 / 1.4 + 99.5;
  const double row = (static_cast<double>(index / kLocalizerPixels) - 63.5) * 3.0 / 1.4 + 89.5;
  EXPECT_TRUE(column > 73 && column < 127) << column;
  EXPECT_TRUE(row > 63 && row < 117) << row;
}

}  // namespace
}  // namespace lateglow
