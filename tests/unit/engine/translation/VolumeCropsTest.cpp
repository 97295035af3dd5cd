#include "engine/data/VolumeCrops.h"

#include <gtest/gtest.h>

#include "tests/unit/engine/data/TinyVolumes.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

class VolumeCropsTest : public ::testing::Test {
protected:
  VolumeCropsTest() { test::writeTinyVolumes(m_folder.path()); }
  test::TemporaryFolder m_folder;
};

TEST_F(VolumeCropsTest, AreAlikePiecesOfSourceTargetAndForeground) {
  const VolumePairDataset data(m_folder.path());
  std::mt19937_64 random(5);
  const VolumeBatch batch = randomCrops(data, {0, 1, 2}, {{6, 16, 24}, true, true}, random);
  EXPECT_EQ(batch.source.sizes(), (std::vector<std::int64_t>{3, 1, 6, 16, 24}));
  EXPECT_EQ(batch.target.sizes(), batch.source.sizes());
  // Background of the foreground is background of both images, wherever the piece was flipped to.
  const torch::Tensor outside = batch.foreground == 0;
  EXPECT_TRUE((batch.source.masked_select(outside) == -1.0).all().item<bool>());
  EXPECT_TRUE((batch.target.masked_select(outside) == -1.0).all().item<bool>());
  // The middle voxel was drawn from the foreground, unless a border pushed the piece.
  EXPECT_TRUE(batch.foreground.flatten(1).any(1).all().item<bool>());
}

TEST_F(VolumeCropsTest, DependOnTheRandomNumbersAlone) {
  const VolumePairDataset data(m_folder.path());
  std::mt19937_64 one(7), again(7), other(8);
  const VolumeCropOptions options{{4, 16, 16}, true, true};
  const torch::Tensor first = randomCrops(data, {0, 1}, options, one).source;
  EXPECT_TRUE(torch::equal(first, randomCrops(data, {0, 1}, options, again).source));
  EXPECT_FALSE(torch::equal(first, randomCrops(data, {0, 1}, options, other).source));
}

TEST_F(VolumeCropsTest, FillSmallVolumesWithBackground) {
  const VolumePairDataset data(m_folder.path());
  std::mt19937_64 random(9);
  const VolumeBatch batch = randomCrops(data, {0}, {{64, 64, 64}, false, false}, random);
  const auto sizes = data.pair(0).source.sizes();
  const torch::Tensor inside =
      batch.source[0][0].slice(0, 0, sizes[0]).slice(1, 0, sizes[1]).slice(2, 0, sizes[2]);
  EXPECT_TRUE(torch::equal(inside, data.pair(0).source.to(torch::kFloat32)));
  EXPECT_TRUE((batch.source[0][0].slice(0, sizes[0]) == -1.0).all().item<bool>());
  EXPECT_EQ(batch.foreground.sum().item<double>(), data.pair(0).foreground.sum().item<double>());
}

TEST_F(VolumeCropsTest, AWholeCaseIsTheCase) {
  const VolumePairDataset data(m_folder.path());
  const VolumeBatch whole = wholeCase(data, 1);
  EXPECT_TRUE(torch::equal(whole.target[0][0], data.pair(1).target.to(torch::kFloat32)));
}

}  // namespace
}  // namespace lateglow::engine
