#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// Structural similarity after Wang et al. 2004 as a quantity to be trained on: mean over the image
/// of SSIM with a Gaussian window of 11 x 11 (SD 1.5), K 0.01 and 0.03, `range` the width of the
/// data's range; only windows that lie inside the image count. `a`, `b` [N, 1, H, W] of at least
/// 11 x 11; result [N]. The measured SSIM of reports is measurements/Similarity's.
[[nodiscard]] torch::Tensor structuralSimilarity(const torch::Tensor& a, const torch::Tensor& b,
                                                 double range);

/// The same before the mean: [N, H - 10, W - 10], value [n, y, x] of the window around (y + 5, x + 5).
[[nodiscard]] torch::Tensor structuralSimilarityMap(const torch::Tensor& a, const torch::Tensor& b,
                                                    double range);

/// 1 - mean SSIM. Not of the papers.
[[nodiscard]] torch::Tensor structuralSimilarityLoss(const torch::Tensor& generated,
                                                     const torch::Tensor& truth, double range);

}  // namespace lateglow::engine
