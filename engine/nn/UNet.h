#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/InstanceNorm.h"

namespace lateglow::engine {

/// Feature normalization of a convolutional block. Instance: each channel of each sample by itself;
/// Group: groups of at most 8 channels of each sample. Both with a scale and an offset per channel.
enum class FeatureNorm { Instance, Group, None };

[[nodiscard]] std::string toString(FeatureNorm norm);  ///< "instance", "group", "none"
/// The reverse; throws std::invalid_argument for another name.
[[nodiscard]] FeatureNorm featureNormFrom(const std::string& name);

/// Twice: 3x3 convolution (padded, size kept), normalization, ReLU. [N, inputs, H, W] ->
/// [N, outputs, H, W].
class DoubleConvImpl : public torch::nn::Module {
public:
  DoubleConvImpl(std::int64_t inputs, std::int64_t outputs, FeatureNorm norm);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

private:
  std::vector<torch::nn::Conv2d> m_convolutions;
  std::vector<InstanceNorm> m_instanceNorms;  ///< these include the ReLU
  std::vector<torch::nn::GroupNorm> m_groupNorms;
};
TORCH_MODULE(DoubleConv);

/// Plain 2-D U-Net (Ronneberger et al. 2015) on [N, inputs, H, W]: a double convolution at every
/// resolution, 2x2 max-pooling on the way down, bilinear doubling on the way up, skips by
/// concatenation, a 1x1 convolution to `outputs` channels without activation. Convolutions are
/// padded, so that the result is [N, outputs, H, W] (the original crops). Works in channels-last
/// whatever the layout of its input is.
///
/// `widths`: channels at each resolution from the full size down, at least one; H and W must be
/// divisible by 2^(widths.size() - 1).
class UNetImpl : public torch::nn::Module {
public:
  UNetImpl(std::int64_t inputs, std::int64_t outputs, std::vector<std::int64_t> widths,
           FeatureNorm norm);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

  /// How many times the size must be divisible by two.
  [[nodiscard]] std::int64_t halvings() const;

private:
  std::vector<DoubleConv> m_down;
  std::vector<DoubleConv> m_up;  ///< from the smallest resolution to the full size
  torch::nn::Conv2d m_output = nullptr;
};
TORCH_MODULE(UNet);

}  // namespace lateglow::engine
