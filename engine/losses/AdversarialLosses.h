#pragma once

#include <array>

#include <torch/torch.h>

namespace lateglow::engine {

/// Hinge adversarial loss of the discriminator (PSCGAN eq. 10, 14, 16):
/// -E[min(0, -1 + D(real))] - E[min(0, -1 - D(generated))].
[[nodiscard]] torch::Tensor hingeDiscriminatorLoss(const torch::Tensor& real,
                                                   const torch::Tensor& generated);

/// Hinge adversarial loss of the generator: -E[D(generated)].
[[nodiscard]] torch::Tensor hingeGeneratorLoss(const torch::Tensor& generated);

/// Synthetic content loss (PSCGAN eq. 15): mean squared difference of the discriminator's feature
/// maps of convolutions 2, 3 and 4, summed over the three; the mean over channels and samples is
/// taken as well (paper: not stated). The truth's features get no gradient.
[[nodiscard]] torch::Tensor contentLoss(const std::array<torch::Tensor, 3>& truth,
                                        const std::array<torch::Tensor, 3>& generated);

}  // namespace lateglow::engine
