#include "engine/systems/medsynth/MedSynthGenerator.h"

#include <optional>
#include <string>

namespace lateglow::engine {

namespace {

std::int64_t addedChannel(const MedSynthConfig& config, std::int64_t stage) {
  if (config.refinement && stage > 0) return 1;
  return config.residual ? 0 : -1;
}

}  // namespace

torch::Tensor withoutHalo(const torch::Tensor& patches, std::int64_t channel) {
  torch::Tensor inner = patches.slice(1, channel, channel + 1);
  for (std::int64_t axis = 2; axis < patches.dim(); ++axis) {
    inner = inner.slice(axis, MedSynthConfig::halo, inner.size(axis) - MedSynthConfig::halo);
  }
  return inner;
}

MedSynthGeneratorImpl::MedSynthGeneratorImpl(const MedSynthConfig& config, std::int64_t stage)
    : m_added(addedChannel(config, stage)) {
  std::int64_t channels = config.inputsOf(stage);
  for (std::size_t i = 0; i < config.kernels.size(); ++i) {
    const bool last = i + 1 == config.kernels.size();
    const std::int64_t filters = last ? 1 : config.scaled(config.filters[i]);
    torch::nn::Conv3d convolution(torch::nn::Conv3dOptions(channels, filters, config.kernels[i])
                                      .dilation(config.dilations[i])
                                      .bias(last));
    // Weights that lie in memory as the convolution wants them: a fifth faster on the CPU.
    convolution->weight.set_data(
        convolution->weight.contiguous(at::MemoryFormat::ChannelsLast3d));
    const std::string number = std::to_string(i);
    m_convolutions.push_back(register_module("convolution" + number, convolution));
    if (!last) {
      m_normalizations.push_back(
          register_module("normalization" + number, torch::nn::BatchNorm3d(filters)));
    }
    channels = filters;
  }
}

torch::Tensor MedSynthGeneratorImpl::forward(const torch::Tensor& patches) {
  torch::Tensor x = patches.contiguous(at::MemoryFormat::ChannelsLast3d);
  for (std::size_t i = 0; i < m_normalizations.size(); ++i) {
    x = m_normalizations[i](m_convolutions[i](x)).relu_();
  }
  x = m_convolutions.back()(x);
  if (m_added < 0) return x;
  return x + withoutHalo(patches, m_added);
}

void MedSynthGeneratorImpl::forgetStatistics() {
  for (torch::nn::BatchNorm3d& normalization : m_normalizations) {
    normalization->reset_running_stats();
    normalization->options.momentum(std::nullopt);
  }
}

}  // namespace lateglow::engine
