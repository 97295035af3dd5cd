#include "engine/data/Augmentation.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "engine/data/PscganDataset.h"
#include "tests/unit/engine/training/TinyDataset.h"

namespace lateglow::engine {
namespace {

TEST(AugmentationTest, NoChangeIsTheCentreCrop) {
  const torch::Tensor images = torch::randn({2, 40, 40});
  const torch::Tensor crop = images.slice(1, 4, 36).slice(2, 4, 36);
  EXPECT_TRUE(torch::allclose(sampleAt(images, {}, 32, false), crop, 1e-4, 1e-4));
  EXPECT_TRUE(torch::allclose(sampleAt(images, {}, 32, true), crop, 1e-6, 1e-6));
}

TEST(AugmentationTest, ShiftsAndQuarterTurnsGoWhereTheyShould) {
  torch::Tensor images = torch::zeros({1, 40, 40});
  images[0][10][20] = 1.0;
  PlaceChange shift;
  shift.shiftRows = 3.0;
  const torch::Tensor moved = sampleAt(images, shift, 32, true);
  EXPECT_EQ(moved[0][10 - 4 - 3][20 - 4].item<float>(), 1.0F);
  PlaceChange turn;
  turn.rotationDegrees = 90.0;
  const torch::Tensor turned = sampleAt(images, turn, 40, true);
  EXPECT_EQ(turned.sum().item<float>(), 1.0F);
  EXPECT_EQ(turned[0][10][20].item<float>(), 0.0F);
  PlaceChange mirror;
  mirror.mirrored = true;
  EXPECT_EQ(sampleAt(images, mirror, 40, true)[0][10][39 - 20].item<float>(), 1.0F);
}

TEST(AugmentationTest, ShiftsStayWithinTheirBound) {
  std::mt19937_64 random(5);
  AugmentationOptions options;
  for (int i = 0; i < 2000; ++i) {
    const PlaceChange place = drawPlace(options, random);
    EXPECT_LE(std::abs(place.shiftRows), options.maximumShift);
    EXPECT_LE(std::abs(place.scale - 1.0), options.maximumScale);
  }
}

TEST(AugmentationTest, NormalizationClipsAtThePercentiles) {
  const torch::Tensor values = torch::arange(0, 1001, torch::kFloat32);
  const torch::Tensor result = normalizedByPercentiles(values);
  EXPECT_EQ(result[0].item<float>(), -1.0F);
  EXPECT_EQ(result[1000].item<float>(), 1.0F);
  EXPECT_NEAR(result[10].item<float>(), -1.0F, 1e-5);
  EXPECT_NEAR(result[500].item<float>(), 0.0F, 1e-5);
  EXPECT_EQ(normalizedByPercentiles(torch::full({50}, 3.0F)).abs().max().item<float>(), 0.0F);
}

TEST(AugmentationTest, ImagesAndMaskMoveTogether) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const PscganDataset data(folder.path(), 6, 32);
  std::mt19937_64 random(7);
  for (int i = 0; i < 10; ++i) {
    const PscganBatch batch = data.augmented({1, 2}, {}, random);
    // The LGE of the rings is bright in scar and dark in healthy wall, whatever the placement.
    const torch::Tensor scar = (batch.mask == 3).unsqueeze(1);
    const torch::Tensor healthy = (batch.mask == 1).unsqueeze(1);
    EXPECT_GT(batch.lge.masked_select(scar).mean().item<float>(), 0.5F);
    EXPECT_LT(batch.lge.masked_select(healthy).mean().item<float>(), -0.5F);
    EXPECT_LE(batch.cine.abs().max().item<float>(), 1.0F);
  }
}

TEST(AugmentationTest, EveryEpochMeetsEveryCaseOnce) {
  const std::vector<std::int64_t> cases{3, 5, 8, 9, 11, 12, 20};
  std::vector<std::int64_t> met;
  for (std::int64_t step = 0; step < 7; ++step) {
    const auto chosen = casesOfStep(cases, step, 2, 1);
    met.insert(met.end(), chosen.begin(), chosen.end());
  }
  ASSERT_EQ(met.size(), 14U);
  std::vector<std::int64_t> first(met.begin(), met.begin() + 7), second(met.begin() + 7, met.end());
  EXPECT_NE(first, second);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  EXPECT_EQ(first, cases);
  EXPECT_EQ(second, cases);
}

TEST(PscganDatasetTest, ScarFreeCasesAreRepeatedForTraining) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const PscganDataset data(folder.path(), 6, 32);
  const auto& once = data.cases(Split::Training);
  EXPECT_EQ(data.trainingCases(1), once);
  std::vector<std::int64_t> expected;
  for (const std::int64_t index : once) {
    // The rings without an infarct are those whose number three divides (TinyDataset.cpp).
    expected.insert(expected.end(), index % 3 == 0 ? 3U : 1U, index);
  }
  EXPECT_EQ(data.trainingCases(3), expected);
  EXPECT_GT(expected.size(), once.size());
}

TEST(AugmentationTest, DatasetRefusesADamagedFolder) {
  const TemporaryFolder folder;
  EXPECT_THROW(PscganDataset(folder.path(), 6, 32), std::runtime_error);
  writeTinyDataset(folder.path());
  EXPECT_THROW(PscganDataset(folder.path(), 25, 32), std::runtime_error);
  EXPECT_THROW(PscganDataset(folder.path(), 6, 64), std::runtime_error);
}

}  // namespace
}  // namespace lateglow::engine
