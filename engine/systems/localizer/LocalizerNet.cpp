#include "engine/systems/localizer/LocalizerNet.h"

#include <array>
#include <string>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

torch::nn::Conv2d strideConvolution(std::int64_t inputs, std::int64_t outputs,
                                    std::int64_t stride) {
  return channelsLast(torch::nn::Conv2dOptions(inputs, outputs, 3).stride(stride).padding(1));
}

}  // namespace

LocalizerNetImpl::LocalizerNetImpl(std::int64_t width) {
  // The first convolution halves the image at once: 6 mm are fine enough for a 12 mm Gaussian, and
  // the full size is only met again by the output layer.
  const std::array<std::int64_t, 5> channels{width, 2 * width, 4 * width, 6 * width, 8 * width};
  const auto addDown = [&](std::int64_t from, std::int64_t to, std::int64_t stride) {
    const std::string number = std::to_string(m_down.size());
    m_down.push_back(register_module("down" + number, strideConvolution(from, to, stride)));
    m_downNorms.push_back(register_module("down_norm" + number, ImageNorm(to)));
  };
  const auto addUp = [&](std::int64_t from, std::int64_t to) {
    const std::string number = std::to_string(m_up.size());
    m_up.push_back(register_module("up" + number, strideConvolution(from, to, 1)));
    m_upNorms.push_back(register_module("up_norm" + number, ImageNorm(to)));
  };
  addDown(inputs, channels[0], 2);
  for (std::size_t level = 1; level < channels.size(); ++level) {
    addDown(channels[level - 1], channels[level], 2);
    addDown(channels[level], channels[level], 1);
  }
  for (std::size_t level = channels.size() - 1; level > 0; --level) {
    addUp(channels[level] + channels[level - 1], channels[level - 1]);
  }
  m_output = register_module("output", strideConvolution(channels[0], 1, 1));
}

torch::Tensor LocalizerNetImpl::forward(const torch::Tensor& images) {
  std::vector<torch::Tensor> levels;
  torch::Tensor value = images.contiguous(at::MemoryFormat::ChannelsLast);
  for (std::size_t i = 0; i < m_down.size(); ++i) {
    value = m_downNorms[i](m_down[i](value));
    if (i % 2 == 0) levels.push_back(value);
  }
  levels.pop_back();
  for (std::size_t i = 0; i < m_up.size(); ++i) {
    const torch::Tensor& skip = levels[levels.size() - 1 - i];
    value = torch::upsample_nearest2d(value, {skip.size(2), skip.size(3)});
    value = m_upNorms[i](m_up[i](torch::cat({value, skip}, 1)));
  }
  value = m_output(value).to(torch::kFloat32);
  return torch::upsample_bilinear2d(value, {images.size(2), images.size(3)}, false);
}

}  // namespace lateglow::engine
