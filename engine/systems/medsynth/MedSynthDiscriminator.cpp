#include "engine/systems/medsynth/MedSynthDiscriminator.h"

#include <string>

namespace lateglow::engine {

namespace {

constexpr std::int64_t voxelsAtEnd = 8;  // 2^3, after three poolings of 16^3

torch::nn::Conv3d keepingSize(std::int64_t from, std::int64_t to, bool bias) {
  torch::nn::Conv3d layer(torch::nn::Conv3dOptions(from, to, 3).padding(1).bias(bias));
  layer->weight.set_data(layer->weight.contiguous(at::MemoryFormat::ChannelsLast3d));
  return layer;
}

/// Only ever used in training mode: statistics over time would not be looked at.
torch::nn::BatchNorm3d batchStatistics(std::int64_t channels) {
  return torch::nn::BatchNorm3d(torch::nn::BatchNorm3dOptions(channels).track_running_stats(false));
}

}  // namespace

MedSynthDiscriminatorImpl::MedSynthDiscriminatorImpl(const MedSynthConfig& config)
    : m_convolutions{nullptr, nullptr, nullptr, nullptr},
      m_normalizations{nullptr, nullptr, nullptr},
      m_connected{nullptr, nullptr, nullptr} {
  std::int64_t channels = 1;
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    const std::int64_t filters = config.scaled(config.discriminator[i]);
    const bool normalized = i < m_normalizations.size();
    m_convolutions[i] = register_module("convolution" + std::to_string(i),
                                        keepingSize(channels, filters, !normalized));
    if (normalized) {
      m_normalizations[i] =
          register_module("normalization" + std::to_string(i), batchStatistics(filters));
    }
    channels = filters;
  }
  std::int64_t nodes = channels * voxelsAtEnd;
  for (std::size_t i = 0; i < m_connected.size(); ++i) {
    const std::int64_t next = i < config.connected.size() ? config.scaled(config.connected[i]) : 1;
    m_connected[i] =
        register_module("connected" + std::to_string(i), torch::nn::Linear(nodes, next));
    nodes = next;
  }
}

torch::Tensor MedSynthDiscriminatorImpl::forward(const torch::Tensor& patches) {
  torch::Tensor x = patches.contiguous(at::MemoryFormat::ChannelsLast3d);
  for (std::size_t i = 0; i < m_normalizations.size(); ++i) {
    x = m_normalizations[i](m_convolutions[i](x)).relu_();
    x = torch::max_pool3d(x, 2);
  }
  // In fp32 from here on: LibTorch 2.11 on the CPU at times gets the bf16 gradient of the weights of a
  // convolution over 2^3 voxels wrong by orders of magnitude.
  const c10::impl::ExcludeDispatchKeyGuard exact(c10::autocast_dispatch_keyset);
  x = m_convolutions.back()(x.to(torch::kFloat32)).relu_().flatten(1);
  x = m_connected[0](x).relu_();
  x = m_connected[1](x).relu_();
  return m_connected[2](x);
}

torch::Tensor discriminatorPatches(const torch::Tensor& targets) {
  constexpr std::int64_t edge = MedSynthConfig::discriminatorEdge;
  const std::int64_t n = targets.size(0), d = targets.size(2) / edge, h = targets.size(3) / edge,
                     w = targets.size(4) / edge;
  return targets.reshape({n, d, edge, h, edge, w, edge})
      .permute({0, 1, 3, 5, 2, 4, 6})
      .reshape({n * d * h * w, 1, edge, edge, edge});
}

}  // namespace lateglow::engine
