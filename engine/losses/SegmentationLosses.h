#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// Labels [N, H, W] (integers 0 to classes-1) as one-hot [N, classes, H, W], fp32.
[[nodiscard]] torch::Tensor oneHot(const torch::Tensor& labels, std::int64_t classes);

/// Multi-class cross entropy of PSCGAN, eq. 9: each class is a two-class problem,
/// -mean over classes of [y log p + (1 - y) log(1 - p)]; the mean over pixels and samples is taken
/// as well (paper: not stated). `probabilities` and `target` [N, C, H, W]; probabilities are kept
/// 1e-6 away from 0 and 1.
[[nodiscard]] torch::Tensor multiClassCrossEntropy(const torch::Tensor& probabilities,
                                                   const torch::Tensor& target);

/// 1 - mean over classes 1.. of 2 sum(p y) / (sum p + sum y), sums over the whole batch, with 1
/// pixel of smoothing, so that a class that one slice lacks does not jump (Milletari et al. 2016).
/// Not of the paper.
[[nodiscard]] torch::Tensor softDiceLoss(const torch::Tensor& probabilities,
                                         const torch::Tensor& target);

/// Mean L1 distance of the regressed class sizes of ground truth and generated mask (PSCGAN eq. 17,
/// the discriminator's self-supervised auxiliary loss). Sizes [N, 4] are shares of the pixels.
///
/// As printed, eq. 17 is 0 for a head that always says the same; `sizeRegressionLoss` is the term
/// that teaches the head to measure ("regress the size", paper 5.3): L1 to the mask's own shares.
[[nodiscard]] torch::Tensor sizeAuxiliaryLoss(const torch::Tensor& sizesOfTruth,
                                              const torch::Tensor& sizesOfGenerated);
[[nodiscard]] torch::Tensor sizeRegressionLoss(const torch::Tensor& regressed,
                                               const torch::Tensor& mask);

}  // namespace lateglow::engine
