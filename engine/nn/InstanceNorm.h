#pragma once

#include <cstdint>

#include <torch/torch.h>

namespace lateglow::engine {

/// Instance normalization of [N, C, H, W] (Ulyanov et al. 2016): each channel of each sample to mean
/// 0 and variance 1, then a scale and an offset per channel, then, if `rectified`, ReLU. On the CPU
/// one fused vectorized pass each way over channels-last memory (statistics in fp32 for bf16), not
/// differentiable twice; elsewhere LibTorch's own operations. Gives channels-last.
class InstanceNormImpl : public torch::nn::Module {
public:
  static constexpr double epsilon = 1e-5;
  InstanceNormImpl(std::int64_t channels, bool rectified);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

private:
  bool m_rectified;
  torch::Tensor m_weight;
  torch::Tensor m_bias;
};
TORCH_MODULE(InstanceNorm);

/// From LibTorch's own operations: what the fused function is tested against.
[[nodiscard]] torch::Tensor instanceNormPlain(const torch::Tensor& images,
                                              const torch::Tensor& scale,
                                              const torch::Tensor& offset, bool rectified);

}  // namespace lateglow::engine
