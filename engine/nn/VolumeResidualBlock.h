#pragma once

#include <cstdint>

#include <torch/torch.h>

#include "engine/nn/VolumeLayers.h"

namespace lateglow::engine {

/// Residual block (He et al. 2016) of slices or volumes:
///   y = P x + norm(conv(a)), a = ReLU(norm(conv(x))) + E e
/// with kernels of 3. P is the identity, or a convolution of kernel 1 where the channels differ.
/// There is no activation after the sum (as in the generators of Johnson et al. 2016, which vid2vid
/// uses). Without normalization the second convolution starts at 0, so that the block starts as P.
///
/// `embedding` > 0: a vector e [N, embedding] of the sample (a diffusion time) joins by the linear
/// map E.
///
/// [N, inputs, D, H, W] -> [N, outputs, D, H, W], channels-last.
class VolumeResidualBlockImpl : public torch::nn::Module {
public:
  VolumeResidualBlockImpl(std::int64_t inputs, std::int64_t outputs, Dimensions dimensions,
                          FeatureNorm norm, std::int64_t embedding = 0);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& features,
                                      const torch::Tensor& embedding = {});

private:
  VolumeLayer m_first = nullptr;
  torch::nn::Conv3d m_second = nullptr;
  VolumeNorm m_norm = nullptr;
  torch::nn::Conv3d m_shortcut = nullptr;
  torch::nn::Linear m_embedding = nullptr;
};
TORCH_MODULE(VolumeResidualBlock);

}  // namespace lateglow::engine
