#pragma once

#include <vector>

#include <torch/torch.h>

#include "engine/nn/VolumeResidualBlock.h"
#include "engine/systems/resunet/ResUNetConfig.h"

namespace lateglow::engine {

/// U-Net of residual blocks (Dao et al. 2024, figure 2), of slices or volumes: at each size one
/// residual block; halved by convolutions of stride 2; doubled by repeating voxels and a
/// convolution; skips through a residual block (if the configuration says so), joined by
/// concatenation; one convolution at the end, without activation (paper: not stated for all of
/// these).
///
/// [N, inputs, D, H, W] -> [N, 1, D, H, W] fp32 (double stays double); sizes divisible by
/// ResUNetConfig::multiple(). `embedding` > 0: every residual block hears a vector [N, embedding].
class ResUNetImpl : public torch::nn::Module {
public:
  ResUNetImpl(const ResUNetConfig& config, std::int64_t inputs, std::int64_t embedding = 0);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& volumes,
                                      const torch::Tensor& embedding = {});

private:
  Dimensions m_space;
  std::vector<VolumeLayer> m_halve;  ///< from level i to i + 1
  std::vector<VolumeResidualBlock> m_encoder;
  std::vector<VolumeResidualBlock> m_skips;
  std::vector<VolumeLayer> m_double;  ///< from level i + 1 to i
  std::vector<VolumeResidualBlock> m_decoder;
  torch::nn::Conv3d m_output = nullptr;
};
TORCH_MODULE(ResUNet);

}  // namespace lateglow::engine
