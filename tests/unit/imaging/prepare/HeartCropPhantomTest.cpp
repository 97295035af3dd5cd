// Crops of images of any vendor's size and spacing: phantoms of the cohort `wide`, usual matrices,
// 8 to 60 phases.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/prepare/HeartCrop.h"

namespace lateglow {
namespace {

constexpr double kPi = std::numbers::pi;

struct Middle {
  Vec3 placeMm;
  double count = 0.0;
};

/// Centre of what is labelled in a slice, patient space.
Middle middleOf(const LabelMap& labels, int slice) {
  Middle middle;
  const auto columns = static_cast<std::size_t>(labels.geometry.size[0]);
  const auto image = labels.slice(slice);
  for (std::size_t p = 0; p < image.size(); ++p) {
    if (image[p] == 0) continue;
    middle.placeMm = middle.placeMm +
                     labels.geometry.toPatient({static_cast<double>(p % columns),
                                                static_cast<double>(p / columns),
                                                static_cast<double>(slice)});
    middle.count += 1.0;
  }
  if (middle.count > 0.0) middle.placeMm = (1.0 / middle.count) * middle.placeMm;
  return middle;
}

std::vector<float> probabilitiesOf(const std::vector<std::uint8_t>& labels) {
  std::vector<float> result(kTissueClassCount * labels.size(), 0.0F);
  for (std::size_t p = 0; p < labels.size(); ++p) result[labels[p] * labels.size() + p] = 1.0F;
  return result;
}

TEST(HeartCropPhantom, LabelsOfWideHeartsComeBackToTheirPlace) {
  double smallest = 1e9;
  double largest = 0.0;
  for (int index = 0; index < 10; ++index) {
    CardiacPhantomOptions options;
    options.cohort = CardiacCohort::Wide;
    options.seed = 99;
    options.caseIndex = index;
    options.withLge = false;
    options.renderWindowMm = 190.0;
    const CardiacPhantomCase phantom = makeCardiacPhantom(options);
    const double pixelMm = phantom.mask.geometry.spacingMm[0];
    smallest = std::min(smallest, pixelMm);
    largest = std::max(largest, pixelMm);
    LabelMap back = makeLabelMap(phantom.mask.geometry);
    for (int slice = 0; slice < 3; ++slice) {
      HeartCrop crop;
      crop.slice = slice;
      crop.pixels = 80;
      // The localizer is never quite right: up to 10 mm off must not move the result.
      crop.centreMm = phantom.truth.slices[static_cast<std::size_t>(slice)].lvCentreMm +
                      (index % 5 * 2.5 - 5.0) * phantom.cine.geometry.axes[0] +
                      (index % 3 * 5.0 - 5.0) * phantom.cine.geometry.axes[1];
      pasteCrop(probabilitiesOf(sampleCrop(phantom.mask, slice, crop)), kTissueClassCount, crop,
                back);
      const Middle before = middleOf(phantom.mask, slice);
      const Middle after = middleOf(back, slice);
      EXPECT_LT(length(after.placeMm - before.placeMm), 0.5 * pixelMm) << index << ", " << slice;
      EXPECT_NEAR(after.count, before.count, 0.05 * before.count + 4) << index << ", " << slice;
    }
  }
  EXPECT_LT(smallest, 1.1) << "the cohort must show fine and coarse pixels";
  EXPECT_GT(largest, 1.7);
}

struct Matrix {
  int columns;
  int rows;
  double spacingMm;
};

class VendorMatrixTest : public testing::TestWithParam<Matrix> {};

/// A bright spot of 6 mm at a known place in patient space, in an oblique stack.
TEST_P(VendorMatrixTest, ASpotKeepsItsPlaceInCropAndBack) {
  const Matrix& matrix = GetParam();
  Geometry grid;
  grid.size = {matrix.columns, matrix.rows, 1};
  grid.spacingMm = {matrix.spacingMm, matrix.spacingMm, 8.0};
  grid.axes[0] = normalized({0.7, 0.6, -0.3});
  grid.axes[1] = normalized(cross({0.2, -0.5, 0.9}, grid.axes[0]));
  grid.axes[2] = cross(grid.axes[0], grid.axes[1]);
  grid.originMm = {-140.0, 25.0, 110.0};
  const Vec3 spot = grid.toPatient({0.43 * matrix.columns, 0.55 * matrix.rows, 0.0});
  const auto paint = [&](const Geometry& target, double x, double y) {
    const double away = length(target.toPatient({x, y, 0.0}) - spot);
    return static_cast<float>(std::exp(-0.5 * away * away / 36.0));
  };
  Volume image = makeVolume(grid);
  std::size_t p = 0;
  for (int j = 0; j < matrix.rows; ++j) {
    for (int i = 0; i < matrix.columns; ++i) image.voxels[p++] = paint(grid, i, j);
  }
  const auto centroid = [](std::span<const float> pixels, const Geometry& target) {
    Vec3 sum;
    double weight = 0.0;
    for (std::size_t q = 0; q < pixels.size(); ++q) {
      const auto columns = static_cast<std::size_t>(target.size[0]);
      const double value = pixels[q] > 0.05F ? static_cast<double>(pixels[q]) : 0.0;
      sum = sum + value * target.toPatient({static_cast<double>(q % columns),
                                            static_cast<double>(q / columns), 0.0});
      weight += value;
    }
    return (1.0 / weight) * sum;
  };
  HeartCrop crop;
  crop.centreMm = spot + 7.3 * grid.axes[0] - 4.1 * grid.axes[1];
  const std::vector<float> cut = sampleCrop(image, 0, crop);
  EXPECT_LT(length(centroid(cut, crop.geometry(grid)) - spot), 0.5 * crop.spacingMm);
  Volume back = makeVolume(grid);
  pasteCrop(cut, crop, back);
  EXPECT_LT(length(centroid(back.voxels, grid) - spot), 0.5 * matrix.spacingMm);
}

INSTANTIATE_TEST_SUITE_P(Usual, VendorMatrixTest,
                         testing::Values(Matrix{128, 128, 2.4}, Matrix{192, 156, 1.77},
                                         Matrix{216, 256, 1.4}, Matrix{256, 216, 1.324},
                                         Matrix{320, 270, 1.1}, Matrix{512, 512, 0.68}),
                         [](const auto& one) {
                           return std::to_string(one.param.columns) + "x" +
                                  std::to_string(one.param.rows);
                         });

class PhaseCountTest : public testing::TestWithParam<int> {};

TEST_P(PhaseCountTest, ResamplesTheCycleToTwentyFive) {
  const int phases = GetParam();
  Geometry grid;
  grid.size = {90, 90, 1};
  grid.spacingMm = {1.5, 1.5, 8.0};
  Cine cine = makeCine(grid, phases);
  CineLabelMap labels = makeCineLabelMap(grid, phases);
  for (int t = 0; t < phases; ++t) {
    const double time = 2.0 * kPi * t / phases;
    std::ranges::fill(cine.frame(0, t), static_cast<float>(std::cos(time)));
    std::ranges::fill(labels.frame(0, t), static_cast<std::uint8_t>(t * 4 / phases));
  }
  HeartCrop crop;
  crop.centreMm = grid.toPatient({45, 45, 0});
  const std::vector<float> frames = sampleCrop(cine, crop, 25);
  const std::vector<std::uint8_t> classes = sampleCrop(labels, crop, 25);
  ASSERT_EQ(frames.size(), 25U * 64 * 64);
  ASSERT_EQ(classes.size(), frames.size());
  // The error of linear interpolation: (step of the cycle)^2 / 8.
  const double bound = std::pow(2.0 * kPi / phases, 2) / 8.0 + 1e-5;
  for (std::size_t t = 0; t < 25; ++t) {
    const double position = static_cast<double>(t) * phases / 25.0;
    EXPECT_NEAR(frames[t * 4096 + 2000], std::cos(2.0 * kPi * static_cast<double>(t) / 25.0), bound);
    const int nearest = static_cast<int>(std::lround(position)) % phases;
    EXPECT_EQ(classes[t * 4096 + 2000], nearest * 4 / phases) << t;
  }
  EXPECT_EQ(frames[2000], 1.0F) << "phase 0 stays phase 0";
}

INSTANTIATE_TEST_SUITE_P(EightToSixty, PhaseCountTest, testing::Values(8, 12, 20, 25, 30, 45, 60));

}  // namespace
}  // namespace lateglow
