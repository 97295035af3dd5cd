#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// Overlapping group sparsity phi (PSCGAN eq. 12-13; Peyre and Fadili 2011): the sum over all
/// positions of the Euclidean norm of the K x K group around it, rows and columns from -m1 to +m2,
/// m1 = floor((K-1)/2), m2 = floor(K/2); values outside the image count as 0. `values` [N, H, W];
/// result [N]. A norm has `epsilon` under its root, so that its gradient exists at 0.
[[nodiscard]] torch::Tensor overlappingGroupSparsity(const torch::Tensor& values, int group,
                                                     double epsilon = 1e-8);

struct SyntheticRegularizationOptions {
  double nu = 1e-3;  ///< paper: not stated
  int group = 3;     ///< K; paper: not stated
};

/// Synthetic regularization loss (PSCGAN eq. 11): E[1/2 |I|^2 + nu (phi(d_row I) + phi(d_column I))]
/// with forward differences. `images` [N, 1, H, W]. Both terms are divided by the number of pixels
/// (paper: not stated), so that nu does not depend on the image's size.
[[nodiscard]] torch::Tensor syntheticRegularizationLoss(
    const torch::Tensor& images, const SyntheticRegularizationOptions& options = {});

}  // namespace lateglow::engine
