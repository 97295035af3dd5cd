#include "engine/nn/VolumeResidualBlock.h"

namespace lateglow::engine {

VolumeResidualBlockImpl::VolumeResidualBlockImpl(std::int64_t inputs, std::int64_t outputs,
                                                 Dimensions dimensions, FeatureNorm norm,
                                                 std::int64_t embedding)
    : m_first(register_module("first", VolumeLayer(inputs, outputs, 3, dimensions, norm))),
      m_second(register_module("second", volumeConvolution(outputs, outputs, 3, dimensions))),
      m_norm(register_module("norm", VolumeNorm(outputs, norm, /*rectified=*/false))) {
  if (norm == FeatureNorm::None) torch::nn::init::zeros_(m_second->weight);
  if (inputs != outputs) {
    m_shortcut = register_module("shortcut", volumeConvolution(inputs, outputs, 1, dimensions));
  }
  if (embedding > 0) {
    m_embedding = register_module("embedding", torch::nn::Linear(embedding, outputs));
  }
}

torch::Tensor VolumeResidualBlockImpl::forward(const torch::Tensor& features,
                                               const torch::Tensor& embedding) {
  torch::Tensor inner = m_first(features);
  if (m_embedding) {
    inner = inner + m_embedding(embedding).unflatten(1, {-1, 1, 1, 1}).to(inner.scalar_type());
  }
  const torch::Tensor change = m_norm(convolve(m_second, inner));
  return change + (m_shortcut ? convolve(m_shortcut, features) : features);
}

}  // namespace lateglow::engine
