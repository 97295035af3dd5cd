#include "engine/losses/SimilarityLoss.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

/// Wang et al. 2004 written out: every window, every pixel of it.
double plainSimilarity(const torch::Tensor& a, const torch::Tensor& b, double range) {
  const auto x = a.accessor<double, 2>();
  const auto y = b.accessor<double, 2>();
  const auto weight = [](int i, int j) {
    return std::exp(-(std::pow(i - 5, 2) + std::pow(j - 5, 2)) / (2.0 * 1.5 * 1.5));
  };
  double total = 0.0;
  for (int i = 0; i < 11; ++i) {
    for (int j = 0; j < 11; ++j) total += weight(i, j);
  }
  const double c1 = std::pow(0.01 * range, 2), c2 = std::pow(0.03 * range, 2);
  double sum = 0.0;
  int windows = 0;
  for (std::int64_t row = 0; row + 11 <= a.size(0); ++row) {
    for (std::int64_t column = 0; column + 11 <= a.size(1); ++column) {
      double meanX = 0.0, meanY = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;
      for (int i = 0; i < 11; ++i) {
        for (int j = 0; j < 11; ++j) {
          const double w = weight(i, j) / total;
          const double p = x[row + i][column + j], q = y[row + i][column + j];
          meanX += w * p;
          meanY += w * q;
          xx += w * p * p;
          yy += w * q * q;
          xy += w * p * q;
        }
      }
      const double varianceX = xx - meanX * meanX, varianceY = yy - meanY * meanY;
      sum += (2.0 * meanX * meanY + c1) * (2.0 * (xy - meanX * meanY) + c2) /
             ((meanX * meanX + meanY * meanY + c1) * (varianceX + varianceY + c2));
      ++windows;
    }
  }
  return sum / windows;
}

torch::Tensor randomImages(std::int64_t count, std::int64_t rows, std::int64_t columns) {
  return torch::rand({count, 1, rows, columns}, torch::kFloat64) * 2.0 - 1.0;
}

TEST(SimilarityLossTest, EqualsAPlainDoubleLoop) {
  torch::manual_seed(71);
  const torch::Tensor a = randomImages(3, 14, 17);
  const torch::Tensor b = 0.7 * a + 0.3 * randomImages(3, 14, 17);
  for (const double range : {1.0, 2.0}) {
    const torch::Tensor found = structuralSimilarity(a, b, range);
    ASSERT_EQ(found.sizes(), (std::vector<std::int64_t>{3}));
    for (std::int64_t i = 0; i < 3; ++i) {
      EXPECT_NEAR(found[i].item<double>(), plainSimilarity(a[i][0], b[i][0], range), 1e-10);
    }
  }
}

TEST(SimilarityLossTest, IdenticalImagesGiveOneAndInvertedOnesLess) {
  torch::manual_seed(72);
  const torch::Tensor a = randomImages(2, 20, 20);
  EXPECT_TRUE(torch::allclose(structuralSimilarity(a, a, 2.0), torch::ones({2}, torch::kFloat64)));
  EXPECT_NEAR(structuralSimilarityLoss(a, a, 2.0).item<double>(), 0.0, 1e-12);
  // The same mean brightness with inverted structure.
  EXPECT_LT(structuralSimilarity(3.0 + a, 3.0 - a, 2.0).max().item<double>(), 0.0);
}

TEST(SimilarityLossTest, Gradient) {
  torch::manual_seed(73);
  const torch::Tensor truth = randomImages(2, 12, 12);
  checkGradient(
      [&](const torch::Tensor& x) { return structuralSimilarityLoss(x, truth, 2.0); },
      randomImages(2, 12, 12));
}

}  // namespace
}  // namespace lateglow::engine
