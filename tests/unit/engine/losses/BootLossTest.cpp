// SpGAN's boot loss (eq. 4) is the formula of syntheticRegularizationLoss on the structural image;
// here against the equation written out.
#include <cmath>

#include <gtest/gtest.h>

#include "engine/losses/SyntheticRegularization.h"

namespace lateglow::engine {
namespace {

double at(const torch::Tensor& image, std::int64_t i, std::int64_t j) {
  const bool inside = i >= 0 && j >= 0 && i < image.size(0) && j < image.size(1);
  return inside ? image[i][j].item<double>() : 0.0;
}

/// Sum over all groups of K x K neighbours of the Euclidean norm.
double directPhi(const torch::Tensor& image, int group) {
  double sum = 0.0;
  for (std::int64_t i = 0; i < image.size(0); ++i) {
    for (std::int64_t j = 0; j < image.size(1); ++j) {
      double squares = 0.0;
      for (int a = -(group - 1) / 2; a <= group / 2; ++a) {
        for (int b = -(group - 1) / 2; b <= group / 2; ++b) {
          squares += std::pow(at(image, i + a, j + b), 2);
        }
      }
      sum += std::sqrt(squares);
    }
  }
  return sum;
}

double directBootLoss(const torch::Tensor& image, double nu, int group) {
  const auto rows = image.size(0), columns = image.size(1);
  double energy = 0.0;
  torch::Tensor down = torch::zeros({rows - 1, columns}, torch::kFloat64);
  torch::Tensor right = torch::zeros({rows, columns - 1}, torch::kFloat64);
  for (std::int64_t i = 0; i < rows; ++i) {
    for (std::int64_t j = 0; j < columns; ++j) {
      energy += 0.5 * std::pow(at(image, i, j), 2);
      if (i + 1 < rows) down[i][j] = at(image, i + 1, j) - at(image, i, j);
      if (j + 1 < columns) right[i][j] = at(image, i, j + 1) - at(image, i, j);
    }
  }
  return (energy + nu * (directPhi(down, group) + directPhi(right, group))) /
         static_cast<double>(rows * columns);
}

TEST(BootLossTest, EqualsTheEquation) {
  torch::manual_seed(1);
  for (const int group : {1, 3, 4}) {
    const torch::Tensor images = torch::randn({2, 1, 6, 7}, torch::kFloat64);
    const double expected = 0.5 * (directBootLoss(images[0][0], 0.7, group) +
                                   directBootLoss(images[1][0], 0.7, group));
    // The norm's epsilon (1e-8 under the root) moves a group by 1e-8 at most.
    EXPECT_NEAR(syntheticRegularizationLoss(images, {0.7, group}).item<double>(), expected, 1e-6)
        << "group " << group;
  }
}

}  // namespace
}  // namespace lateglow::engine
