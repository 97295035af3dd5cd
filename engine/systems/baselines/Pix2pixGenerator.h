#pragma once

#include <vector>

#include <torch/torch.h>

#include "engine/nn/VolumeLayers.h"
#include "engine/systems/resunet/ResUNetConfig.h"

namespace lateglow::engine {

/// Generator of Pix2Pix (Isola et al. 2017, 6.1.1), of slices or volumes: `depth` convolutions of
/// kernel 4 and stride 2 with LeakyReLU 0.2, as many transposed ones with ReLU, skips by
/// concatenation; normalization on all but the first, the innermost and the last. Without Isola's
/// dropout, which they use as noise: a result can be reproduced here.
///
/// [N, 1, D, H, W] -> the same, fp32, without activation; sizes divisible by
/// ResUNetConfig::multiple().
class Pix2pixGeneratorImpl : public torch::nn::Module {
public:
  explicit Pix2pixGeneratorImpl(const ResUNetConfig& config);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& volumes);

private:
  std::vector<torch::nn::Conv3d> m_down;
  std::vector<VolumeNorm> m_downNorms;
  std::vector<torch::nn::ConvTranspose3d> m_up;  ///< to level i, from the finest on
  std::vector<VolumeNorm> m_upNorms;
};
TORCH_MODULE(Pix2pixGenerator);

}  // namespace lateglow::engine
