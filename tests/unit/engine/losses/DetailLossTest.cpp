#include "engine/losses/DetailLoss.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

/// Equation 5 of one layer, literally; the mean over samples and channels as well.
double directTerm(const torch::Tensor& a, const torch::Tensor& b) {
  const auto s = a.sizes();
  double sum = 0.0;
  for (std::int64_t n = 0; n < s[0]; ++n) {
    for (std::int64_t c = 0; c < s[1]; ++c) {
      for (std::int64_t y = 0; y < s[2]; ++y) {
        for (std::int64_t x = 0; x < s[3]; ++x) {
          sum += std::pow(a[n][c][y][x].item<double>() - b[n][c][y][x].item<double>(), 2) /
                 static_cast<double>(s[2] * s[3]);
        }
      }
    }
  }
  return sum / static_cast<double>(s[0] * s[1]);
}

TEST(DetailLossTest, EqualsTheEquationOverAllLayers) {
  torch::manual_seed(1);
  const std::vector<torch::Tensor> truth{torch::randn({2, 3, 4, 5}), torch::randn({2, 2, 3, 2})};
  const std::vector<torch::Tensor> made{torch::randn({2, 3, 4, 5}), torch::randn({2, 2, 3, 2})};
  EXPECT_NEAR(detailLoss(truth, made).item<double>(),
              directTerm(truth[0], made[0]) + directTerm(truth[1], made[1]), 1e-5);
  EXPECT_EQ(detailLoss(truth, truth).item<double>(), 0.0);
}

TEST(DetailLossTest, Gradient) {
  torch::manual_seed(2);
  const torch::Tensor truth = torch::randn({1, 2, 3, 3}, torch::kFloat64);
  checkGradient([&](const torch::Tensor& x) { return detailLoss({truth, truth}, {x, x.tanh()}); },
                torch::randn({1, 2, 3, 3}));
}

TEST(DetailLossTest, TheTruthIsNoVariable) {
  const torch::Tensor truth = torch::randn({1, 1, 2, 2}).requires_grad_(true);
  const torch::Tensor made = torch::randn({1, 1, 2, 2}).requires_grad_(true);
  detailLoss({truth}, {made}).backward();
  EXPECT_FALSE(truth.grad().defined());
  EXPECT_TRUE(made.grad().defined());
}

TEST(DetailLossTest, RefusesLayersThatDoNotPair) {
  EXPECT_THROW((void)detailLoss({}, {}), std::invalid_argument);
  EXPECT_THROW((void)detailLoss({torch::zeros({1, 1, 2, 2})}, {}), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
