#include "engine/systems/spgan/PersonalInformation.h"

#include "engine/systems/spgan/SpatiotemporalPyramid.h"

namespace lateglow::engine {

PersonalInformationImpl::PersonalInformationImpl(const SpganConfig& config)
    : m_frameStride(config.attentionFrameStride) {
  const std::int64_t width = config.attentionChannels;
  const std::int64_t frames = (config.phases + m_frameStride - 1) / m_frameStride;
  m_convolution = register_module(
      "convolution",
      torch::nn::Conv2d(torch::nn::Conv2dOptions(kernel, width, kernel).stride(2).padding(2)));
  m_convolution->weight.set_data(m_convolution->weight.contiguous(at::MemoryFormat::ChannelsLast));
  m_norm = register_module("norm",
                           torch::nn::GroupNorm(torch::nn::GroupNormOptions(width, width)));
  if (config.attention) {
    m_attention = register_module(
        "attention", NonLocalBlock(width, NonLocalGrid{frames, config.attentionKeys}));
  }
  m_connect = register_module("connect",
                              torch::nn::Linear(frames * width, config.personalChannels));
}

torch::Tensor PersonalInformationImpl::forward(const torch::Tensor& cine) {
  const torch::Tensor windows = withNeighbouringFrames(cine, kernel / 2, m_frameStride);
  const torch::Tensor images =
      m_convolution(windows.flatten(0, 1).contiguous(at::MemoryFormat::ChannelsLast));
  // [N, T', C, h, w] in memory as [N, T', h, w, C]: with C in front that is channels-last.
  torch::Tensor features =
      images.unflatten(0, {windows.size(0), windows.size(1)}).transpose(1, 2);
  features = torch::relu(m_norm(features));
  if (m_attention) features = m_attention(features);
  const torch::Tensor rows = features.permute({0, 3, 4, 2, 1}).flatten(3);
  return m_connect(rows).tanh().permute({0, 3, 1, 2});
}

}  // namespace lateglow::engine
