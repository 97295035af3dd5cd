#pragma once

#include <array>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/FrameAttention.h"
#include "engine/nn/FrameLayers.h"
#include "engine/systems/pscgan/PscganConfig.h"
#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {

struct DiscriminatorOutput {
  /// [N, 4] for masks, [N, 1] for images, [N, 5] for both; without activation.
  torch::Tensor score;
  /// Seg, Joint: [N, 4], the classes' shares of the pixels as regressed; else empty.
  torch::Tensor sizes;
  std::array<torch::Tensor, 3> features;  ///< of convolutions 2, 3 and 4 after activation (eq. 15)
};

/// Discriminator of one stage (paper 4.2, 6.4): five convolutions with stride 2 (4x4 kernels;
/// paper: not stated), layer normalization except on the first (paper: not stated), self-attention
/// between the second and the third, a linear head. It sees a mask as four channels or an image.
class PscganDiscriminatorImpl : public torch::nn::Module {
public:
  PscganDiscriminatorImpl(const PscganConfig& config, PscganStage stage);
  /// [N, 4, H, W] probabilities or one-hot labels (Pri, Seg), [N, 1, H, W] (Sys), or both one after
  /// the other (Joint).
  [[nodiscard]] DiscriminatorOutput forward(const torch::Tensor& images);

private:
  std::vector<torch::nn::Conv2d> m_convolutions;
  std::vector<ImageNorm> m_norms;
  SpatialAttention m_attention = nullptr;
  torch::nn::Linear m_score = nullptr;
  torch::nn::Linear m_sizes = nullptr;
};
TORCH_MODULE(PscganDiscriminator);

}  // namespace lateglow::engine
