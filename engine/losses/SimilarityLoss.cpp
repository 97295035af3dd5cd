#include "engine/losses/SimilarityLoss.h"

#include <cmath>

namespace lateglow::engine {

namespace {

constexpr int window = 11;
constexpr double deviation = 1.5;

/// Gaussian weights of one axis, sum 1.
torch::Tensor gaussianWeights(const torch::TensorOptions& options) {
  const torch::Tensor distance =
      torch::arange(window, torch::dtype(torch::kFloat64)) - (window - 1) / 2.0;
  const torch::Tensor weights = (-distance.square() / (2.0 * deviation * deviation)).exp();
  return (weights / weights.sum()).to(options);
}

/// Gaussian mean over every window inside the images, one axis after the other.
torch::Tensor windowMean(const torch::Tensor& images, const torch::Tensor& weights) {
  return torch::conv2d(torch::conv2d(images, weights.view({1, 1, window, 1})),
                       weights.view({1, 1, 1, window}));
}

}  // namespace

torch::Tensor structuralSimilarityMap(const torch::Tensor& a, const torch::Tensor& b,
                                      double range) {
  const torch::Tensor weights = gaussianWeights(a.options());
  const double c1 = std::pow(0.01 * range, 2);
  const double c2 = std::pow(0.03 * range, 2);
  const torch::Tensor stacked = windowMean(torch::cat({a, b, a * a, b * b, a * b}), weights);
  const torch::Tensor means =
      stacked.view({5, a.size(0), stacked.size(2), stacked.size(3)});
  const torch::Tensor meanA = means[0], meanB = means[1];
  const torch::Tensor varianceA = means[2] - meanA.square();
  const torch::Tensor varianceB = means[3] - meanB.square();
  const torch::Tensor covariance = means[4] - meanA * meanB;
  return (2.0 * meanA * meanB + c1) * (2.0 * covariance + c2) /
         ((meanA.square() + meanB.square() + c1) * (varianceA + varianceB + c2));
}

torch::Tensor structuralSimilarity(const torch::Tensor& a, const torch::Tensor& b, double range) {
  return structuralSimilarityMap(a, b, range).mean({1, 2});
}

torch::Tensor structuralSimilarityLoss(const torch::Tensor& generated, const torch::Tensor& truth,
                                       double range) {
  return 1.0 - structuralSimilarity(generated, truth, range).mean();
}

}  // namespace lateglow::engine
