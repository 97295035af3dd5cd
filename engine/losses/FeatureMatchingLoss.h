#pragma once

#include <vector>

#include <torch/torch.h>

#include "engine/losses/AdversarialLosses.h"
#include "engine/nn/PatchGan.h"

namespace lateglow::engine {

/// Feature matching (Wang et al. 2018, pix2pixHD eq. 4; vid2vid 3.3): mean absolute difference of
/// the discriminator's hidden features of truth and result, mean over the layers and over the
/// scales. The truth's features get no gradient; bf16 features are compared in fp32.
[[nodiscard]] torch::Tensor featureMatchingLoss(const std::vector<PatchJudgement>& truth,
                                                const std::vector<PatchJudgement>& generated);

/// The adversarial losses of AdversarialLosses.h, mean over the scales of a PatchGAN.
[[nodiscard]] torch::Tensor patchDiscriminatorLoss(AdversarialForm form,
                                                   const std::vector<PatchJudgement>& real,
                                                   const std::vector<PatchJudgement>& generated);
[[nodiscard]] torch::Tensor patchGeneratorLoss(AdversarialForm form,
                                               const std::vector<PatchJudgement>& generated);

}  // namespace lateglow::engine
