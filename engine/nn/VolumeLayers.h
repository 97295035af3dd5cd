#pragma once

#include <cstdint>

#include <torch/torch.h>

#include "engine/nn/InstanceNorm.h"
#include "engine/nn/UNet.h"

namespace lateglow::engine {

/// Networks for slices and for volumes are one code: features are [N, C, D, H, W], and a network of
/// slices has kernels, strides and enlargements of 1 along D.
enum class Dimensions { Two = 2, Three = 3 };

/// Throws std::invalid_argument for another number than 2 and 3.
[[nodiscard]] Dimensions dimensionsFrom(std::int64_t number);

/// (1, n, n) for slices, (n, n, n) for volumes.
[[nodiscard]] torch::ExpandingArray<3> extent(Dimensions dimensions, std::int64_t n);

/// Convolution with an odd kernel and zeros around (`stride` 1 keeps the size, 2 halves it, rounded
/// up), or with a kernel of 4 and one zero around (PatchGAN, pix2pix). Weights lie in memory as
/// channels-last features need them; He initialization (fan in), bias 0.
[[nodiscard]] torch::nn::Conv3d volumeConvolution(std::int64_t inputs, std::int64_t outputs,
                                                  std::int64_t kernel, Dimensions dimensions,
                                                  std::int64_t stride = 1);

/// The layer on `features`. Where no gradient is asked for, single precision on the CPU goes to
/// oneDNN directly: LibTorch's own choice for one volume and one thread is ten times slower.
[[nodiscard]] torch::Tensor convolve(torch::nn::Conv3d& layer, const torch::Tensor& features);

/// Twice the size by repeating voxels; channels-last in and out.
[[nodiscard]] torch::Tensor enlarged(const torch::Tensor& features, Dimensions dimensions);

/// Features of a channels-last network, whatever layout they come in.
[[nodiscard]] inline torch::Tensor channelsLastVolume(const torch::Tensor& features) {
  return features.contiguous(at::MemoryFormat::ChannelsLast3d);
}

/// Normalization of [N, C, D, H, W] over each channel of each sample (Instance) or over groups of
/// at most 8 channels (Group), or none, followed by ReLU if `rectified`. Instance is
/// InstanceNorm.h's fused pass.
class VolumeNormImpl : public torch::nn::Module {
public:
  VolumeNormImpl(std::int64_t channels, FeatureNorm norm, bool rectified);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& features);

private:
  bool m_rectified;
  InstanceNorm m_instance = nullptr;
  torch::nn::GroupNorm m_group = nullptr;
};
TORCH_MODULE(VolumeNorm);

/// Convolution, normalization, ReLU.
class VolumeLayerImpl : public torch::nn::Module {
public:
  VolumeLayerImpl(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                  Dimensions dimensions, FeatureNorm norm, std::int64_t stride = 1);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& features);

private:
  torch::nn::Conv3d m_convolution = nullptr;
  VolumeNorm m_norm = nullptr;
};
TORCH_MODULE(VolumeLayer);

}  // namespace lateglow::engine
