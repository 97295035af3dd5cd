#include "engine/inference/VolumeTiling.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/inference/VolumeInput.h"

namespace lateglow::engine {
namespace {

/// Mean of 3^3 neighbours: a network with a halo of 1.
torch::Tensor blur(const torch::Tensor& tiles, torch::Device) {
  return torch::avg_pool3d(tiles, 3, 1).squeeze(1);
}

torch::Tensor blurredWhole(const torch::Tensor& volume) {
  const torch::Tensor around =
      torch::constant_pad_nd(volume, std::vector<std::int64_t>(6, 1), -1.0);
  return blur(around.unsqueeze(0).unsqueeze(0), torch::kCPU)[0];
}

TiledRun exactRun(const TileSize& tile) {
  TiledRun run;
  run.options.tile = tile;
  run.options.halo = 1;
  return run;
}

bool covers(const TilePlan& plan, const TileSize& size) {
  torch::Tensor seen = torch::zeros({size[0], size[1], size[2]}, torch::kBool);
  for (const TilePlace& place : plan.places) {
    seen.slice(0, place[0], place[0] + plan.tile[0])
        .slice(1, place[1], place[1] + plan.tile[1])
        .slice(2, place[2], place[2] + plan.tile[2])
        .fill_(true);
  }
  return seen.all().item<bool>();
}

TEST(VolumeTilingTest, PlansCoverEveryVoxel) {
  for (const TileSize& size : {TileSize{1, 1, 1}, TileSize{17, 33, 64}, TileSize{100, 7, 65}}) {
    for (const double overlap : {0.0, 0.25, 0.5}) {
      for (const std::int64_t multiple : {1, 8}) {
        TilingOptions options;
        options.tile = {16, 32, 24};
        options.overlap = overlap;
        options.multiple = multiple;
        const TilePlan plan = planTiles(size, {0, 0, 0}, options);
        EXPECT_TRUE(covers(plan, size)) << size[0] << " " << overlap << " " << multiple;
        for (std::size_t axis = 0; axis < 3; ++axis) {
          EXPECT_EQ(plan.tile[axis] % multiple, 0);
          EXPECT_LE(plan.tile[axis], options.tile[axis]);
        }
      }
    }
  }
}

TEST(VolumeTilingTest, PlansShrinkTilesInsteadOfComputingTwice) {
  TilingOptions options;
  const TilePlan plan = planTiles({65, 64, 130}, {10, 0, 0}, options);
  EXPECT_EQ(plan.tile, (TileSize{33, 64, 44}));
  EXPECT_EQ(plan.places.size(), 6U);
  EXPECT_EQ(plan.places.front(), (TilePlace{10, 0, 0}));
}

TEST(VolumeTilingTest, TileSizeDoesNotChangeAnExactNetwork) {
  torch::manual_seed(4);
  const torch::Tensor volume = torch::rand({19, 23, 31}) * 2.0 - 1.0;
  const torch::Tensor whole = blurredWhole(volume);
  for (const TileSize& tile : {TileSize{64, 64, 64}, TileSize{8, 8, 8}, TileSize{5, 40, 3}}) {
    const torch::Tensor made = runTiled({volume}, {}, exactRun(tile), blur, {});
    EXPECT_TRUE(torch::allclose(made, whole, 1e-5, 1e-6));
  }
}

TEST(VolumeTilingTest, BlendedTilesOfALocalNetworkGiveTheWholeAgain) {
  torch::manual_seed(5);
  const torch::Tensor volume = torch::rand({20, 20, 20});
  const TileNetwork twice = [](const torch::Tensor& tiles, torch::Device) {
    return 2.0 * tiles.squeeze(1);
  };
  for (const TileBlend blend : {TileBlend::Linear, TileBlend::Gaussian}) {
    TiledRun run;
    run.options.tile = {8, 8, 8};
    run.options.overlap = 0.5;
    run.options.blend = blend;
    EXPECT_TRUE(torch::allclose(runTiled({volume}, {}, run, twice, {}), 2.0 * volume, 1e-5, 1e-5));
    const torch::Tensor weights = tileWeights({8, 8, 8}, blend);
    EXPECT_GT(weights.min().item<float>(), 0.0F);
    EXPECT_GT(weights[4][4][4].item<float>(), 2.0F * weights[0][4][4].item<float>());
  }
}

TEST(VolumeTilingTest, ComputesWhereThereIsForegroundOnly) {
  const torch::Tensor volume = torch::zeros({40, 40, 40});
  torch::Tensor foreground = torch::zeros({40, 40, 40}, torch::kUInt8);
  foreground.slice(0, 4, 10).slice(1, 30, 36).slice(2, 5, 8).fill_(1);
  std::int64_t voxels = 0;
  const TileNetwork counting = [&](const torch::Tensor& tiles, torch::Device) {
    voxels += tiles.numel();
    return torch::ones_like(tiles).squeeze(1);
  };
  TiledRun run;
  run.options.tile = {8, 8, 8};
  const torch::Tensor made = runTiled({volume}, foreground, run, counting, {});
  EXPECT_EQ(voxels, 6 * 6 * 3);
  EXPECT_EQ((made == 1.0).sum().item<std::int64_t>(), voxels);
  voxels = 0;
  const torch::Tensor none =
      runTiled({volume}, torch::zeros_like(foreground), run, counting, {});
  EXPECT_EQ(voxels, 0);
  EXPECT_TRUE((none == -1.0).all().item<bool>());
}

TEST(VolumeTilingTest, RunningOutOfMemoryMakesTilesSmallerAndLosesNothing) {
  torch::manual_seed(6);
  const torch::Tensor volume = torch::rand({40, 40, 40});
  int calls = 0;
  std::set<std::int64_t> sizes;
  const TileNetwork scarce = [&](const torch::Tensor& tiles, torch::Device device) {
    ++calls;
    if (calls > 3 && tiles.size(2) * tiles.size(3) * tiles.size(4) > 22 * 22 * 12) {
      throw std::runtime_error("DefaultCPUAllocator: not enough memory: you tried to allocate");
    }
    sizes.insert(tiles.numel());
    return blur(tiles, device);
  };
  TiledRun run = exactRun({20, 20, 20});
  run.options.smallestEdge = 8;
  const torch::Tensor made = runTiled({volume}, {}, run, scarce, {});
  EXPECT_TRUE(torch::allclose(made, blurredWhole(volume), 1e-5, 1e-6));
  EXPECT_EQ(sizes.size(), 2U);
  EXPECT_EQ(calls, 3 + 1 + 10);  // three whole tiles, one refused, the other five in halves
}

TEST(VolumeTilingTest, OtherErrorsAndTooLittleMemoryEndTheRun) {
  const torch::Tensor volume = torch::zeros({20, 20, 20});
  const auto failing = [](const char* text) {
    return [text](const torch::Tensor&, torch::Device) -> torch::Tensor {
      throw std::runtime_error(text);
    };
  };
  EXPECT_THROW((void)runTiled({volume}, {}, exactRun({20, 20, 20}), failing("something else"), {}),
               std::runtime_error);
  EXPECT_THROW((void)runTiled({volume}, {}, exactRun({20, 20, 20}), failing("out of memory"), {}),
               std::runtime_error);
}

TEST(VolumeTilingTest, TellsItsProgressAndStopsBetweenTiles) {
  const torch::Tensor volume = torch::zeros({16, 16, 16});
  std::vector<double> fractions;
  RunContext context;
  context.progress = [&](double fraction, const std::string&) {
    fractions.push_back(fraction);
    return true;
  };
  TiledRun run = exactRun({8, 16, 16});
  run.begin = 0.5;
  (void)runTiled({volume}, {}, run, blur, context);
  EXPECT_EQ(fractions, (std::vector<double>{0.5, 0.75, 1.0}));
  context.progress = [](double fraction, const std::string&) { return fraction < 0.7; };
  EXPECT_THROW((void)runTiled({volume}, {}, run, blur, context), Cancelled);
}

TEST(VolumeInputTest, RefusesWhatIsNoVolumeInModelUnits) {
  const torch::Tensor good = torch::zeros({2, 3, 4});
  EXPECT_FALSE(requiredVolume({{"volume", good}}).foreground.defined());
  EXPECT_THROW((void)requiredVolume({}), BadInput);
  EXPECT_THROW((void)requiredVolume({{"volume", good.unsqueeze(0)}}), BadInput);
  EXPECT_THROW((void)requiredVolume({{"volume", torch::zeros({0, 3, 4})}}), BadInput);
  EXPECT_THROW((void)requiredVolume({{"volume", good.to(torch::kFloat64)}}), BadInput);
  EXPECT_THROW((void)requiredVolume({{"volume", good + 1.1}}), BadInput);
  torch::Tensor damaged = good.clone();
  damaged[1][1][1] = NAN;
  EXPECT_THROW((void)requiredVolume({{"volume", damaged}}), BadInput);
  EXPECT_THROW((void)requiredVolume({{"volume", good}, {"foreground", good}}), BadInput);
  const torch::Tensor mask = torch::ones({2, 3, 4}, torch::kUInt8);
  EXPECT_TRUE(requiredVolume({{"volume", good}, {"foreground", mask}}).foreground.defined());
  EXPECT_THROW((void)requiredVolume({{"volume", good}, {"foreground", mask.slice(2, 1)}}), BadInput);
}

}  // namespace
}  // namespace lateglow::engine
