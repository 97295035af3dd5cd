#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/ConvLstm.h"
#include "engine/nn/InstanceNorm.h"
#include "engine/systems/spgan/SpganConfig.h"

namespace lateglow::engine {

/// 3x3 convolution, instance normalization, ReLU on [N, C, H, W].
class ConvNormReluImpl : public torch::nn::Module {
public:
  ConvNormReluImpl(std::int64_t inputs, std::int64_t outputs);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

private:
  torch::nn::Conv2d m_convolution = nullptr;
  InstanceNorm m_norm = nullptr;
};
TORCH_MODULE(ConvNormRelu);

/// Four encoder blocks: stacked Bi-ConvLSTMs, 2x2 max-pooling and instance normalization between
/// them (paper II-B1, III). Block b works at pixels / 2^(b-1).
///
/// Time is removed where a block is handed over sideways, by the state in which each direction ends
/// (paper: "encode the input into a latent vector"; not stated how for the pyramid).
class RecurrentEncoderImpl : public torch::nn::Module {
public:
  explicit RecurrentEncoderImpl(const SpganConfig& config);
  /// `cine` [N, T, H, W] -> the summaries [N, 2C, H/2, W/2], [.. H/4 ..], [.. H/8 ..] of blocks 2
  /// to 4.
  [[nodiscard]] std::vector<torch::Tensor> forward(const torch::Tensor& cine);

private:
  /// What block 2 sees: [T', N, C, H/2, W/2].
  [[nodiscard]] torch::Tensor firstBlock(const torch::Tensor& cine);

  SpganConfig m_config;
  torch::nn::Conv2d m_stem = nullptr;  ///< with the convolution stem; else blocks has four
  std::vector<BiConvLstm> m_blocks;
  std::vector<InstanceNorm> m_norms;
};
TORCH_MODULE(RecurrentEncoder);

struct StructuralOutput {
  torch::Tensor image;     ///< I_s [N, 1, H, W], fp32; no bound on its values
  torch::Tensor features;  ///< last feature map [N, structuralChannels, H, W]
};

/// Structural pathway G_s, the spatiotemporal pyramid network (paper II-A1, II-B1): the summaries of
/// blocks 2 to 4 are joined from the top down (Lin et al. 2017: 1x1 convolutions to one width,
/// doubling, sum, 3x3 convolution), the three scales are brought to the finest one, concatenated
/// (after Kirillov et al. 2019; paper: not stated) and decoded to the full size.
/// Without the pyramid block 4's summary alone is decoded, doubling step by step: that is also the
/// generator of the MuTGAN baseline.
class SpatiotemporalPyramidImpl : public torch::nn::Module {
public:
  explicit SpatiotemporalPyramidImpl(const SpganConfig& config);
  /// `cine` [N, T, H, W] in [0, 1].
  [[nodiscard]] StructuralOutput forward(const torch::Tensor& cine);

private:
  [[nodiscard]] torch::Tensor joined(const std::vector<torch::Tensor>& levels);
  [[nodiscard]] torch::Tensor decodedFromTop(const torch::Tensor& top);

  bool m_pyramid;
  RecurrentEncoder m_encoder = nullptr;
  std::vector<torch::nn::Conv2d> m_lateral;  ///< of blocks 2 to 4; the last alone without pyramid
  std::vector<ConvNormRelu> m_levels;        ///< smoothing of each scale, or steps of doubling
  ConvNormRelu m_merge = nullptr;
  ConvNormRelu m_last = nullptr;
  torch::nn::Conv2d m_output = nullptr;
};
TORCH_MODULE(SpatiotemporalPyramid);

/// Every `stride`-th moment of a cine [N, T, H, W] with its `reach` neighbours on both sides as
/// channels, the cycle closed: [N, ceil(T / stride), 2 reach + 1, H, W]. A 2-D convolution of such
/// images is a 3-D convolution of the cine.
[[nodiscard]] torch::Tensor withNeighbouringFrames(const torch::Tensor& cine, std::int64_t reach,
                                                   std::int64_t stride);

}  // namespace lateglow::engine
