#include "engine/systems/baselines/Pix2pixGenerator.h"

#include <string>

namespace lateglow::engine {

namespace {

torch::nn::ConvTranspose3d doubling(std::int64_t inputs, std::int64_t outputs,
                                    Dimensions dimensions) {
  const std::int64_t across = dimensions == Dimensions::Two ? 0 : 1;
  torch::nn::ConvTranspose3d layer(
      torch::nn::ConvTranspose3dOptions(inputs, outputs, extent(dimensions, 4))
          .stride(extent(dimensions, 2))
          .padding(torch::ExpandingArray<3>({across, 1, 1})));
  torch::nn::init::kaiming_normal_(layer->weight, 0.0, torch::kFanOut, torch::kReLU);
  torch::nn::init::zeros_(layer->bias);
  return layer;
}

}  // namespace

Pix2pixGeneratorImpl::Pix2pixGeneratorImpl(const ResUNetConfig& config) {
  const Dimensions space = config.space();
  for (std::int64_t level = 0; level < config.depth; ++level) {
    const std::string number = std::to_string(level);
    const std::int64_t width = config.widthAt(level);
    const bool innermost = level + 1 == config.depth;
    m_down.push_back(register_module(
        "down" + number,
        volumeConvolution(level == 0 ? 1 : config.widthAt(level - 1), width, 4, space, 2)));
    m_downNorms.push_back(register_module(
        "down_norm" + number,
        VolumeNorm(width, level == 0 || innermost ? FeatureNorm::None : config.norm, false)));
    const std::int64_t outputs = level == 0 ? 1 : config.widthAt(level - 1);
    m_up.push_back(
        register_module("up" + number, doubling(innermost ? width : 2 * width, outputs, space)));
    m_upNorms.push_back(register_module(
        "up_norm" + number, VolumeNorm(outputs, level == 0 ? FeatureNorm::None : config.norm,
                                       /*rectified=*/level > 0)));
  }
}

torch::Tensor Pix2pixGeneratorImpl::forward(const torch::Tensor& volumes) {
  constexpr double slope = 0.2;
  torch::Tensor value = channelsLastVolume(volumes);
  std::vector<torch::Tensor> skips;
  for (std::size_t level = 0; level < m_down.size(); ++level) {
    value = torch::leaky_relu(m_downNorms[level](convolve(m_down[level], value)), slope);
    skips.push_back(value);
  }
  for (std::size_t level = m_up.size(); level-- > 0;) {
    if (level + 1 < m_up.size()) value = torch::cat({value, skips[level]}, 1);
    value = m_upNorms[level](m_up[level](value));
  }
  return value.scalar_type() == torch::kBFloat16 ? value.to(torch::kFloat32) : value;
}

}  // namespace lateglow::engine
