#include "engine/systems/resunet/ResUNet.h"

#include <string>

namespace lateglow::engine {

ResUNetImpl::ResUNetImpl(const ResUNetConfig& config, std::int64_t inputs, std::int64_t embedding)
    : m_space(config.space()) {
  for (std::int64_t level = 0; level <= config.depth; ++level) {
    const std::string number = std::to_string(level);
    const std::int64_t width = config.widthAt(level);
    m_encoder.push_back(register_module(
        "encoder" + number,
        VolumeResidualBlock(level == 0 ? inputs : width, width, m_space, config.norm, embedding)));
    if (level == config.depth) break;
    const std::int64_t below = config.widthAt(level + 1);
    m_halve.push_back(register_module(
        "halve" + number, VolumeLayer(width, below, 3, m_space, config.norm, /*stride=*/2)));
    if (config.skipBlocks) {
      m_skips.push_back(register_module(
          "skip" + number, VolumeResidualBlock(width, width, m_space, config.norm, embedding)));
    }
    m_double.push_back(
        register_module("double" + number, VolumeLayer(below, width, 3, m_space, config.norm)));
    m_decoder.push_back(
        register_module("decoder" + number,
                        VolumeResidualBlock(2 * width, width, m_space, config.norm, embedding)));
  }
  m_output = register_module("output", volumeConvolution(config.width, 1, 3, m_space));
  // The result starts near 0: grey, or the source.
  constexpr double smallStart = 0.1;
  const torch::NoGradGuard guard;
  m_output->weight.mul_(smallStart);
}

torch::Tensor ResUNetImpl::forward(const torch::Tensor& volumes, const torch::Tensor& embedding) {
  torch::Tensor value = channelsLastVolume(volumes);
  std::vector<torch::Tensor> skips;
  for (std::size_t level = 0; level < m_encoder.size(); ++level) {
    if (level > 0) value = m_halve[level - 1](value);
    value = m_encoder[level](value, embedding);
    if (level + 1 < m_encoder.size()) skips.push_back(value);
  }
  for (std::size_t level = skips.size(); level-- > 0;) {
    value = m_double[level](enlarged(value, m_space));
    const torch::Tensor skip =
        m_skips.empty() ? skips[level] : m_skips[level](skips[level], embedding);
    skips.pop_back();
    value = m_decoder[level](torch::cat({value, skip}, 1), embedding);
  }
  const torch::Tensor made = convolve(m_output, value);
  return made.scalar_type() == torch::kBFloat16 ? made.to(torch::kFloat32) : made;
}

}  // namespace lateglow::engine
