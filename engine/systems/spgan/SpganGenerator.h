#pragma once

#include <torch/torch.h>

#include "engine/nn/UNet.h"
#include "engine/systems/spgan/PersonalInformation.h"
#include "engine/systems/spgan/SpatiotemporalPyramid.h"
#include "engine/systems/spgan/SpganConfig.h"

namespace lateglow::engine {

/// Images [N, 1, H, W] in fp32.
struct SpganImages {
  torch::Tensor image;       ///< the LGE-equivalent image (eq. 1)
  torch::Tensor structural;  ///< I_s; a baseline's: its image
  torch::Tensor detail;      ///< I_d in (0, 1); zeros where there is no detail pathway
  torch::Tensor personal;    ///< p_s [N, P, H/2, W/2]; undefined where there is none
};

/// SpGAN's generator (eq. 1 and 2) and the generators of Table III behind one configuration.
///
/// Detail pathway G_d: p_s is doubled to the size of G_s's last feature map (paper: not stated how
/// the two meet), concatenated with it, and a U-Net gives I_d.
/// I = (1 - alpha) I_d + alpha (1 - I_d) * I_s. I_d passes a sigmoid; I_s is not bounded, since with
/// both in [0, 1] no image could exceed alpha (paper: not stated). The image may leave [0, 1] by a
/// little; who shows it clips it.
/// The baselines' images are linear as well.
class SpganGeneratorImpl : public torch::nn::Module {
public:
  explicit SpganGeneratorImpl(const SpganConfig& config);
  /// `cine` [N, T, H, W] in [0, 1].
  [[nodiscard]] SpganImages forward(const torch::Tensor& cine);

private:
  SpganConfig m_config;
  SpatiotemporalPyramid m_structural = nullptr;
  PersonalInformation m_personal = nullptr;
  UNet m_unet = nullptr;  ///< of the detail pathway, or the baseline's whole network
};
TORCH_MODULE(SpganGenerator);

}  // namespace lateglow::engine
