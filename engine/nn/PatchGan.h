#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/VolumeLayers.h"

namespace lateglow::engine {

/// What one scale of a PatchGAN says.
struct PatchJudgement {
  torch::Tensor patches;  ///< [N, 1, d, h, w], without activation, fp32 (double stays double)
  std::vector<torch::Tensor> features;  ///< of the hidden layers after activation, first to last
};

struct PatchGanOptions {
  std::int64_t inputs = 2;
  std::int64_t width = 64;  ///< channels of the first layer, doubled by each up to 8 times
  std::int64_t layers = 3;  ///< of stride 2; 3 see patches of 70 x 70 (Isola et al. 2017)
  std::int64_t scales = 1;  ///< judges of the input and of its halves (Wang et al. 2018, pix2pixHD)
  FeatureNorm norm = FeatureNorm::Instance;  ///< not on the first layer, as in Isola et al.
  Dimensions dimensions = Dimensions::Two;
};

/// PatchGAN discriminator of slices or volumes, conditional by what is concatenated to its input:
/// kernels of 4, `layers` of stride 2 and one of stride 1, LeakyReLU of slope 0.2, then one
/// convolution to a map of patch scores. Each scale has weights of its own and sees the input
/// averaged over 2, 4 ... voxels. Inputs smaller than the kernels need are padded with zeros.
class PatchGanImpl : public torch::nn::Module {
public:
  explicit PatchGanImpl(const PatchGanOptions& options);
  /// [N, inputs, D, H, W] -> one judgement a scale, the finest first.
  [[nodiscard]] std::vector<PatchJudgement> forward(const torch::Tensor& volumes);

private:
  struct Scale {
    std::vector<torch::nn::Conv3d> convolutions;
    std::vector<VolumeNorm> norms;  ///< of all convolutions but the first
    torch::nn::Conv3d output = nullptr;
  };

  [[nodiscard]] Scale makeScale(const std::string& prefix);
  [[nodiscard]] PatchJudgement judge(Scale& scale, const torch::Tensor& volumes) const;
  [[nodiscard]] torch::Tensor largeEnough(const torch::Tensor& volumes) const;

  PatchGanOptions m_options;
  std::vector<Scale> m_scales;
};
TORCH_MODULE(PatchGan);

}  // namespace lateglow::engine
