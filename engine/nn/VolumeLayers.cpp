#include "engine/nn/VolumeLayers.h"

#include <numeric>
#include <stdexcept>
#include <string>

#include <ATen/autocast_mode.h>

namespace lateglow::engine {

namespace {

/// [N, C, D, H, W] as [N, C, D * H, W] over the same channels-last memory.
torch::Tensor asImages(const torch::Tensor& features) {
  const torch::Tensor rows = channelsLastVolume(features).permute({0, 2, 3, 4, 1});
  const auto s = rows.sizes();
  return rows.reshape({s[0], s[1] * s[2], s[3], s[4]}).permute({0, 3, 1, 2});
}

torch::Tensor asVolumes(const torch::Tensor& images, c10::IntArrayRef sizes) {
  return images.permute({0, 2, 3, 1})
      .reshape({sizes[0], sizes[2], sizes[3], sizes[4], sizes[1]})
      .permute({0, 4, 1, 2, 3});
}

}  // namespace

Dimensions dimensionsFrom(std::int64_t number) {
  if (number == 2) return Dimensions::Two;
  if (number == 3) return Dimensions::Three;
  throw std::invalid_argument("a network has 2 or 3 dimensions, not " + std::to_string(number));
}

torch::ExpandingArray<3> extent(Dimensions dimensions, std::int64_t n) {
  return {dimensions == Dimensions::Two ? 1 : n, n, n};
}

torch::nn::Conv3d volumeConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                                    Dimensions dimensions, std::int64_t stride) {
  const std::int64_t around = kernel == 4 ? 1 : kernel / 2;
  const std::int64_t across = dimensions == Dimensions::Two ? 0 : around;
  torch::nn::Conv3d layer(torch::nn::Conv3dOptions(inputs, outputs, extent(dimensions, kernel))
                              .stride(extent(dimensions, stride))
                              .padding(torch::ExpandingArray<3>({across, around, around})));
  torch::nn::init::kaiming_normal_(layer->weight, 0.0, torch::kFanIn, torch::kReLU);
  torch::nn::init::zeros_(layer->bias);
  layer->weight.set_data(channelsLastVolume(layer->weight));
  return layer;
}

torch::Tensor convolve(torch::nn::Conv3d& layer, const torch::Tensor& features) {
  const bool direct =
      !torch::GradMode::is_enabled() && features.is_cpu() &&
      features.scalar_type() == torch::kFloat32 && layer->weight.scalar_type() == torch::kFloat32 &&
      !at::autocast::is_autocast_enabled(torch::kCPU) && at::globalContext().userEnabledMkldnn();
  if (!direct) return layer(features);
  const auto& options = layer->options;
  return torch::mkldnn_convolution(features, layer->weight, layer->bias,
                                   *std::get<torch::ExpandingArray<3>>(options.padding()),
                                   *options.stride(), *options.dilation(), 1);
}

torch::Tensor enlarged(const torch::Tensor& features, Dimensions dimensions) {
  const std::int64_t across = dimensions == Dimensions::Two ? 1 : 2;
  const auto s = features.sizes();
  return torch::upsample_nearest3d(channelsLastVolume(features),
                                   {s[2] * across, s[3] * 2, s[4] * 2});
}

VolumeNormImpl::VolumeNormImpl(std::int64_t channels, FeatureNorm norm, bool rectified)
    : m_rectified(rectified) {
  if (norm == FeatureNorm::Instance) {
    m_instance = register_module("instance", InstanceNorm(channels, rectified));
  } else if (norm == FeatureNorm::Group) {
    constexpr std::int64_t channelsPerGroup = 8;
    m_group =
        register_module("group", torch::nn::GroupNorm(torch::nn::GroupNormOptions(
                                     channels / std::gcd(channels, channelsPerGroup), channels)));
  }
}

torch::Tensor VolumeNormImpl::forward(const torch::Tensor& features) {
  if (m_instance) return asVolumes(m_instance(asImages(features)), features.sizes());
  const torch::Tensor value = m_group ? m_group(features) : features;
  return m_rectified ? torch::relu(value) : value;
}

VolumeLayerImpl::VolumeLayerImpl(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                                 Dimensions dimensions, FeatureNorm norm, std::int64_t stride)
    : m_convolution(register_module(
          "convolution", volumeConvolution(inputs, outputs, kernel, dimensions, stride))),
      m_norm(register_module("norm", VolumeNorm(outputs, norm, /*rectified=*/true))) {}

torch::Tensor VolumeLayerImpl::forward(const torch::Tensor& features) {
  return m_norm(convolve(m_convolution, features));
}

}  // namespace lateglow::engine
