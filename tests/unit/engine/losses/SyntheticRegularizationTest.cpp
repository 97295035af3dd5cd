#include "engine/losses/SyntheticRegularization.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

/// Equations 12 and 13, literally.
double directSparsity(const torch::Tensor& values, int group) {
  const auto rows = values.size(0);
  const auto columns = values.size(1);
  const int before = (group - 1) / 2;
  const int after = group / 2;
  double sum = 0.0;
  for (std::int64_t i = 0; i < rows; ++i) {
    for (std::int64_t j = 0; j < columns; ++j) {
      double squares = 0.0;
      for (std::int64_t a = i - before; a <= i + after; ++a) {
        for (std::int64_t b = j - before; b <= j + after; ++b) {
          if (a < 0 || b < 0 || a >= rows || b >= columns) continue;
          squares += std::pow(values[a][b].item<double>(), 2);
        }
      }
      sum += std::sqrt(squares);
    }
  }
  return sum;
}

TEST(SyntheticRegularizationTest, GroupSparsityEqualsDirectReference) {
  torch::manual_seed(6);
  for (const int group : {1, 2, 3, 4, 5}) {
    const torch::Tensor values = torch::randn({2, 7, 6}, torch::kFloat64);
    const torch::Tensor result = overlappingGroupSparsity(values, group, 0.0);
    for (std::int64_t n = 0; n < 2; ++n) {
      EXPECT_NEAR(result[n].item<double>(), directSparsity(values[n], group), 1e-9)
          << "group " << group;
    }
  }
}

TEST(SyntheticRegularizationTest, GroupOfOneIsTheSumOfAbsoluteValues) {
  const torch::Tensor values = torch::randn({1, 5, 5}, torch::kFloat64);
  EXPECT_NEAR(overlappingGroupSparsity(values, 1, 0.0).item<double>(),
              values.abs().sum().item<double>(), 1e-9);
}

TEST(SyntheticRegularizationTest, ConstantImageHasItsEnergyOnly) {
  const torch::Tensor image = torch::full({2, 1, 8, 8}, 0.5, torch::kFloat64);
  // 0.5 * 0.25 a pixel; the variation's epsilon adds below 1e-6.
  EXPECT_NEAR(syntheticRegularizationLoss(image).item<double>(), 0.125, 1e-6);
}

TEST(SyntheticRegularizationTest, NoiseCostsMoreThanOneEdgeOfTheSameEnergy) {
  torch::manual_seed(7);
  torch::Tensor edge = torch::ones({1, 1, 16, 16});
  edge.slice(2, 0, 8).fill_(-1.0);
  const torch::Tensor noise = torch::randn({1, 1, 16, 16}).sign();
  EXPECT_GT(syntheticRegularizationLoss(noise, {0.1, 3}).item<double>(),
            2.0 * syntheticRegularizationLoss(edge, {0.1, 3}).item<double>() - 0.5);
}

TEST(SyntheticRegularizationTest, Gradient) {
  torch::manual_seed(8);
  checkGradient([](const torch::Tensor& x) { return syntheticRegularizationLoss(x, {0.3, 3}); },
                torch::randn({1, 1, 5, 6}));
}

}  // namespace
}  // namespace lateglow::engine
