#include "engine/training/OrthogonalMomentum.h"

#include <gtest/gtest.h>

#include "engine/training/AdamOptimizer.h"

namespace lateglow::engine {
namespace {

class OrthogonalizedTest : public testing::TestWithParam<std::pair<int, int>> {};

TEST_P(OrthogonalizedTest, SingularValuesComeNearOneAndTheDirectionStays) {
  torch::manual_seed(81);
  const auto [rows, columns] = GetParam();
  const torch::Tensor matrix = torch::randn({rows, columns});
  const torch::Tensor result = orthogonalized(matrix);
  ASSERT_EQ(result.sizes(), matrix.sizes());
  ASSERT_EQ(result.scalar_type(), torch::kFloat32);
  const torch::Tensor values = at::linalg_svdvals(result);
  EXPECT_GT(values.min().item<float>(), 0.5F);
  EXPECT_LT(values.max().item<float>(), 1.3F);
  // The nearest matrix with orthonormal rows or columns: U V^T of the singular value decomposition.
  const auto [u, s, vh] = at::linalg_svd(matrix, /*full_matrices=*/false);
  const torch::Tensor exact = torch::mm(u, vh);
  EXPECT_GT(torch::cosine_similarity(result.flatten(), exact.flatten(), 0).item<float>(), 0.95F);
}

INSTANTIATE_TEST_SUITE_P(Shapes, OrthogonalizedTest,
                         testing::Values(std::pair{48, 12}, std::pair{12, 48}, std::pair{16, 40},
                                         std::pair{9, 90}));

TEST(OrthogonalMomentumTest, SquareMatrixWithSpreadValuesIsEvenedOut) {
  // A random square matrix has values near 0, which five iterations cannot lift; this one has not.
  torch::manual_seed(82);
  const auto [u, s, vh] = at::linalg_svd(torch::randn({24, 24}));
  const torch::Tensor matrix = torch::mm(u * torch::linspace(0.2, 4.0, 24), vh);
  const torch::Tensor values = at::linalg_svdvals(orthogonalized(matrix));
  EXPECT_GT(values.min().item<float>(), 0.5F);
  EXPECT_LT(values.max().item<float>(), 1.3F);
}

TEST(OrthogonalMomentumTest, AQuadraticProblemConverges) {
  torch::manual_seed(83);
  const torch::Tensor goal = torch::randn({12, 20});
  torch::Tensor weight = torch::zeros({12, 20}), momentum = torch::zeros({12, 20});
  const double before = goal.norm().item<double>();
  constexpr int steps = 400;
  for (int step = 0; step < steps; ++step) {
    stepOrthogonalMomentum(weight, weight - goal, momentum, 0.1 * (1.0 - step / double{steps}));
  }
  EXPECT_LT((weight - goal).norm().item<double>(), 0.05 * before);
}

TEST(OrthogonalMomentumTest, TallWeightsMoveFurther) {
  // Each row of the update has about unit norm times sqrt(m / n) for m > n.
  torch::manual_seed(84);
  const auto moved = [](std::vector<std::int64_t> shape) {
    torch::Tensor weight = torch::zeros(shape), momentum = torch::zeros(shape);
    stepOrthogonalMomentum(weight, torch::randn(shape), momentum, 1.0);
    return at::linalg_svdvals(weight.reshape({shape[0], -1})).mean().item<double>();
  };
  EXPECT_NEAR(moved({64, 16}) / moved({16, 64}), 2.0, 0.2);
  EXPECT_NEAR(moved({16, 7, 3, 3}), moved({16, 63}), 0.1);  // a convolution counts as a matrix
}

TEST(OrthogonalMomentumTest, OnlyMatricesOfMoreThanEightRowsAndColumns) {
  EXPECT_TRUE(isHiddenMatrix(torch::zeros({9, 9})));
  EXPECT_TRUE(isHiddenMatrix(torch::zeros({16, 1, 3, 3})));
  EXPECT_FALSE(isHiddenMatrix(torch::zeros({8, 90})));
  EXPECT_FALSE(isHiddenMatrix(torch::zeros({90, 8})));
  EXPECT_FALSE(isHiddenMatrix(torch::zeros({90})));
}

TEST(OrthogonalMomentumTest, TheOptimizerUsesItForMatricesOnly) {
  const auto trained = [](double orthogonalRate) {
    torch::manual_seed(85);
    torch::nn::Linear layer(16, 16);
    AdamOptimizer adam(*layer, {0.9, 0.999, 0.0, 0.0, orthogonalRate});
    for (int step = 0; step < 3; ++step) {
      adam.zeroGradients();
      layer(torch::ones({2, 16}) * (step + 1)).square().sum().backward();
      adam.step(1e-3);
    }
    return layer;
  };
  const torch::nn::Linear plain = trained(0.0), mixed = trained(10.0);
  EXPECT_FALSE(torch::allclose(plain->weight, mixed->weight, 0.0, 1e-3));
  // Adam moves a bias by about the rate a step whatever its gradient, so it hardly differs.
  EXPECT_TRUE(torch::allclose(plain->bias, mixed->bias, 0.0, 2e-3));
}

}  // namespace
}  // namespace lateglow::engine
