#pragma once

#include <torch/torch.h>

#include "engine/nn/InstanceNorm.h"
#include "engine/nn/NonLocalBlock.h"
#include "engine/systems/spgan/SpganConfig.h"

namespace lateglow::engine {

/// The spatiotemporal attention block (paper II-B2): hidden personalized information p_s,
/// [N, personalChannels, H/2, W/2], from the cine [N, T, H, W].
///
/// 5x5x5 convolution (stride 2 in rows and columns, which gives p_s its stated size; the cycle is
/// closed over time), instance normalization over frames and positions, ReLU, non-local block over
/// space and time, fully connected layer.
/// paper: not stated what the fully connected layer connects; all frames and channels of a position
/// (connecting 25 x 32 x 32 positions with 32 x 32 x 64 would need billions of weights). p_s passes
/// tanh, so that the critic's condition is bounded.
class PersonalInformationImpl : public torch::nn::Module {
public:
  explicit PersonalInformationImpl(const SpganConfig& config);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& cine);

private:
  static constexpr std::int64_t kernel = 5;
  std::int64_t m_frameStride;
  torch::nn::Conv2d m_convolution = nullptr;  ///< its input channels are the kernel's frames
  InstanceNorm m_norm = nullptr;
  NonLocalBlock m_attention = nullptr;  ///< empty: ablation
  torch::nn::Linear m_connect = nullptr;
};
TORCH_MODULE(PersonalInformation);

}  // namespace lateglow::engine
