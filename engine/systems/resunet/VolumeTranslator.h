#pragma once

#include <functional>

#include <torch/torch.h>

#include "engine/systems/baselines/Diffusion.h"
#include "engine/systems/baselines/Pix2pixGenerator.h"
#include "engine/systems/resunet/ResUNet.h"

namespace lateglow::engine {

/// The generator that a configuration names: Res-UNet, Pix2Pix, or a conditional DDPM whose network
/// is a Res-UNet that sees the noisy target and the source and hears the time.
class VolumeTranslatorImpl : public torch::nn::Module {
public:
  explicit VolumeTranslatorImpl(const ResUNetConfig& config);

  /// Res-UNet and Pix2Pix: `source` [N, 1, D, H, W] in [-1, 1], sizes divisible as the
  /// configuration says -> the target, fp32: tanh of the network, or the source and the network.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& source);
  /// DDPM: the noise in `noisy` at `times` [N].
  [[nodiscard]] torch::Tensor noiseIn(const torch::Tensor& noisy, const torch::Tensor& times,
                                      const torch::Tensor& source);
  /// The target from any of them; a DDPM begins with `noise` of the source's size (others ignore
  /// it) and calls `tell` before each of its steps.
  [[nodiscard]] torch::Tensor translate(const torch::Tensor& source, const torch::Tensor& noise,
                                        const std::function<void(double fraction)>& tell = {});

  [[nodiscard]] const ResUNetConfig& config() const { return m_config; }
  [[nodiscard]] const DiffusionSchedule& schedule() const { return m_schedule; }

private:
  ResUNetConfig m_config;
  DiffusionSchedule m_schedule;
  ResUNet m_resunet = nullptr;
  Pix2pixGenerator m_pix2pix = nullptr;
  torch::nn::Linear m_time1 = nullptr;
  torch::nn::Linear m_time2 = nullptr;
};
TORCH_MODULE(VolumeTranslator);

/// [N, 1, D, H, W] filled up with -1 behind its last slice (3-D only), row and column to what the
/// configuration's network divides.
[[nodiscard]] torch::Tensor filledUp(const torch::Tensor& volumes, const ResUNetConfig& config);

}  // namespace lateglow::engine
