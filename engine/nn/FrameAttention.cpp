#include "engine/nn/FrameAttention.h"

#include <algorithm>

#include "engine/nn/FrameLayers.h"

namespace lateglow::engine {

namespace {

std::int64_t reducedWidth(std::int64_t channels) { return std::max<std::int64_t>(1, channels / 8); }

enum class Pooling { Mean, Maximum };

/// Frames brought to at most grid x grid positions; grid 0 or a small frame: unchanged.
torch::Tensor pooled(const torch::Tensor& frames, std::int64_t grid, Pooling pooling) {
  const std::int64_t size = frames.size(2);
  if (grid == 0 || size <= grid) return frames;
  const std::int64_t factor = (size + grid - 1) / grid;
  const torch::Tensor images = framesToImages(frames);
  const torch::Tensor small = pooling == Pooling::Maximum ? torch::max_pool2d(images, factor)
                                                          : torch::avg_pool2d(images, factor);
  return imagesToFrames(small, frames.size(0));
}

/// frames + gamma * response, the response repeated over the positions that shared a query.
torch::Tensor addResponse(const torch::Tensor& frames, const torch::Tensor& response,
                          const torch::Tensor& gamma) {
  const torch::Tensor weighted = (response * gamma).to(frames.scalar_type());
  const auto s = frames.sizes();
  const std::int64_t factor = s[2] / response.size(2);
  if (factor == 1) return frames + weighted;
  const auto r = weighted.sizes();
  const torch::Tensor blocks = frames.view({s[0], s[1], r[2], factor, r[3], factor, s[4]});
  return (blocks + weighted.view({r[0], r[1], r[2], 1, r[3], 1, r[4]})).view(s);
}

}  // namespace

SpatialAttentionImpl::SpatialAttentionImpl(std::int64_t channels, AttentionGrid grid)
    : m_grid(grid) {
  const std::int64_t width = reducedWidth(channels);
  const auto linear = [&](std::int64_t from, std::int64_t to) {
    return torch::nn::Linear(torch::nn::LinearOptions(from, to).bias(false));
  };
  m_query = register_module("query", linear(channels, width));
  m_key = register_module("key", linear(channels, width));
  m_value = register_module("value", linear(channels, width));
  m_output = register_module("output", linear(width, channels));
  m_gamma = register_parameter("gamma", torch::zeros({1}));
}

torch::Tensor SpatialAttentionImpl::forward(const torch::Tensor& frames) {
  const auto s = frames.sizes();
  const torch::Tensor asking = pooled(frames, m_grid.queries, Pooling::Mean);
  const torch::Tensor answering = pooled(asking, m_grid.keys, Pooling::Maximum);
  const auto positions = [&](const torch::Tensor& values) {
    return values.reshape({s[0] * s[1], -1, values.size(4)});
  };
  const torch::Tensor answers = positions(answering);
  const torch::Tensor scores =
      torch::bmm(m_query(positions(asking)), m_key(answers).transpose(1, 2));
  const torch::Tensor response = m_output(torch::bmm(scores.softmax(-1), m_value(answers)));
  return addResponse(frames, response.view({s[0], s[1], asking.size(2), asking.size(3), s[4]}),
                     m_gamma);
}

CausalTimeAttentionImpl::CausalTimeAttentionImpl(std::int64_t channels, AttentionGrid grid)
    : m_grid(grid) {
  const std::int64_t width = reducedWidth(channels);
  const auto linear = [&](std::int64_t from, std::int64_t to) {
    return torch::nn::Linear(torch::nn::LinearOptions(from, to).bias(false));
  };
  m_query = register_module("query", linear(channels, width));
  m_key = register_module("key", linear(channels, width));
  m_value = register_module("value", linear(channels, width));
  m_output = register_module("output", linear(width, channels));
  m_gamma = register_parameter("gamma", torch::zeros({1}));
}

torch::Tensor CausalTimeAttentionImpl::forward(const torch::Tensor& frames) {
  const auto s = frames.sizes();
  const torch::Tensor asking = pooled(frames, m_grid.queries, Pooling::Mean);
  const std::int64_t positions = asking.size(2) * asking.size(3);
  const auto byPosition = [&](const torch::Tensor& values) {
    return values.reshape({s[0], s[1] * positions, -1}).transpose(0, 1).contiguous();
  };
  const torch::Tensor later =
      torch::ones({s[0], s[0]}, frames.options().dtype(torch::kBool)).triu(1);
  const torch::Tensor scores =
      torch::bmm(byPosition(m_query(asking)), byPosition(m_key(asking)).transpose(1, 2))
          .masked_fill(later, -1e4);
  const torch::Tensor weighted = torch::bmm(scores.softmax(-1), byPosition(m_value(asking)));
  const torch::Tensor response = m_output(weighted.transpose(0, 1).contiguous());
  return addResponse(frames, response.view({s[0], s[1], asking.size(2), asking.size(3), s[4]}),
                     m_gamma);
}

}  // namespace lateglow::engine
