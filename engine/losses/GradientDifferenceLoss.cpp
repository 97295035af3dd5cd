#include "engine/losses/GradientDifferenceLoss.h"

namespace lateglow::engine {

namespace {

torch::Tensor gradientMagnitude(const torch::Tensor& images, std::int64_t axis) {
  const std::int64_t last = images.size(axis) - 1;
  return (images.narrow(axis, 1, last) - images.narrow(axis, 0, last)).abs();
}

}  // namespace

torch::Tensor gradientDifferenceLoss(const torch::Tensor& generated, const torch::Tensor& truth) {
  const bool half = generated.scalar_type() == torch::kBFloat16;
  const torch::Tensor made = half ? generated.to(torch::kFloat32) : generated;
  const torch::Tensor real = truth.detach().to(made.scalar_type());
  torch::Tensor sum = torch::zeros({}, made.options());
  constexpr std::int64_t firstAxis = 2;  // after sample and channel
  for (std::int64_t axis = firstAxis; axis < made.dim(); ++axis) {
    if (made.size(axis) < 2) continue;
    sum = sum + (gradientMagnitude(real, axis) - gradientMagnitude(made, axis)).square().mean();
  }
  return sum;
}

}  // namespace lateglow::engine
