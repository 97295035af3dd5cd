#include "engine/systems/pscgan/PscganDiscriminator.h"

#include <string>

namespace lateglow::engine {

PscganDiscriminatorImpl::PscganDiscriminatorImpl(const PscganConfig& config, PscganStage stage) {
  const std::int64_t seen = PscganGeneratorImpl::outputChannels(stage);
  std::int64_t inputs = seen;
  for (std::size_t i = 0; i < config.discriminator.size(); ++i) {
    const std::int64_t outputs = config.discriminator[i];
    torch::nn::Conv2d layer(torch::nn::Conv2dOptions(inputs, outputs, 4).stride(2).padding(1));
    layer->weight.set_data(layer->weight.contiguous(at::MemoryFormat::ChannelsLast));
    m_convolutions.push_back(register_module("convolution" + std::to_string(i + 1), layer));
    if (i > 0) m_norms.push_back(register_module("norm" + std::to_string(i + 1), ImageNorm(outputs)));
    inputs = outputs;
  }
  m_attention = register_module("attention",
                                SpatialAttention(config.discriminator[1], config.attentionGrid));
  const std::int64_t smallest = config.pixels / 32;
  const std::int64_t features = smallest * smallest * inputs;
  m_score = register_module("score", torch::nn::Linear(features, seen));
  if (stage == PscganStage::Seg || stage == PscganStage::Joint) {
    m_sizes = register_module("sizes", torch::nn::Linear(features, PscganConfig::classes));
  }
}

DiscriminatorOutput PscganDiscriminatorImpl::forward(const torch::Tensor& images) {
  DiscriminatorOutput output;
  torch::Tensor value = images.contiguous(at::MemoryFormat::ChannelsLast);
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    value = m_convolutions[i](value);
    value = i == 0 ? torch::leaky_relu(value, FrameNormImpl::slope) : m_norms[i - 1](value);
    if (i >= 1 && i <= 3) output.features[i - 1] = value;
    if (i == 1) {
      value = framesToImages(m_attention(imagesToFrames(value, 1)));
    }
  }
  const torch::Tensor flat = value.flatten(1);
  output.score = m_score(flat).to(torch::kFloat32);
  if (m_sizes) output.sizes = m_sizes(flat).to(torch::kFloat32);
  return output;
}

}  // namespace lateglow::engine
