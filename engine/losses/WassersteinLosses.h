#pragma once

#include <functional>

#include <torch/torch.h>

namespace lateglow::engine {

/// WGAN-GP (Gulrajani et al. 2017; SpGAN eq. 3). Scores are [N], one a sample: for a PatchGAN the
/// mean over its patches.

/// The critic minimizes E[D(generated)] - E[D(real)], to which the gradient penalty is added.
[[nodiscard]] torch::Tensor wassersteinCriticLoss(const torch::Tensor& real,
                                                  const torch::Tensor& generated);
/// The generator minimizes -E[D(generated)].
[[nodiscard]] torch::Tensor wassersteinGeneratorLoss(const torch::Tensor& generated);

/// E[(|grad_x D(x)|_2 - 1)^2] at x = share * real + (1 - share) * generated, the norm taken over all
/// values of a sample ("with respect to each input independently", SpGAN III). `critic` gives [N]
/// for [N, ...] and must be twice differentiable; `share` is [N], uniform in [0, 1]. Not multiplied
/// with lambda_1. Differentiable with respect to the critic's weights.
[[nodiscard]] torch::Tensor gradientPenalty(
    const std::function<torch::Tensor(const torch::Tensor&)>& critic, const torch::Tensor& real,
    const torch::Tensor& generated, const torch::Tensor& share);

}  // namespace lateglow::engine
