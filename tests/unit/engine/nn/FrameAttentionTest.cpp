#include "engine/nn/FrameAttention.h"

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

void setGamma(torch::nn::Module& layer, double value) {
  const torch::NoGradGuard guard;
  layer.named_parameters()["gamma"].fill_(value);
}

TEST(FrameAttentionTest, StartsAsIdentity) {
  const torch::Tensor frames = torch::randn({2, 5, 8, 8, 16});
  EXPECT_TRUE(torch::equal(SpatialAttention(16, AttentionGrid{4, 0})(frames), frames));
  EXPECT_TRUE(torch::equal(CausalTimeAttention(16, AttentionGrid{4, 0})(frames), frames));
}

TEST(FrameAttentionTest, WithoutPoolingSpatialAttentionEqualsEquation) {
  torch::manual_seed(3);
  SpatialAttention layer(16, AttentionGrid{8, 0});
  setGamma(*layer, 0.7);
  const torch::Tensor frames = torch::randn({1, 1, 4, 4, 16});
  const auto weights = layer->named_parameters();
  const torch::Tensor x = frames.view({16, 16});
  const torch::Tensor f = torch::matmul(x, weights["query.weight"].t());
  const torch::Tensor g = torch::matmul(x, weights["key.weight"].t());
  const torch::Tensor h = torch::matmul(x, weights["value.weight"].t());
  const torch::Tensor alpha = torch::softmax(torch::matmul(f, g.t()), 1);
  const torch::Tensor expected =
      x + 0.7 * torch::matmul(torch::matmul(alpha, h), weights["output.weight"].t());
  EXPECT_TRUE(torch::allclose(layer(frames).view({16, 16}), expected, 1e-4, 1e-5));
}

TEST(FrameAttentionTest, SpatialAttentionStaysInItsFrame) {
  torch::manual_seed(4);
  SpatialAttention layer(16, AttentionGrid{4, 4});
  setGamma(*layer, 1.0);
  torch::Tensor frames = torch::randn({6, 1, 16, 16, 16});
  const torch::Tensor before = layer(frames).clone();
  frames[3].normal_();
  const torch::Tensor after = layer(frames);
  for (std::int64_t t = 0; t < 6; ++t) {
    EXPECT_EQ(torch::equal(before[t], after[t]), t != 3) << "frame " << t;
  }
}

TEST(FrameAttentionTest, TimeAttentionIgnoresLaterFramesAndSeesEarlierOnes) {
  torch::manual_seed(5);
  CausalTimeAttention layer(16, AttentionGrid{8, 4});
  setGamma(*layer, 1.0);
  torch::Tensor frames = torch::randn({6, 1, 8, 8, 16});
  const torch::Tensor before = layer(frames).clone();
  frames[3].normal_();
  const torch::Tensor after = layer(frames);
  for (std::int64_t t = 0; t < 6; ++t) {
    EXPECT_EQ(torch::equal(before[t], after[t]), t < 3) << "frame " << t;
  }
}

TEST(FrameAttentionTest, WidthIsAnEighthAtLeastOne) {
  EXPECT_EQ(SpatialAttention(64, AttentionGrid{})->named_parameters()["query.weight"].size(0), 8);
  EXPECT_EQ(SpatialAttention(4, AttentionGrid{})->named_parameters()["query.weight"].size(0), 1);
}

}  // namespace
}  // namespace lateglow::engine
