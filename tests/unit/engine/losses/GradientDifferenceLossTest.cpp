#include "engine/losses/GradientDifferenceLoss.h"

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

TEST(GradientDifferenceLossTest, IsTheSquaredDifferenceOfSlopesOfRamps) {
  // Ramps with slopes 2, 3, 0 (truth) and -1, 5, 4: |slopes| differ by 1, 2 and 4.
  const torch::Tensor axis = torch::arange(6, torch::kFloat64);
  const torch::Tensor z = axis.view({1, 1, 6, 1, 1}), y = axis.view({1, 1, 1, 6, 1}),
                      x = axis.view({1, 1, 1, 1, 6});
  const torch::Tensor truth = 2.0 * z + 3.0 * y + 0.0 * x;
  const torch::Tensor made = -1.0 * z + 5.0 * y + 4.0 * x;
  EXPECT_NEAR(gradientDifferenceLoss(made, truth).item<double>(), 1.0 + 4.0 + 16.0, 1e-12);
  // One slice of it in 2-D has rows and columns only.
  EXPECT_NEAR(gradientDifferenceLoss(made.select(2, 0), truth.select(2, 0)).item<double>(),
              4.0 + 16.0, 1e-12);
}

TEST(GradientDifferenceLossTest, DoesNotSeeOffsetsAndSigns) {
  torch::manual_seed(3);
  const torch::Tensor truth = torch::randn({2, 1, 4, 5, 6}, torch::kFloat64);
  EXPECT_NEAR(gradientDifferenceLoss(truth + 0.7, truth).item<double>(), 0.0, 1e-20);
  EXPECT_NEAR(gradientDifferenceLoss(-truth, truth).item<double>(), 0.0, 1e-20);
  EXPECT_GT(gradientDifferenceLoss(0.5 * truth, truth).item<double>(), 0.1);
}

TEST(GradientDifferenceLossTest, ComparesHalfPrecisionInFullPrecision) {
  const torch::Tensor truth = torch::rand({1, 1, 4, 4, 4});
  const torch::Tensor made = torch::rand({1, 1, 4, 4, 4}).to(torch::kBFloat16);
  const torch::Tensor loss = gradientDifferenceLoss(made, truth);
  EXPECT_EQ(loss.scalar_type(), torch::kFloat32);
  EXPECT_FLOAT_EQ(loss.item<float>(),
                  gradientDifferenceLoss(made.to(torch::kFloat32), truth).item<float>());
}

TEST(GradientDifferenceLossTest, GradientIsRight) {
  torch::manual_seed(5);
  for (const std::vector<std::int64_t>& size :
       std::vector<std::vector<std::int64_t>>{{2, 1, 3, 4, 5}, {2, 1, 4, 5}, {1, 1, 1, 4, 4}}) {
    const torch::Tensor truth = torch::randn(size, torch::kFloat64);
    checkGradient([&](const torch::Tensor& made) { return gradientDifferenceLoss(made, truth); },
                   torch::randn(size, torch::kFloat64));
  }
}

}  // namespace
}  // namespace lateglow::engine
