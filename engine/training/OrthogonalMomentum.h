#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// The nearest matrix with orthonormal rows or columns, roughly: five steps of a quintic
/// Newton-Schulz iteration bring every singular value of `matrix` [m, n] into about 0.7 to 1.2.
/// Coefficients of Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024).
[[nodiscard]] torch::Tensor orthogonalized(const torch::Tensor& matrix);

/// One step of Muon (Jordan et al. 2024) on a weight [m, ...] seen as a matrix [m, n]:
/// Nesterov momentum, made orthogonal, times sqrt(max(1, m / n)). Not of the papers; convolutions
/// reach the same loss in about half as many steps as with Adam.
void stepOrthogonalMomentum(torch::Tensor& weight, const torch::Tensor& gradient,
                            torch::Tensor& momentum, double learningRate);

/// Whether a weight is a matrix in this sense: more than 8 rows and more than 8 columns.
[[nodiscard]] bool isHiddenMatrix(const torch::Tensor& weight);

}  // namespace lateglow::engine
