#pragma once

#include <array>

#include <torch/torch.h>

#include "engine/systems/medsynth/MedSynthConfig.h"

namespace lateglow::engine {

/// The discriminator (paper 3.1.4): three stages of 3^3 convolution, batch normalization, ReLU and
/// max-pooling by 2, a fourth convolution with ReLU, three fully connected layers, ReLU behind the
/// first two. [N, 1, 16, 16, 16] to logits [N, 1]; the paper's sigmoid lies in the loss.
///
/// paper: not stated: padding (here the convolutions keep the size: 16, 8, 4, 2 voxels).
class MedSynthDiscriminatorImpl : public torch::nn::Module {
public:
  explicit MedSynthDiscriminatorImpl(const MedSynthConfig& config);
  torch::Tensor forward(const torch::Tensor& patches);

private:
  std::array<torch::nn::Conv3d, 4> m_convolutions;
  std::array<torch::nn::BatchNorm3d, 3> m_normalizations;
  std::array<torch::nn::Linear, 3> m_connected;
};
TORCH_MODULE(MedSynthDiscriminator);

/// Larger target patches [N, 1, S, S, S], S a multiple of 16, as the 16^3 patches they consist of.
[[nodiscard]] torch::Tensor discriminatorPatches(const torch::Tensor& targets);

}  // namespace lateglow::engine
