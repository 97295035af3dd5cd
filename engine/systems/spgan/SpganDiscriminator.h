#pragma once

#include <vector>

#include <torch/torch.h>

#include "engine/systems/spgan/SpganConfig.h"

namespace lateglow::engine {

struct SpganJudgement {
  torch::Tensor score;    ///< D_s: [N], mean over the patches, fp32
  torch::Tensor patches;  ///< [N, 1, h, w], fp32
  /// D_d: every convolution's output after its activation (eq. 5), from the first on.
  std::vector<torch::Tensor> features;
};

/// PatchGAN without feature normalization (paper II-A2, III; Isola et al. 2017: 4x4 convolutions,
/// strides 2, 2, 2, 1, LeakyReLU of slope 0.2, then one to a map of patch scores). The structural
/// and the detail critic are two readings of the same network: "the weights are shared".
///
/// p_s is concatenated to the first convolution's output, which has its size (paper: not stated
/// where it joins); Pix2Pix's cine is concatenated to the image.
class SpganDiscriminatorImpl : public torch::nn::Module {
public:
  explicit SpganDiscriminatorImpl(const SpganConfig& config);

  /// `image` [N, 1, H, W]; `condition` p_s or the cine [N, T, H, W], as SpganConfig::condition()
  /// says, undefined for none.
  [[nodiscard]] SpganJudgement forward(const torch::Tensor& image, const torch::Tensor& condition);

private:
  SpganCondition m_condition;
  std::vector<torch::nn::Conv2d> m_convolutions;
  torch::nn::Conv2d m_output = nullptr;
};
TORCH_MODULE(SpganDiscriminator);

}  // namespace lateglow::engine
