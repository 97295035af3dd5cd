#include "engine/losses/WassersteinLosses.h"

namespace lateglow::engine {

torch::Tensor wassersteinCriticLoss(const torch::Tensor& real, const torch::Tensor& generated) {
  return generated.mean() - real.mean();
}

torch::Tensor wassersteinGeneratorLoss(const torch::Tensor& generated) {
  return -generated.mean();
}

torch::Tensor gradientPenalty(const std::function<torch::Tensor(const torch::Tensor&)>& critic,
                              const torch::Tensor& real, const torch::Tensor& generated,
                              const torch::Tensor& share) {
  std::vector<std::int64_t> broadcast(static_cast<std::size_t>(real.dim()), 1);
  broadcast[0] = real.size(0);
  const torch::Tensor weight = share.to(real.scalar_type()).view(broadcast);
  const torch::Tensor between =
      (weight * real.detach() + (1.0 - weight) * generated.detach()).requires_grad_(true);
  const torch::Tensor gradient =
      torch::autograd::grad({critic(between).sum()}, {between}, {}, /*retain_graph=*/true,
                            /*create_graph=*/true)[0];
  // The root's own gradient does not exist at 0.
  constexpr double epsilon = 1e-12;
  const torch::Tensor norm = (gradient.flatten(1).square().sum(1) + epsilon).sqrt();
  return (norm - 1.0).square().mean();
}

}  // namespace lateglow::engine
