#include "engine/systems/pscgan/Scln.h"

#include <string>

namespace lateglow::engine {

namespace {

torch::nn::Linear linearMap(std::int64_t inputs, std::int64_t outputs) {
  return torch::nn::Linear(torch::nn::LinearOptions(inputs, outputs).bias(false));
}

/// [T, N, H, W, 1] -> [T, N, 1, 1, H*W]: the flattened frame as channels of one position.
torch::Tensor flattenFrames(const torch::Tensor& frames) {
  return frames.reshape({frames.size(0), frames.size(1), 1, 1, -1});
}

}  // namespace

SpatialPathwayImpl::SpatialPathwayImpl(std::int64_t inputs, std::int64_t outputs,
                                       std::int64_t stacks,
                                       const std::vector<std::int64_t>& rates)
    : m_convolutionsPerStack(rates.size()) {
  for (std::int64_t stack = 0; stack < stacks; ++stack) {
    for (const std::int64_t rate : rates) {
      const bool first = m_convolutions.empty();
      const std::string number = std::to_string(m_convolutions.size());
      m_convolutions.push_back(register_module(
          "convolution" + number, FrameConv(first ? inputs : outputs, outputs, rate, first ? 2 : 1)));
      m_norms.push_back(register_module("norm" + number, FrameNorm(outputs)));
    }
  }
  m_shortcut = register_module("shortcut", NeighbourMeanMap(inputs, outputs));
}

torch::Tensor SpatialPathwayImpl::forward(const torch::Tensor& frames) {
  torch::Tensor shortcut = m_shortcut(foldNeighbours(frames));
  torch::Tensor value = frames;
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    value = m_norms[i](m_convolutions[i](value));
    if ((i + 1) % m_convolutionsPerStack == 0) {
      value = value + shortcut;
      shortcut = value;
    }
  }
  return value;
}

TemporalPathwayNetImpl::TemporalPathwayNetImpl(TemporalPathway variant, std::int64_t inputs,
                                               std::int64_t units, std::int64_t stacks,
                                               const std::vector<std::int64_t>& rates,
                                               std::int64_t kernel)
    : m_variant(variant), m_convolutionsPerStack(rates.size()) {
  const bool flattened = variant == TemporalPathway::Flattened;
  for (std::int64_t stack = 0; stack < stacks; ++stack) {
    for (const std::int64_t rate : rates) {
      const std::string number = std::to_string(m_convolutions.size());
      const std::int64_t seen = m_convolutions.empty() ? 4 * (flattened ? units : inputs) : units;
      m_convolutions.push_back(
          register_module("convolution" + number, CausalTimeConv(seen, units, kernel, rate)));
      m_norms.push_back(register_module("norm" + number, FrameNorm(units)));
    }
  }
  if (!flattened) m_shortcut = register_module("shortcut", NeighbourMeanMap(inputs, units));
}

torch::Tensor TemporalPathwayNetImpl::forward(const torch::Tensor& frames) {
  const bool flattened = m_variant == TemporalPathway::Flattened;
  torch::Tensor value = flattened ? flattenFrames(frames) : foldNeighbours(frames);
  torch::Tensor shortcut = flattened ? flattenFrames(halveFrames(frames)) : m_shortcut(value);
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    value = m_norms[i](m_convolutions[i](value));
    if ((i + 1) % m_convolutionsPerStack == 0) {
      value = value + shortcut;
      shortcut = value;
    }
  }
  if (!flattened) return value;
  return value.reshape({frames.size(0), frames.size(1), frames.size(2) / 2, frames.size(3) / 2, 1});
}

SclnImpl::SclnImpl(const PscganConfig& config, std::size_t level)
    : m_attention(config.attention && (config.attentionLargest == 0 ||
                                       config.pixels >> (level + 1) <= config.attentionLargest)) {
  const std::int64_t inputs = level == 0 ? 1 : config.channels[level - 1];
  const std::int64_t outputs = config.channels[level];
  const std::int64_t size = config.pixels >> (level + 1);
  const bool flattened = config.temporal == TemporalPathway::Flattened;
  const std::vector<std::int64_t> rates =
      config.temporalUnit == TemporalUnit::CausalDilated
          ? config.rates
          : std::vector<std::int64_t>(config.rates.size(), 1);
  if (config.pathways != Pathways::TemporalOnly) {
    m_spatial = register_module("spatial", SpatialPathway(inputs, outputs, config.stacks, rates));
    if (m_attention) {
      m_spatialAttention = register_module("spatial_attention",
                                           SpatialAttention(outputs, config.attentionGrid));
    }
  }
  if (config.pathways != Pathways::SpatialOnly) {
    addTemporalPathway(config, flattened ? 1 : inputs, flattened ? size * size : outputs, rates);
    if (flattened) m_widen = register_module("widen", linearMap(1, outputs));
    if (m_attention) {
      m_temporalAttention = register_module(
          "temporal_attention", CausalTimeAttention(flattened ? 1 : outputs, config.attentionGrid));
    }
  }
  if (m_attention) {
    m_fusedAttention =
        register_module("fused_attention", SpatialAttention(outputs, config.attentionGrid));
  }
}

void SclnImpl::addTemporalPathway(const PscganConfig& config, std::int64_t inputs,
                                  std::int64_t units, const std::vector<std::int64_t>& rates) {
  if (config.temporalUnit == TemporalUnit::CausalDilated ||
      config.temporalUnit == TemporalUnit::Conv1d) {
    m_temporal = register_module("temporal",
                                 TemporalPathwayNet(config.temporal, inputs, units, config.stacks,
                                                    rates, config.temporalKernel));
  } else {
    m_recurrent = register_module("temporal", RecurrentPathway(config.temporalUnit, config.temporal,
                                                               inputs, units, config.stacks));
  }
}

SclnOutput SclnImpl::forward(const torch::Tensor& spatial, const torch::Tensor& temporal) {
  SclnOutput output;
  if (m_spatial) {
    output.spatial = m_spatial(spatial);
    if (m_attention) output.spatial = m_spatialAttention(output.spatial);
    output.fused = output.spatial;
  }
  if (m_temporal || m_recurrent) {
    output.temporal = m_temporal ? m_temporal(temporal) : m_recurrent(temporal);
    if (m_attention) output.temporal = m_temporalAttention(output.temporal);
    const torch::Tensor wide = m_widen ? m_widen(output.temporal) : output.temporal;
    output.fused = output.fused.defined() ? output.fused + wide : wide;
  }
  if (m_attention) output.fused = m_fusedAttention(output.fused);
  return output;
}

}  // namespace lateglow::engine
