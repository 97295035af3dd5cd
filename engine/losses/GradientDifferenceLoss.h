#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// Image gradient difference loss (MedSynth, Bellia et al. 2020, eq. 6; Nie et al. 2018, eq. 6):
/// the sum over the axes of the mean squared difference of the gradients' magnitudes,
/// (|dY| - |dG|)^2 with forward differences (paper: not stated which), along an axis over the
/// positions that have a next one. The mean replaces the paper's sum, so that the weight of the
/// loss does not depend on the patch. `generated` and `truth` [N, C, D, H, W] or [N, C, H, W]; axes of
/// one voxel count as 0. bf16 is compared in fp32; the truth gets no gradient.
[[nodiscard]] torch::Tensor gradientDifferenceLoss(const torch::Tensor& generated,
                                                   const torch::Tensor& truth);

}  // namespace lateglow::engine
