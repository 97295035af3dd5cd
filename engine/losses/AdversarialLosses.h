#pragma once

#include <array>
#include <string>

#include <torch/torch.h>

namespace lateglow::engine {

/// Hinge adversarial loss of the discriminator (PSCGAN eq. 10, 14, 16):
/// -E[min(0, -1 + D(real))] - E[min(0, -1 - D(generated))].
[[nodiscard]] torch::Tensor hingeDiscriminatorLoss(const torch::Tensor& real,
                                                   const torch::Tensor& generated);

/// Hinge adversarial loss of the generator: -E[D(generated)].
[[nodiscard]] torch::Tensor hingeGeneratorLoss(const torch::Tensor& generated);

/// The adversarial losses that PSCGAN's figure 12 compares: hinge, WGAN-GP (Gulrajani et al. 2017;
/// its gradient penalty is WassersteinLosses.h's), least squares (Mao et al. 2017) and the original
/// one, for the generator in its non-saturating form (Goodfellow et al. 2014).
enum class AdversarialForm { Hinge, WassersteinPenalty, LeastSquares, Vanilla };

[[nodiscard]] std::string toString(AdversarialForm form);  ///< "hinge", "wgan_gp", "lsgan", "vanilla"
/// The reverse; throws std::invalid_argument for another name.
[[nodiscard]] AdversarialForm adversarialFormFrom(const std::string& name);

/// Scores of any shape, without activation; mean over all of them. LSGAN with the targets 1 and 0 and
/// the factor 1/2 of its paper; WGAN without the penalty.
[[nodiscard]] torch::Tensor adversarialDiscriminatorLoss(AdversarialForm form,
                                                         const torch::Tensor& real,
                                                         const torch::Tensor& generated);
[[nodiscard]] torch::Tensor adversarialGeneratorLoss(AdversarialForm form,
                                                     const torch::Tensor& generated);

/// Synthetic content loss (PSCGAN eq. 15): mean squared difference of the discriminator's feature
/// maps of convolutions 2, 3 and 4, summed over the three; the mean over channels and samples is
/// taken as well (paper: not stated). The truth's features get no gradient.
[[nodiscard]] torch::Tensor contentLoss(const std::array<torch::Tensor, 3>& truth,
                                        const std::array<torch::Tensor, 3>& generated);

}  // namespace lateglow::engine
