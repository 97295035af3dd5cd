#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// A convolution whose weights lie in memory as its inputs do (channels last), which LibTorch's CPU
/// and GPU kernels then use without copying.
[[nodiscard]] inline torch::nn::Conv2d channelsLast(const torch::nn::Conv2dOptions& options) {
  torch::nn::Conv2d layer(options);
  layer->weight.set_data(layer->weight.contiguous(at::MemoryFormat::ChannelsLast));
  return layer;
}

}  // namespace lateglow::engine
