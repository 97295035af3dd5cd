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
  m_norm = register_module("norm", InstanceNorm(width, /*rectified=*/true));
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
  // In memory [N, T', h, w, C]: with the moments below each other it is one image a sample, over
  // all of which the normalization goes; with C in front it is channels-last.
  const std::int64_t moments = windows.size(1), rowsOfOne = images.size(2);
  const torch::Tensor tall = images.permute({0, 2, 3, 1})
                                 .reshape({windows.size(0), moments * rowsOfOne, images.size(3), -1})
                                 .permute({0, 3, 1, 2});
  torch::Tensor features = m_norm(tall).unflatten(2, {moments, rowsOfOne});
  if (m_attention) features = m_attention(features);
  const torch::Tensor rows = features.permute({0, 3, 4, 2, 1}).flatten(3);
  return m_connect(rows).tanh().permute({0, 3, 1, 2});
}

}  // namespace lateglow::engine
