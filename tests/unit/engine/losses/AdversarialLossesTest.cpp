#include "engine/losses/AdversarialLosses.h"

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

TEST(AdversarialLossesTest, HingeByHand) {
  // real: max(0, 1-2) = 0, max(0, 1-0.5) = 0.5; generated: max(0, 1-3) = 0, max(0, 1+1) = 2.
  const torch::Tensor real = torch::tensor({2.0, 0.5});
  const torch::Tensor generated = torch::tensor({-3.0, 1.0});
  EXPECT_NEAR(hingeDiscriminatorLoss(real, generated).item<double>(), 0.25 + 1.0, 1e-6);
  EXPECT_NEAR(hingeGeneratorLoss(generated).item<double>(), 1.0, 1e-6);
}

TEST(AdversarialLossesTest, HingeIsZeroForASeparatingDiscriminator) {
  EXPECT_EQ(hingeDiscriminatorLoss(torch::full({4}, 1.5), torch::full({4}, -1.5)).item<double>(), 0.0);
}

TEST(AdversarialLossesTest, HingeGradients) {
  const torch::Tensor other = torch::randn({6}, torch::kFloat64);
  checkGradient([&](const torch::Tensor& x) { return hingeDiscriminatorLoss(x, other); },
                torch::randn({6}));
  checkGradient([&](const torch::Tensor& x) { return hingeDiscriminatorLoss(other, x); },
                torch::randn({6}));
}

TEST(AdversarialLossesTest, ContentLossComparesAllThreeMapsAndTeachesOnlyTheGenerated) {
  const auto maps = [](double value) {
    return std::array<torch::Tensor, 3>{torch::full({1, 2, 4, 4}, value, torch::kFloat64),
                                        torch::full({1, 2, 2, 2}, value, torch::kFloat64),
                                        torch::full({1, 2, 1, 1}, value, torch::kFloat64)};
  };
  EXPECT_NEAR(contentLoss(maps(1.0), maps(3.0)).item<double>(), 3.0 * 4.0, 1e-12);
  auto truth = maps(1.0);
  truth[0].requires_grad_(true);
  auto generated = maps(3.0);
  generated[0].requires_grad_(true);
  contentLoss(truth, generated).backward();
  EXPECT_FALSE(truth[0].grad().defined());
  EXPECT_NEAR(generated[0].grad().sum().item<double>(), 4.0, 1e-12);
}

TEST(AdversarialLossesTest, ContentGradient) {
  const torch::Tensor truth = torch::randn({1, 2, 3, 3}, torch::kFloat64);
  checkGradient(
      [&](const torch::Tensor& x) {
        return contentLoss({truth, truth, truth}, {x, x * 0.5, x.square()});
      },
      torch::randn({1, 2, 3, 3}));
}

}  // namespace
}  // namespace lateglow::engine
