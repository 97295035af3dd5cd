#include "engine/nn/InstanceNorm.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

torch::Tensor leaf(const torch::Tensor& tensor) {
  return tensor.detach().clone(at::MemoryFormat::Preserve).requires_grad_(true);
}

/// Of the largest expected value, or of `size` where that is larger.
double distance(const torch::Tensor& found, const torch::Tensor& expected, double size = 0.0) {
  const torch::Tensor e = expected.to(torch::kFloat64);
  const double largest = std::max(size, e.abs().max().item<double>());
  return (found.to(torch::kFloat64) - e).abs().max().item<double>() / largest;
}

void compareWithPlain(torch::ScalarType type, std::int64_t channels, bool rectified,
                      double tolerance) {
  const bool wide = type == torch::kFloat64;
  InstanceNorm layer(channels, rectified);
  if (wide) layer->to(torch::kFloat64);
  auto parameters = layer->named_parameters();
  {
    const torch::NoGradGuard guard;
    parameters["weight"].uniform_(0.5, 2.0);
    parameters["bias"].normal_();
  }
  // A mean far from 0 shows a variance that is a difference of large numbers.
  const torch::Tensor images =
      (torch::randn({2, channels, 13, 11}, torch::kFloat64) * 2.0 + 5.0).to(type);
  // In double precision: LibTorch's own gradient of the scale loses digits in single precision.
  const auto wideLeaf = [](const torch::Tensor& tensor) { return leaf(tensor.to(torch::kFloat64)); };
  const torch::Tensor a = leaf(images), b = wideLeaf(images);
  const torch::Tensor scale = wideLeaf(parameters["weight"]), offset = wideLeaf(parameters["bias"]);
  const torch::Tensor fused = layer(a);
  const torch::Tensor plain = instanceNormPlain(b, scale, offset, rectified);
  EXPECT_EQ(fused.scalar_type(), type);
  EXPECT_LT(distance(fused, plain), tolerance);
  const torch::Tensor weights = torch::randn_like(fused);
  (fused * weights).sum().backward();
  (plain * weights.to(torch::kFloat64)).sum().backward();
  EXPECT_LT(distance(a.grad(), b.grad()), tolerance);
  // Sums of 286 terms of either sign, which may cancel: measured by the size they have by chance.
  const double size = std::sqrt(2.0 * 13.0 * 11.0);
  EXPECT_LT(distance(parameters["weight"].grad(), scale.grad(), size), tolerance);
  EXPECT_LT(distance(parameters["bias"].grad(), offset.grad(), size), tolerance);
}

TEST(InstanceNormTest, FusedEqualsPlain) {
  torch::manual_seed(1);
  for (const std::int64_t channels : {1, 5, 8, 24}) {
    compareWithPlain(torch::kFloat64, channels, true, 1e-12);
    compareWithPlain(torch::kFloat32, channels, false, 1e-5);
    compareWithPlain(torch::kFloat32, channels, true, 1e-5);
    compareWithPlain(torch::kBFloat16, channels, false, 1.0 / 64.0);
  }
}

TEST(InstanceNormTest, GradientIsThatOfTheFunction) {
  torch::manual_seed(2);
  InstanceNorm layer(3, true);
  layer->to(torch::kFloat64);
  checkGradient([&](const torch::Tensor& x) { return layer(x).pow(3).sum(); },
                torch::randn({2, 3, 3, 4}, torch::kFloat64));
}

TEST(InstanceNormTest, EachChannelOfEachSampleByItself) {
  torch::manual_seed(3);
  const torch::Tensor result = InstanceNorm(10, false)(torch::rand({3, 10, 16, 16}) * 7.0);
  EXPECT_LT(result.mean({2, 3}).abs().max().item<double>(), 1e-5);
  EXPECT_NEAR(result.square().mean({2, 3}).min().item<double>(), 1.0, 1e-3);
  EXPECT_TRUE(result.is_contiguous(at::MemoryFormat::ChannelsLast));
}

TEST(InstanceNormTest, NotANumberIsNotHidden) {
  torch::Tensor images = torch::randn({1, 8, 4, 4});
  images[0][2][1][1] = std::numeric_limits<float>::quiet_NaN();
  const torch::Tensor result = InstanceNorm(8, true)(images);
  EXPECT_EQ(result.isnan().sum().item<int>(), 16);
}

}  // namespace
}  // namespace lateglow::engine
