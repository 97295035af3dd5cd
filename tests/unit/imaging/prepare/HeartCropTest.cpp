#include "imaging/prepare/HeartCrop.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

/// An oblique grid such as a short-axis stack has.
Geometry obliqueGrid() {
  Geometry grid;
  grid.size = {120, 100, 3};
  grid.spacingMm = {1.3, 1.3, 9.0};
  grid.axes[0] = normalized({0.7, 0.6, -0.3});
  grid.axes[1] = normalized(cross({0.2, -0.5, 0.9}, grid.axes[0]));
  grid.axes[2] = cross(grid.axes[0], grid.axes[1]);
  grid.originMm = {-40.0, 25.0, 110.0};
  return grid;
}

HeartCrop cropAt(const Geometry& grid, double column, double row, int slice) {
  HeartCrop crop;
  crop.valid = true;
  crop.slice = slice;
  crop.centreMm = grid.toPatient({column, row, static_cast<double>(slice)});
  return crop;
}

/// A ramp in patient space: linear interpolation must reproduce it anywhere inside.
float ramp(Vec3 patient) {
  return static_cast<float>(3.0 * patient.x - 2.0 * patient.y + 0.5 * patient.z);
}

Volume rampVolume(const Geometry& grid) {
  Volume volume = makeVolume(grid);
  std::size_t index = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++index) {
        volume.voxels[index] = ramp(grid.toPatient({double(i), double(j), double(k)}));
      }
    }
  }
  return volume;
}

TEST(HeartCropTest, GeometryIsCentredOnTheHeart) {
  const Geometry grid = obliqueGrid();
  const HeartCrop crop = cropAt(grid, 61.3, 48.8, 1);
  const Geometry cropGrid = crop.geometry(grid);
  EXPECT_EQ(cropGrid.size, (std::array<int, 3>{64, 64, 1}));
  EXPECT_LT(length(cropGrid.toPatient({31.5, 31.5, 0.0}) - crop.centreMm), 1e-9);
}

TEST(HeartCropTest, SamplesALinearImageExactlyInPatientSpace) {
  const Geometry grid = obliqueGrid();
  const HeartCrop crop = cropAt(grid, 60.2, 49.7, 2);
  const std::vector<float> image = sampleCrop(rampVolume(grid), 2, crop);
  const Geometry cropGrid = crop.geometry(grid);
  for (const auto& [column, row] : {std::pair{0, 0}, {63, 0}, {17, 42}, {63, 63}}) {
    const float expected = ramp(cropGrid.toPatient({double(column), double(row), 0.0}));
    EXPECT_NEAR(image[static_cast<std::size_t>(row * 64 + column)], expected, 1e-2) << column << "," << row;
  }
}

TEST(HeartCropTest, PasteBringsTheImageBackToTheSamePlace) {
  const Geometry grid = obliqueGrid();
  const Volume original = rampVolume(grid);
  const HeartCrop crop = cropAt(grid, 58.0, 50.5, 1);
  Volume target = makeVolume(grid, -1e6F);
  pasteCrop(sampleCrop(original, 1, crop), crop, target);
  int written = 0;
  for (int j = 0; j < grid.size[1]; ++j) {
    for (int i = 0; i < grid.size[0]; ++i) {
      const auto pixel = static_cast<std::size_t>(j * grid.size[0] + i);
      if (target.slice(1)[pixel] < -1e5F) continue;
      ++written;
      // The outer half pixel of a crop repeats the edge, so the ramp may be off by half a pixel.
      EXPECT_NEAR(target.slice(1)[pixel], original.slice(1)[pixel], 3.0);
    }
  }
  EXPECT_NEAR(written, std::pow(64 * 1.6 / 1.3, 2), 200.0);
  EXPECT_FLOAT_EQ(target.slice(0)[5000], -1e6F) << "another slice was touched";
}

TEST(HeartCropTest, LabelsSurviveARoundTripWithinAPixel) {
  const Geometry grid = obliqueGrid();
  LabelMap disc = makeLabelMap(grid);
  double area = 0.0;
  for (int j = 0; j < grid.size[1]; ++j) {
    for (int i = 0; i < grid.size[0]; ++i) {
      if (std::hypot(i - 60.0, j - 50.0) > 18.0) continue;
      disc.slice(1)[static_cast<std::size_t>(j * grid.size[0] + i)] = 2;
      area += 1.0;
    }
  }
  const HeartCrop crop = cropAt(grid, 60.0, 50.0, 1);
  const std::vector<std::uint8_t> labels = sampleCrop(disc, 1, crop);
  std::vector<float> probabilities(4 * labels.size(), 0.0F);
  for (std::size_t i = 0; i < labels.size(); ++i) probabilities[labels[i] * labels.size() + i] = 1.0F;
  LabelMap back = makeLabelMap(grid);
  pasteCrop(probabilities, 4, crop, back);
  double overlap = 0.0;
  double pasted = 0.0;
  for (std::size_t i = 0; i < grid.sliceVoxelCount(); ++i) {
    pasted += back.slice(1)[i] == 2 ? 1.0 : 0.0;
    overlap += back.slice(1)[i] == 2 && disc.slice(1)[i] == 2 ? 1.0 : 0.0;
  }
  EXPECT_GT(2.0 * overlap / (pasted + area), 0.97);
}

TEST(HeartCropTest, ResamplesPhasesPeriodically) {
  Geometry grid = obliqueGrid();
  grid.size[2] = 1;
  Cine cine = makeCine(grid, 20);
  for (int phase = 0; phase < 20; ++phase) {
    const auto value = static_cast<float>(std::cos(2.0 * std::numbers::pi * phase / 20.0));
    for (float& voxel : cine.frame(0, phase)) voxel = value;
  }
  const std::vector<float> frames = sampleCrop(cine, cropAt(grid, 60, 50, 0), 25);
  ASSERT_EQ(frames.size(), 25U * 64 * 64);
  for (int phase = 0; phase < 25; ++phase) {
    const double expected = std::cos(2.0 * std::numbers::pi * phase / 25.0);
    EXPECT_NEAR(frames[static_cast<std::size_t>(phase) * 4096 + 2000], expected, 0.02) << phase;
  }
}

TEST(HeartCropTest, NormalizesToUnitRangeAndKeepsConstantInputFinite) {
  std::vector<float> values(1000);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i) * 3.0F + 100.0F;
  values[0] = -1e6F;  // an outlier must not set the range
  normalizeCrop(values);
  EXPECT_FLOAT_EQ(values.front(), -1.0F);
  EXPECT_FLOAT_EQ(values.back(), 1.0F);
  EXPECT_NEAR(values[500], 0.0F, 0.02F);
  std::vector<float> constant(50, 7.0F);
  normalizeCrop(constant);
  EXPECT_EQ(constant, std::vector<float>(50, 0.0F));
}

}  // namespace
}  // namespace lateglow
