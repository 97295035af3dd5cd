#include "engine/nn/FrameLayers.h"

#include <gtest/gtest.h>

#include "engine/nn/Autocast.h"

namespace lateglow::engine {
namespace {

TEST(FrameLayersTest, ViewsAsImagesAndBackAgree) {
  const torch::Tensor frames = torch::randn({3, 2, 4, 6, 5});
  const torch::Tensor images = framesToImages(frames);
  EXPECT_EQ(images.sizes(), (std::vector<std::int64_t>{6, 5, 4, 6}));
  EXPECT_TRUE(images.is_contiguous(at::MemoryFormat::ChannelsLast));
  EXPECT_EQ(images.data_ptr(), frames.data_ptr());
  EXPECT_TRUE(torch::equal(imagesToFrames(images, 3), frames));
}

TEST(FrameLayersTest, CausalTimeConvEqualsDirectSum) {
  torch::manual_seed(1);
  constexpr std::int64_t dilation = 2, kernel = 3, channels = 4, outputs = 3, phases = 7;
  CausalTimeConv layer(channels, outputs, kernel, dilation);
  const torch::Tensor frames = torch::randn({phases, 1, 2, 2, channels});
  const torch::Tensor weight = layer->named_parameters()["taps.weight"];
  const torch::Tensor bias = layer->named_parameters()["taps.bias"];
  const torch::Tensor result = layer(frames);
  for (std::int64_t t = 0; t < phases; ++t) {
    torch::Tensor expected = bias.expand({2, 2, outputs});
    for (std::int64_t tap = 0; tap < kernel; ++tap) {
      const std::int64_t source = t - (kernel - 1 - tap) * dilation;
      if (source < 0) continue;
      const torch::Tensor matrix = weight.slice(1, tap * channels, (tap + 1) * channels);
      expected = expected + torch::matmul(frames[source][0], matrix.t());
    }
    EXPECT_TRUE(torch::allclose(result[t][0], expected, 1e-5, 1e-6)) << "frame " << t;
  }
}

TEST(FrameLayersTest, FrameNormUsesOneFrameOnly) {
  FrameNorm norm(4);
  torch::Tensor frames = torch::randn({3, 1, 8, 8, 4});
  const torch::Tensor before = norm(frames).clone();
  frames[2].mul_(5.0).add_(3.0);
  const torch::Tensor after = norm(frames);
  EXPECT_TRUE(torch::equal(before.slice(0, 0, 2), after.slice(0, 0, 2)));
  // Before LeakyReLU every frame has mean 0 and variance 1, whatever its scale was.
  EXPECT_TRUE(torch::allclose(before[2], after[2], 1e-3, 1e-3));
}

TEST(FrameLayersTest, CausalTimeConvGradientsEqualAutomaticOnes) {
  torch::manual_seed(9);
  constexpr std::int64_t dilation = 2, kernel = 3, channels = 2, outputs = 3, phases = 6;
  CausalTimeConv layer(channels, outputs, kernel, dilation);
  layer->to(torch::kFloat64);
  const torch::Tensor weight = layer->named_parameters()["taps.weight"];
  const torch::Tensor bias = layer->named_parameters()["taps.bias"];
  const torch::Tensor frames =
      torch::randn({phases, 2, 2, 2, channels}, torch::kFloat64).requires_grad_(true);
  const torch::Tensor target = torch::randn({phases, 2, 2, 2, outputs}, torch::kFloat64);
  const std::vector<torch::Tensor> inputs{frames, weight, bias};
  const auto ours = torch::autograd::grad({(layer(frames) * target).sum()}, inputs);
  const torch::Tensor padded =
      torch::constant_pad_nd(frames, {0, 0, 0, 0, 0, 0, 0, 0, (kernel - 1) * dilation, 0});
  std::vector<torch::Tensor> taps;
  for (std::int64_t tap = 0; tap < kernel; ++tap) {
    taps.push_back(padded.slice(0, tap * dilation, tap * dilation + phases));
  }
  const torch::Tensor plain = torch::linear(torch::cat(taps, -1), weight, bias);
  const auto theirs = torch::autograd::grad({(plain * target).sum()}, inputs);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    EXPECT_TRUE(torch::allclose(ours[i], theirs[i], 1e-10, 1e-10)) << "input " << i;
  }
}

TEST(FrameLayersTest, NeighbourMeanMapEqualsMeanThenMap) {
  torch::manual_seed(10);
  NeighbourMeanMap map(3, 5);
  const torch::Tensor frames = torch::randn({2, 2, 6, 4, 3});
  const torch::Tensor expected =
      torch::linear(halveFrames(frames), map->named_parameters()["weight"]);
  EXPECT_TRUE(torch::allclose(map(foldNeighbours(frames)), expected, 1e-5, 1e-6));
}

TEST(FrameLayersTest, FoldNeighboursKeepsEveryValueOnce) {
  const torch::Tensor frames = torch::arange(1 * 1 * 4 * 4 * 2).view({1, 1, 4, 4, 2});
  const torch::Tensor folded = foldNeighbours(frames);
  EXPECT_EQ(folded.sizes(), (std::vector<std::int64_t>{1, 1, 2, 2, 8}));
  EXPECT_TRUE(torch::equal(std::get<0>(folded.flatten().sort()), frames.flatten()));
  // Position (0,0) holds rows 0-1 and columns 0-1 of both channels.
  EXPECT_TRUE(torch::equal(folded[0][0][0][0], torch::tensor({0, 1, 2, 3, 8, 9, 10, 11})));
}

TEST(FrameLayersTest, ReducedPrecisionStaysNearAndItsGradientsAreFinite) {
  torch::manual_seed(2);
  for (const std::int64_t dilation : {1, 2, 4, 8}) {
    CausalTimeConv layer(24, 24, 3, dilation);
    const torch::Tensor frames = torch::randn({25, 4, 16, 16, 24});
    const torch::Tensor exact = layer(frames);
    torch::Tensor fast;
    {
      const AutocastScope autocast(torch::kCPU, true);
      fast = layer(frames);
    }
    EXPECT_EQ(fast.scalar_type(), torch::kBFloat16);
    EXPECT_LT((fast.to(torch::kFloat32) - exact).abs().max().item<double>(), 0.1);
    fast.to(torch::kFloat32).square().mean().backward();
    for (const torch::Tensor& parameter : layer->parameters()) {
      EXPECT_TRUE(parameter.grad().isfinite().all().item<bool>()) << "dilation " << dilation;
    }
  }
}

}  // namespace
}  // namespace lateglow::engine
