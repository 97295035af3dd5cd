#include "engine/nn/FrameLayers.h"

#include <cmath>

#include <ATen/autocast_mode.h>

namespace lateglow::engine {

namespace F = torch::nn::functional;

namespace {

torch::Tensor leakyRelu(const torch::Tensor& values) {
  return torch::leaky_relu(values, FrameNormImpl::slope);
}

/// Convolution over time as a few matrix products on shifted blocks of memory: tap j back
/// in time adds x[0 .. T-jd) W_j to y[jd .. T); `weight` is [kernel, inputs, outputs], the present
/// first. Nothing is padded or gathered. (LibTorch 2.11's bf16 convolution
/// on processors also gave gradients that were not finite for such kernels.)
struct CausalProduct : public torch::autograd::Function<CausalProduct> {
  static torch::Tensor forward(torch::autograd::AutogradContext* context,
                               const torch::Tensor& frames, const torch::Tensor& weight,
                               const torch::Tensor& bias, std::int64_t dilation) {
    context->save_for_backward({frames, weight});
    context->saved_data["dilation"] = dilation;
    const auto s = frames.sizes();
    torch::Tensor result = torch::addmm(bias, frames.view({-1, s[4]}), weight[0]);
    const std::int64_t rowsPerPhase = s[1] * s[2] * s[3];
    for (std::int64_t tap = 1; tap < weight.size(0) && tap * dilation < s[0]; ++tap) {
      const std::int64_t shift = tap * dilation * rowsPerPhase;
      result.slice(0, shift).addmm_(frames.view({-1, s[4]}).slice(0, 0, s[0] * rowsPerPhase - shift),
                                    weight[tap]);
    }
    return result.view({s[0], s[1], s[2], s[3], weight.size(2)});
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor& weight = saved[1];
    const auto s = saved[0].sizes();
    const std::int64_t dilation = context->saved_data["dilation"].toInt();
    const torch::Tensor frames = saved[0].view({-1, s[4]});
    const torch::Tensor gradient = gradients[0].reshape({-1, weight.size(2)});
    const std::int64_t rowsPerPhase = s[1] * s[2] * s[3];
    const std::int64_t rows = s[0] * rowsPerPhase;
    torch::Tensor ofFrames = torch::mm(gradient, weight[0].t());
    torch::Tensor ofWeight = torch::zeros_like(weight);
    for (std::int64_t tap = 0; tap < weight.size(0) && tap * dilation < s[0]; ++tap) {
      const std::int64_t shift = tap * dilation * rowsPerPhase;
      const torch::Tensor later = gradient.slice(0, shift);
      ofWeight[tap].copy_(torch::mm(frames.slice(0, 0, rows - shift).t(), later));
      if (tap > 0) ofFrames.slice(0, 0, rows - shift).addmm_(later, weight[tap].t());
    }
    return {ofFrames.view(s), ofWeight, gradient.sum(0), torch::Tensor()};
  }
};

}  // namespace

torch::Tensor framesToImages(const torch::Tensor& frames) {
  const auto s = frames.sizes();
  return frames.reshape({s[0] * s[1], s[2], s[3], s[4]}).permute({0, 3, 1, 2});
}

torch::Tensor imagesToFrames(const torch::Tensor& images, std::int64_t phases) {
  const torch::Tensor last = images.permute({0, 2, 3, 1}).contiguous();
  return last.view({phases, last.size(0) / phases, last.size(1), last.size(2), last.size(3)});
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
  // In reduced precision the product runs in bf16, whatever the input's type is.
  const auto device = frames.device().type();
  const bool reduced = at::autocast::is_autocast_enabled(device);
  const auto type = reduced ? at::autocast::get_autocast_dtype(device) : frames.scalar_type();
  const torch::Tensor weight =
      m_taps->weight.view({-1, m_kernel, frames.size(4)}).permute({1, 2, 0}).flip(0);
  return CausalProduct::apply(frames.to(type).contiguous(), weight.to(type),
                              m_taps->bias.to(type), m_dilation);
}

NeighbourMeanMapImpl::NeighbourMeanMapImpl(std::int64_t inputs, std::int64_t outputs) {
  const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
  m_weight = register_parameter("weight",
                                torch::empty({outputs, inputs}).uniform_(-bound, bound));
}

torch::Tensor NeighbourMeanMapImpl::forward(const torch::Tensor& folded) {
  return torch::linear(folded, m_weight.repeat({1, 4}) * 0.25);
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
