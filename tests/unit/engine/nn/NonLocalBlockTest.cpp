#include "engine/nn/NonLocalBlock.h"

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

void fillOutput(NonLocalBlock& block) {
  const torch::NoGradGuard guard;
  block->named_parameters()["output.weight"].normal_();
}

TEST(NonLocalBlockTest, StartsAsIdentity) {
  torch::manual_seed(1);
  const torch::Tensor features = torch::randn({2, 6, 3, 4, 4});
  EXPECT_TRUE(torch::equal(NonLocalBlock(6, NonLocalGrid{3, 4})(features), features));
}

TEST(NonLocalBlockTest, EqualsTheDefinitionOverAllPositionsOfAllFrames) {
  torch::manual_seed(2);
  NonLocalBlock block(6, NonLocalGrid{3, 4});
  fillOutput(block);
  const torch::Tensor features = torch::randn({2, 6, 3, 4, 4});
  const auto w = block->named_parameters();
  const auto map = [&](const torch::Tensor& x, const std::string& name) {
    return torch::linear(x, w[name + ".weight"], w[name + ".bias"]);
  };
  const torch::Tensor found = block(features);
  for (std::int64_t n = 0; n < 2; ++n) {
    const torch::Tensor x = features[n].flatten(1).t();  // [positions, channels]
    const torch::Tensor weights =
        torch::softmax(torch::matmul(map(x, "query"), map(x, "key").t()), 1);
    const torch::Tensor expected = x + map(torch::matmul(weights, map(x, "value")), "output");
    EXPECT_TRUE(torch::allclose(found[n].flatten(1).t(), expected, 1e-4, 1e-5));
  }
}

TEST(NonLocalBlockTest, FarPositionsAndFramesMeetThroughTheCoarseGrid) {
  torch::manual_seed(3);
  NonLocalBlock block(4, NonLocalGrid{2, 2});
  fillOutput(block);
  torch::Tensor features = torch::randn({1, 4, 5, 9, 9});
  const torch::Tensor before = block(features).clone();
  features.select(2, 4).select(2, 8).select(2, 8).add_(10.0);
  const torch::Tensor change = (block(features) - before).abs();
  EXPECT_GT(change.select(2, 0).select(2, 0).select(2, 0).max().item<double>(), 0.0);
}

}  // namespace
}  // namespace lateglow::engine
