#include "engine/nn/FrameLayers.h"

namespace lateglow::engine {

namespace F = torch::nn::functional;

namespace {

torch::Tensor leakyRelu(const torch::Tensor& values) {
  return torch::leaky_relu(values, FrameNormImpl::slope);
}

}  // namespace

torch::Tensor framesToImages(const torch::Tensor& frames) {
  const auto s = frames.sizes();
  return frames.reshape({s[0] * s[1], s[2], s[3], s[4]}).permute({0, 3, 1, 2});
}

torch::Tensor imagesToFrames(const torch::Tensor& images, std::int64_t batch) {
  const torch::Tensor last = images.permute({0, 2, 3, 1}).contiguous();
  return last.view({batch, last.size(0) / batch, last.size(1), last.size(2), last.size(3)});
}

FrameNormImpl::FrameNormImpl(std::int64_t channels)
    : m_scale(register_parameter("scale", torch::ones({channels}))),
      m_offset(register_parameter("offset", torch::zeros({channels}))) {}

torch::Tensor FrameNormImpl::forward(const torch::Tensor& frames) {
  const auto shape = frames.sizes().slice(2);
  return leakyRelu(
      torch::layer_norm(frames, shape, m_scale.expand(shape), m_offset.expand(shape)));
}

ImageNormImpl::ImageNormImpl(std::int64_t channels)
    : m_scale(register_parameter("scale", torch::ones({channels}))),
      m_offset(register_parameter("offset", torch::zeros({channels}))) {}

torch::Tensor ImageNormImpl::forward(const torch::Tensor& images) {
  const torch::Tensor last = images.permute({0, 2, 3, 1}).contiguous();
  const auto shape = last.sizes().slice(1);
  return leakyRelu(torch::layer_norm(last, shape, m_scale.expand(shape), m_offset.expand(shape)))
      .permute({0, 3, 1, 2});
}

FrameConvImpl::FrameConvImpl(std::int64_t inputs, std::int64_t outputs, std::int64_t dilation,
                             std::int64_t stride) {
  m_convolution = register_module(
      "convolution", torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, 3)
                                           .stride(stride)
                                           .padding(dilation)
                                           .dilation(dilation)));
  m_convolution->weight.set_data(m_convolution->weight.contiguous(at::MemoryFormat::ChannelsLast));
}

torch::Tensor FrameConvImpl::forward(const torch::Tensor& frames) {
  return imagesToFrames(m_convolution(framesToImages(frames)), frames.size(0));
}

CausalTimeConvImpl::CausalTimeConvImpl(std::int64_t inputs, std::int64_t outputs,
                                       std::int64_t kernel, std::int64_t dilation)
    : m_kernel(kernel), m_dilation(dilation) {
  m_taps = register_module("taps", torch::nn::Linear(kernel * inputs, outputs));
}

torch::Tensor CausalTimeConvImpl::forward(const torch::Tensor& frames) {
  // One matrix product over the gathered taps: LibTorch 2.11's bf16 convolution on processors gives
  // gradients of the weights that are not finite for some dilated kernels of width 1.
  const std::int64_t phases = frames.size(1);
  const torch::Tensor padded = torch::constant_pad_nd(
      frames, {0, 0, 0, 0, 0, 0, (m_kernel - 1) * m_dilation, 0});
  std::vector<torch::Tensor> taps;
  for (std::int64_t tap = 0; tap < m_kernel; ++tap) {
    taps.push_back(padded.slice(1, tap * m_dilation, tap * m_dilation + phases));
  }
  return m_taps(torch::cat(taps, -1));
}

torch::Tensor foldNeighbours(const torch::Tensor& frames) {
  const auto s = frames.sizes();
  return frames.reshape({s[0], s[1], s[2] / 2, 2, s[3] / 2, 2, s[4]})
      .permute({0, 1, 2, 4, 3, 5, 6})
      .reshape({s[0], s[1], s[2] / 2, s[3] / 2, 4 * s[4]});
}

torch::Tensor halveFrames(const torch::Tensor& frames) {
  return imagesToFrames(torch::avg_pool2d(framesToImages(frames), 2), frames.size(0));
}

}  // namespace lateglow::engine
