#include "engine/kernels/OverlapAdd.h"

#include <gtest/gtest.h>

#include "engine/systems/CudaLibraries.h"

namespace lateglow::engine {
namespace {

constexpr std::int64_t margin = 10;

/// What gatherTiles and overlapAdd mean, by LibTorch's padding and slicing.
torch::Tensor padded(const torch::Tensor& volume, double value) {
  return torch::constant_pad_nd(volume, std::vector<std::int64_t>(6, margin), value);
}

torch::Tensor partOf(const torch::Tensor& paddedVolume, const TilePlace& place,
                     const TileSize& size) {
  torch::Tensor part = paddedVolume;
  for (std::int64_t axis = 0; axis < 3; ++axis) {
    const auto at = static_cast<std::size_t>(axis);
    part = part.slice(axis, place[at] + margin, place[at] + margin + size[at]);
  }
  return part;
}

const std::vector<TilePlace> somePlaces{{0, 0, 0}, {-3, 2, 5}, {4, -2, -4}, {5, 6, 9}, {-9, 0, 0}};
constexpr TileSize someSize{5, 6, 7};

TEST(OverlapAddTest, GathersWhatSlicesOfThePaddedVolumeHold) {
  torch::manual_seed(1);
  const std::vector<torch::Tensor> volumes{torch::randn({8, 9, 10}), torch::randn({8, 9, 10})};
  const torch::Tensor tiles = gatherTiles(volumes, somePlaces, someSize, -1.0F);
  for (std::size_t n = 0; n < somePlaces.size(); ++n) {
    for (std::size_t c = 0; c < 2; ++c) {
      EXPECT_TRUE(
          torch::equal(tiles[static_cast<std::int64_t>(n)][static_cast<std::int64_t>(c)],
                       partOf(padded(volumes[c], -1.0), somePlaces[n], someSize)));
    }
  }
}

TEST(OverlapAddTest, AddsWeightedTilesAsSlicesOfThePaddedVolumeWould) {
  torch::manual_seed(2);
  const torch::Tensor tiles = torch::randn({5, 5, 6, 7});
  const torch::Tensor weights = torch::rand({5, 6, 7}) + 0.1;
  torch::Tensor sum = padded(torch::zeros({8, 9, 10}), 0.0), weightSum = sum.clone();
  for (std::size_t n = 0; n < somePlaces.size(); ++n) {
    partOf(sum, somePlaces[n], someSize).add_(tiles[static_cast<std::int64_t>(n)] * weights);
    partOf(weightSum, somePlaces[n], someSize).add_(weights);
  }
  const TileSize whole{8, 9, 10};
  torch::Tensor made = torch::zeros({8, 9, 10}), madeWeights = made.clone();
  overlapAdd(made, madeWeights, tiles, somePlaces, weights);
  EXPECT_TRUE(torch::allclose(made, partOf(sum, {0, 0, 0}, whole), 1e-6, 1e-6));
  EXPECT_TRUE(torch::allclose(madeWeights, partOf(weightSum, {0, 0, 0}, whole), 1e-6, 1e-6));
}

TEST(OverlapAddTest, WithoutWeightsTheLastTileReplaces) {
  torch::Tensor sum = torch::full({4, 4, 4}, -1.0F), none;
  const torch::Tensor tiles =
      torch::stack({torch::full({2, 4, 4}, 1.0F), torch::full({2, 4, 4}, 2.0F)});
  overlapAdd(sum, none, tiles, {{0, 0, 0}, {1, 0, 0}}, {});
  EXPECT_EQ(sum[0][0][0].item<float>(), 1.0F);
  EXPECT_EQ(sum[1][0][0].item<float>(), 2.0F);
  EXPECT_EQ(sum[3][0][0].item<float>(), -1.0F);
}

TEST(OverlapAddTest, GpuGivesTheSameBits) {
  std::string problem;
  loadCudaLibraries(problem);
  if (!torch::cuda::is_available() || LATEGLOW_HAS_CUDA == 0) {
    GTEST_SKIP() << "SKIPPED: no GPU, or an engine without CUDA kernels";
  }
  torch::manual_seed(3);
  const torch::Device gpu(torch::kCUDA, 0);
  const torch::Tensor volume = torch::randn({8, 9, 10}), weights = torch::rand({5, 6, 7}) + 0.1;
  const torch::Tensor tiles = gatherTiles({volume}, somePlaces, someSize, -1.0F);
  EXPECT_TRUE(torch::equal(
      tiles, gatherTiles({volume.to(gpu)}, somePlaces, someSize, -1.0F).cpu()));
  torch::Tensor sum = torch::zeros({8, 9, 10}), weightSum = sum.clone();
  torch::Tensor sumThere = sum.to(gpu), weightSumThere = sum.to(gpu);
  overlapAdd(sum, weightSum, tiles.squeeze(1), somePlaces, weights);
  overlapAdd(sumThere, weightSumThere, tiles.squeeze(1).to(gpu), somePlaces, weights.to(gpu));
  EXPECT_TRUE(torch::equal(sum, sumThere.cpu()));
  EXPECT_TRUE(torch::equal(weightSum, weightSumThere.cpu()));
}

TEST(OverlapAddTest, RefusesWhatDoesNotFit) {
  torch::Tensor sum = torch::zeros({4, 4, 4}), none;
  const torch::Tensor tile = torch::zeros({1, 2, 2, 2});
  EXPECT_THROW(overlapAdd(sum, none, tile, {{0, 0, 0}, {1, 1, 1}}, {}), std::invalid_argument);
  EXPECT_THROW(overlapAdd(sum, none, tile, {{0, 0, 0}}, torch::ones({2, 2, 2})),
               std::invalid_argument);
  torch::Tensor weightSum = torch::zeros({4, 4, 4});
  EXPECT_THROW(overlapAdd(sum, weightSum, tile, {{0, 0, 0}}, torch::ones({3, 2, 2})),
               std::invalid_argument);
  EXPECT_THROW((void)gatherTiles({sum, torch::zeros({4, 4, 5})}, {{0, 0, 0}}, {2, 2, 2}, 0.0F),
               std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
