#pragma once

#include <functional>

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace lateglow::engine {

/// Compares the gradient of a scalar function with central differences in double precision.
inline void checkGradient(const std::function<torch::Tensor(const torch::Tensor&)>& function,
                          const torch::Tensor& at) {
  const torch::Tensor x = at.to(torch::kFloat64).detach().clone().requires_grad_(true);
  function(x).backward();
  const torch::Tensor analytic = x.grad().flatten();
  const torch::NoGradGuard guard;
  constexpr double step = 1e-6;
  torch::Tensor flat = x.detach().flatten();
  for (std::int64_t i = 0; i < flat.numel(); ++i) {
    const double value = flat[i].item<double>();
    const auto shifted = [&](double to) {
      torch::Tensor moved = flat.clone();
      moved[i] = to;
      return function(moved.view(at.sizes())).item<double>();
    };
    const double numeric = (shifted(value + step) - shifted(value - step)) / (2.0 * step);
    ASSERT_NEAR(analytic[i].item<double>(), numeric, 1e-5 + 1e-4 * std::abs(numeric)) << "value " << i;
  }
}

}  // namespace lateglow::engine
