#include "engine/systems/pscgan/FrameEncoder.h"

#include <string>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

torch::nn::Conv2d frameConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t size,
                                   bool bias) {
  return channelsLast(torch::nn::Conv2dOptions(inputs, outputs, size).padding(size / 2).bias(bias));
}

/// [N, C, H, W] -> [N, 4 C, H/2, W/2], channels-last.
torch::Tensor folded(const torch::Tensor& images) {
  return torch::pixel_unshuffle(images, 2).contiguous(at::MemoryFormat::ChannelsLast);
}

}  // namespace

ResidualBlockImpl::ResidualBlockImpl(std::int64_t inputs, std::int64_t outputs) {
  m_first = register_module("first", frameConvolution(inputs, outputs, 3, true));
  m_second = register_module("second", frameConvolution(outputs, outputs, 3, true));
  m_firstNorm = register_module("first_norm", ImageNorm(outputs));
  m_secondNorm = register_module("second_norm", ImageNorm(outputs));
  if (inputs != outputs) {
    m_shortcut = register_module("shortcut", frameConvolution(inputs, outputs, 1, false));
  }
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor& images) {
  const torch::Tensor value = m_secondNorm(m_second(m_firstNorm(m_first(images))));
  return value + (m_shortcut ? m_shortcut(images) : images);
}

FrameEncoderImpl::FrameEncoderImpl(std::int64_t phases, std::int64_t conditionChannels,
                                   const std::array<std::int64_t, 4>& widths) {
  m_stem = register_module("stem", frameConvolution(4 * phases, widths[0], 3, true));
  m_stemNorm = register_module("stem_norm", ImageNorm(widths[0]));
  if (conditionChannels > 0) {
    m_condition =
        register_module("condition", frameConvolution(4 * conditionChannels, widths[0], 3, false));
    torch::nn::init::zeros_(m_condition->weight);
  }
  for (std::size_t level = 0; level < widths.size(); ++level) {
    const std::int64_t inputs = widths[level == 0 ? 0 : level - 1];
    m_blocks.push_back(
        register_module("block" + std::to_string(level + 1), ResidualBlock(inputs, widths[level])));
  }
}

std::array<torch::Tensor, 4> FrameEncoderImpl::forward(const torch::Tensor& cine,
                                                       const torch::Tensor& condition) {
  torch::Tensor value = m_stem(folded(cine));
  if (m_condition) value = value + m_condition(folded(condition));
  value = m_stemNorm(value);
  std::array<torch::Tensor, 4> levels;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (i > 0) value = torch::max_pool2d(value, 2);
    value = m_blocks[i](value);
    levels[i] = value;
  }
  return levels;
}

}  // namespace lateglow::engine
