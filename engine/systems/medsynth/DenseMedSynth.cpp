#include "engine/systems/medsynth/DenseMedSynth.h"

#include <algorithm>

namespace lateglow::engine {

namespace {

/// A 1^3 convolution is a matrix product over the voxels, which LibTorch does twice as fast as such.
torch::Tensor mixedChannels(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias) {
  const torch::Tensor voxels = x.permute({0, 2, 3, 4, 1});
  return torch::linear(voxels, weight.flatten(1), bias).permute({0, 4, 1, 2, 3});
}

}  // namespace

DenseMedSynth::DenseMedSynth(const MedSynthGenerator& generator) : m_added(generator->m_added) {
  const torch::NoGradGuard guard;
  for (std::size_t i = 0; i < generator->m_convolutions.size(); ++i) {
    const torch::nn::Conv3d& convolution = generator->m_convolutions[i];
    m_dilations.push_back(convolution->options.dilation()->at(0));
    torch::Tensor weight = convolution->weight.detach();
    if (i == generator->m_normalizations.size()) {
      m_weights.push_back(weight);
      m_biases.push_back(convolution->bias.detach());
      break;
    }
    const torch::nn::BatchNorm3d& normalization = generator->m_normalizations[i];
    const torch::Tensor scale =
        normalization->weight / (normalization->running_var + normalization->options.eps()).sqrt();
    weight = (weight * scale.view({-1, 1, 1, 1, 1})).detach();
    m_weights.push_back(weight.contiguous(at::MemoryFormat::ChannelsLast3d));
    m_biases.push_back((normalization->bias - normalization->running_mean * scale).detach());
  }
}

DenseMedSynth DenseMedSynth::on(torch::Device device, bool fast) const {
  DenseMedSynth moved;
  moved.m_dilations = m_dilations;
  moved.m_added = m_added;
  for (std::size_t i = 0; i < m_weights.size(); ++i) {
    const bool half = fast && i + 1 < m_weights.size();
    const auto type = half ? torch::kBFloat16 : torch::kFloat32;
    moved.m_weights.push_back(m_weights[i].to(device, type));
    moved.m_biases.push_back(m_biases[i].to(device, type));
  }
  return moved;
}

double DenseMedSynth::bytesPerVoxel() const {
  std::int64_t most = 0;
  for (const torch::Tensor& weight : m_weights) most = std::max(most, weight.size(0) + weight.size(1));
  // Input and output of the widest layer, and as much again for the convolution's own workspace.
  constexpr double bytes = 4.0, workspaces = 2.0;
  return static_cast<double>(most) * bytes * workspaces;
}

double DenseMedSynth::heaviestLayer() const {
  std::int64_t most = 0;
  for (const torch::Tensor& weight : m_weights) most = std::max(most, weight.numel());
  return static_cast<double>(most);
}

torch::Tensor DenseMedSynth::forward(const torch::Tensor& tiles,
                                     const std::function<void()>& between) const {
  torch::Tensor x = tiles.to(m_weights.front().scalar_type());
  for (std::size_t i = 0; i < m_weights.size(); ++i) {
    if (between) between();
    const bool last = i + 1 == m_weights.size();
    if (last) x = x.to(torch::kFloat32);
    const torch::Tensor& weight = m_weights[i];
    const std::vector<std::int64_t> one(3, 1), none(3, 0), dilation(3, m_dilations[i]);
    x = weight[0][0].numel() == 1 ? mixedChannels(x, weight, m_biases[i])
                                  : torch::conv3d(x, weight, m_biases[i], one, none, dilation);
    if (!last) x.relu_();
  }
  if (m_added >= 0) x = x + withoutHalo(tiles, m_added);
  return x.squeeze(1);
}

}  // namespace lateglow::engine
