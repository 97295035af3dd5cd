#include "engine/systems/resunet/VolumeTranslator.h"

#include <stdexcept>

namespace lateglow::engine {

VolumeTranslatorImpl::VolumeTranslatorImpl(const ResUNetConfig& config)
    : m_config(config), m_schedule(config.diffusionSteps) {
  switch (config.generator) {
    case VolumeGenerator::ResUNet:
      m_resunet = register_module("network", ResUNet(config, 1));
      break;
    case VolumeGenerator::Pix2pix:
      m_pix2pix = register_module("network", Pix2pixGenerator(config));
      break;
    case VolumeGenerator::Ddpm:
      m_resunet = register_module("network", ResUNet(config, 2, config.embedding));
      m_time1 = register_module("time1", torch::nn::Linear(config.embedding, config.embedding));
      m_time2 = register_module("time2", torch::nn::Linear(config.embedding, config.embedding));
      break;
  }
}

torch::Tensor VolumeTranslatorImpl::forward(const torch::Tensor& source) {
  if (m_config.generator == VolumeGenerator::Ddpm) {
    throw std::logic_error("a DDPM makes its image in many steps");
  }
  const torch::Tensor made = m_resunet ? m_resunet(source) : m_pix2pix(source);
  return m_config.residual ? source + made : torch::tanh(made);
}

torch::Tensor VolumeTranslatorImpl::noiseIn(const torch::Tensor& noisy, const torch::Tensor& times,
                                            const torch::Tensor& source) {
  const torch::Tensor time =
      m_time2(torch::silu(m_time1(timeEmbedding(times, m_config.embedding))));
  return m_resunet(torch::cat({noisy, source}, 1), time);
}

torch::Tensor VolumeTranslatorImpl::translate(const torch::Tensor& source,
                                              const torch::Tensor& noise,
                                              const std::function<void(double)>& tell) {
  if (m_config.generator != VolumeGenerator::Ddpm) return forward(source);
  return m_schedule.sample(noise, {m_config.samplingSteps, true, tell},
                           [&](const torch::Tensor& x, const torch::Tensor& times) {
                             return noiseIn(x, times, source);
                           });
}

torch::Tensor filledUp(const torch::Tensor& volumes, const ResUNetConfig& config) {
  const auto missing = [&](std::int64_t axis) {
    return (config.multiple() - volumes.size(axis) % config.multiple()) % config.multiple();
  };
  const std::int64_t slices = config.space() == Dimensions::Three ? missing(2) : 0;
  return torch::constant_pad_nd(volumes, {0, missing(4), 0, missing(3), 0, slices}, -1.0);
}

}  // namespace lateglow::engine
