#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/FrameLayers.h"

namespace lateglow::engine {

/// Two 3x3 convolutions, each with layer normalization and LeakyReLU, and a shortcut (1x1 where the
/// number of channels changes). Keeps the size.
class ResidualBlockImpl : public torch::nn::Module {
public:
  ResidualBlockImpl(std::int64_t inputs, std::int64_t outputs);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

private:
  torch::nn::Conv2d m_first = nullptr;
  torch::nn::Conv2d m_second = nullptr;
  torch::nn::Conv2d m_shortcut = nullptr;
  ImageNorm m_firstNorm = nullptr;
  ImageNorm m_secondNorm = nullptr;
};
TORCH_MODULE(ResidualBlock);

/// Addition of this engine, not of the paper: all frames together as channels of one image, encoded
/// at 1/2, 1/4, 1/8 and 1/16 of the size by residual blocks with max-pooling between them. It gives
/// the decoder skips that see every frame at once, at a small part of the SCLNs' cost. The first
/// level folds 2x2 pixels into channels, so that nothing runs at full size.
///
/// The condition of Sys and Seg joins at the first level by a map whose weights start at 0.
/// Not causal: a frame's features may depend on later frames.
class FrameEncoderImpl : public torch::nn::Module {
public:
  FrameEncoderImpl(std::int64_t phases, std::int64_t conditionChannels,
                   const std::array<std::int64_t, 4>& widths);
  /// `cine` [N, T, H, W]; `condition` [N, C, H, W] or undefined -> [N, widths[i], H/2^(i+1), ...].
  [[nodiscard]] std::array<torch::Tensor, 4> forward(const torch::Tensor& cine,
                                                     const torch::Tensor& condition);

private:
  torch::nn::Conv2d m_stem = nullptr;
  torch::nn::Conv2d m_condition = nullptr;
  ImageNorm m_stemNorm = nullptr;
  std::vector<ResidualBlock> m_blocks;
};
TORCH_MODULE(FrameEncoder);

}  // namespace lateglow::engine
