#include "engine/training/OrthogonalMomentum.h"

#include <algorithm>
#include <cmath>

namespace lateglow::engine {

namespace {

constexpr double momentumShare = 0.95;
constexpr double weightDecay = 0.01;  // times the learning rate
constexpr std::int64_t smallestSide = 8;

}  // namespace

torch::Tensor orthogonalized(const torch::Tensor& matrix) {
  constexpr double a = 3.4445, b = -4.7750, c = 2.0315;
  constexpr int iterations = 5;
  const bool tall = matrix.size(0) > matrix.size(1);
  torch::Tensor x = (tall ? matrix.t() : matrix).to(torch::kBFloat16);
  x = x / (x.norm() + 1e-7);
  for (int i = 0; i < iterations; ++i) {
    const torch::Tensor square = torch::mm(x, x.t());
    x = a * x + torch::mm(torch::addmm(square, square, square, b, c), x);
  }
  return (tall ? x.t() : x).to(matrix.scalar_type());
}

void stepOrthogonalMomentum(torch::Tensor& weight, const torch::Tensor& gradient,
                            torch::Tensor& momentum, double learningRate) {
  momentum.lerp_(gradient, 1.0 - momentumShare);
  const torch::Tensor ahead = gradient.lerp(momentum, momentumShare);
  const torch::Tensor update =
      orthogonalized(ahead.reshape({weight.size(0), -1})).view(weight.sizes());
  const double columns = static_cast<double>(weight.numel() / weight.size(0));
  const double scale = std::sqrt(std::max(1.0, static_cast<double>(weight.size(0)) / columns));
  weight.mul_(1.0 - learningRate * weightDecay).add_(update, -learningRate * scale);
}

bool isHiddenMatrix(const torch::Tensor& weight) {
  return weight.dim() >= 2 && weight.size(0) > smallestSide &&
         weight.numel() / weight.size(0) > smallestSide;
}

}  // namespace lateglow::engine
