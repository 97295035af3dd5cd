#include "engine/losses/AdversarialLosses.h"

namespace lateglow::engine {

torch::Tensor hingeDiscriminatorLoss(const torch::Tensor& real, const torch::Tensor& generated) {
  return torch::relu(1.0 - real).mean() + torch::relu(1.0 + generated).mean();
}

torch::Tensor hingeGeneratorLoss(const torch::Tensor& generated) { return -generated.mean(); }

torch::Tensor contentLoss(const std::array<torch::Tensor, 3>& truth,
                          const std::array<torch::Tensor, 3>& generated) {
  torch::Tensor sum;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    // Half-precision features are compared in fp32; double stays double for gradient checks.
    const bool half = generated[i].scalar_type() == torch::kBFloat16;
    const torch::Tensor made = half ? generated[i].to(torch::kFloat32) : generated[i];
    const torch::Tensor real = truth[i].detach().to(made.scalar_type());
    const torch::Tensor term = (real - made).square().mean();
    sum = sum.defined() ? sum + term : term;
  }
  return sum;
}

}  // namespace lateglow::engine
