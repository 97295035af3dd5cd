#include "engine/systems/localizer/LocalizerNet.h"

#include <gtest/gtest.h>

#include "engine/training/AdamOptimizer.h"
#include "engine/training/LocalizerTrainer.h"

namespace lateglow::engine {
namespace {

/// A bright disc in the second channel; the target is a Gaussian at its centre.
LocalizerBatch discs(std::int64_t count) {
  const torch::Tensor axis = torch::arange(128, torch::kFloat32);
  LocalizerBatch batch{0.1 * torch::randn({count, 3, 128, 128}), torch::zeros({count, 1, 128, 128})};
  for (std::int64_t i = 0; i < count; ++i) {
    const double row = 30.0 + 67.0 * static_cast<double>(i) / static_cast<double>(count);
    const torch::Tensor squares =
        (axis - row).square().view({-1, 1}) + (axis - (128.0 - row)).square().view({1, -1});
    batch.frames[i][1] += (squares < 64.0).to(torch::kFloat32);
    batch.heatmap[i][0] = torch::exp(-squares / 32.0);
  }
  return batch;
}

TEST(LocalizerNetTest, ShapeIsKept) {
  LocalizerNet network(4);
  EXPECT_EQ(network(torch::randn({2, 3, 128, 128})).sizes(),
            (std::vector<std::int64_t>{2, 1, 128, 128}));
}

TEST(LocalizerNetTest, LearnsToFindADisc) {
  torch::manual_seed(31);
  LocalizerNet network(8);
  AdamOptimizer adam(*network, {0.9, 0.999, 1.0, 0.0});
  const LocalizerBatch batch = discs(6);
  for (int step = 0; step < 60; ++step) {
    adam.zeroGradients();
    heatmapLoss(network(batch.frames), batch.heatmap).backward();
    adam.step(4e-3);
  }
  const torch::NoGradGuard guard;
  const torch::Tensor found = network(batch.frames).flatten(1).argmax(1);
  const torch::Tensor real = batch.heatmap.flatten(1).argmax(1);
  const auto rowError = (found.floor_divide(128) - real.floor_divide(128)).abs().max();
  const auto columnError = (found.remainder(128) - real.remainder(128)).abs().max();
  EXPECT_LE(rowError.item<std::int64_t>(), 3);
  EXPECT_LE(columnError.item<std::int64_t>(), 3);
}

}  // namespace
}  // namespace lateglow::engine
