#include "engine/systems/spgan/SpganDiscriminator.h"

#include <string>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

constexpr double slope = 0.2;

torch::nn::Conv2d criticConvolution(std::int64_t inputs, std::int64_t outputs,
                                    std::int64_t stride) {
  return channelsLast(torch::nn::Conv2dOptions(inputs, outputs, 4).stride(stride).padding(1));
}

torch::Tensor joined(const torch::Tensor& features, const torch::Tensor& condition) {
  return torch::cat({features, condition.to(features.scalar_type())}, 1);
}

}  // namespace

SpganDiscriminatorImpl::SpganDiscriminatorImpl(const SpganConfig& config)
    : m_condition(config.condition()) {
  const auto& widths = config.discriminator;
  std::int64_t inputs = m_condition == SpganCondition::Cine ? 1 + config.phases : 1;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i == 1 && m_condition == SpganCondition::Personal) inputs += config.personalChannels;
    const std::int64_t stride = i + 1 < widths.size() ? 2 : 1;
    m_convolutions.push_back(register_module("convolution" + std::to_string(i + 1),
                                             criticConvolution(inputs, widths[i], stride)));
    inputs = widths[i];
  }
  m_output = register_module("output", criticConvolution(inputs, 1, 1));
}

SpganJudgement SpganDiscriminatorImpl::forward(const torch::Tensor& image,
                                               const torch::Tensor& condition) {
  SpganJudgement judgement;
  torch::Tensor value = image;
  if (m_condition == SpganCondition::Cine) value = joined(value, condition);
  value = value.contiguous(at::MemoryFormat::ChannelsLast);
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    if (i == 1 && m_condition == SpganCondition::Personal) value = joined(value, condition);
    value = torch::leaky_relu(m_convolutions[i](value), slope);
    judgement.features.push_back(value);
  }
  const torch::Tensor patches = m_output(value);
  judgement.patches =
      patches.scalar_type() == torch::kBFloat16 ? patches.to(torch::kFloat32) : patches;
  judgement.score = judgement.patches.mean({1, 2, 3});
  return judgement;
}

}  // namespace lateglow::engine
