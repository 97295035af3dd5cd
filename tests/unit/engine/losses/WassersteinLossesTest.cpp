#include "engine/losses/WassersteinLosses.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

TEST(WassersteinLossesTest, CriticAndGeneratorPullInOppositeDirections) {
  const torch::Tensor real = torch::tensor({2.0, 4.0}), made = torch::tensor({-1.0, 0.0});
  EXPECT_DOUBLE_EQ(wassersteinCriticLoss(real, made).item<double>(), -3.5);
  EXPECT_DOUBLE_EQ(wassersteinGeneratorLoss(made).item<double>(), 0.5);
}

TEST(WassersteinLossesTest, PenaltyOfALinearCriticIsThatOfItsSlope) {
  torch::manual_seed(1);
  // D(x) = w x has the gradient w everywhere: the penalty is (|w| - 1)^2, its derivative
  // 2 (|w| - 1) w / |w|.
  const torch::Tensor w = torch::randn({12}, torch::kFloat64).requires_grad_(true);
  const torch::Tensor penalty = gradientPenalty(
      [&](const torch::Tensor& x) { return torch::matmul(x.flatten(1), w); },
      torch::randn({5, 1, 3, 4}, torch::kFloat64), torch::randn({5, 1, 3, 4}, torch::kFloat64),
      torch::rand({5}));
  const double norm = w.norm().item<double>();
  EXPECT_NEAR(penalty.item<double>(), std::pow(norm - 1.0, 2), 1e-9);
  penalty.backward();
  const torch::Tensor expected = 2.0 * (norm - 1.0) * w.detach() / norm;
  EXPECT_TRUE(torch::allclose(w.grad(), expected, 1e-8, 1e-10));
}

TEST(WassersteinLossesTest, PenaltyIsTakenBetweenRealAndGenerated) {
  // D(x) = |x|^2 / 2 has the gradient x: at share s the penalty is (|s real + (1-s) made| - 1)^2.
  const torch::Tensor real = torch::tensor({{3.0, 0.0}, {0.0, 4.0}}, torch::kFloat64);
  const torch::Tensor made = torch::tensor({{1.0, 0.0}, {0.0, -2.0}}, torch::kFloat64);
  const auto penaltyAt = [&](double first, double second) {
    return gradientPenalty([](const torch::Tensor& x) { return 0.5 * x.square().sum(1); }, real,
                           made, torch::tensor({first, second}, torch::kFloat64))
        .item<double>();
  };
  EXPECT_NEAR(penaltyAt(1.0, 1.0), (4.0 + 9.0) / 2.0, 1e-9);
  EXPECT_NEAR(penaltyAt(0.0, 0.0), (0.0 + 1.0) / 2.0, 1e-9);
  EXPECT_NEAR(penaltyAt(0.5, 0.25), (1.0 + 0.25) / 2.0, 1e-9);
}

TEST(WassersteinLossesTest, PenaltysGradientReachesTheCriticThroughItsConvolutions) {
  torch::manual_seed(2);
  const torch::Tensor real = torch::randn({2, 1, 5, 5}, torch::kFloat64);
  const torch::Tensor made = torch::randn({2, 1, 5, 5}, torch::kFloat64);
  const torch::Tensor share = torch::tensor({0.3, 0.8}, torch::kFloat64);
  const torch::Tensor second = torch::randn({1, 2, 3, 3}, torch::kFloat64);
  checkGradient(
      [&](const torch::Tensor& weight) {
        // The penalty itself needs gradients, also where the check only wants its value.
        const torch::AutoGradMode withGradients(true);
        return gradientPenalty(
            [&](const torch::Tensor& x) {
              // tanh: a rectifier's second derivative is 0 and would hide a missing term.
              return torch::conv2d(torch::conv2d(x, weight).tanh(), second).mean({1, 2, 3});
            },
            real, made, share);
      },
      torch::randn({2, 1, 2, 2}, torch::kFloat64));
}

TEST(WassersteinLossesTest, PenaltyLeavesTheGeneratorAlone) {
  const torch::Tensor made = torch::randn({2, 4}).requires_grad_(true);
  const torch::Tensor w = torch::randn({4}).requires_grad_(true);
  gradientPenalty([&](const torch::Tensor& x) { return torch::matmul(x.square(), w); },
                  torch::randn({2, 4}), made, torch::rand({2}))
      .backward();
  EXPECT_FALSE(made.grad().defined());
  EXPECT_TRUE(w.grad().defined());
}

}  // namespace
}  // namespace lateglow::engine
