#include "engine/nn/NonLocalBlock.h"

#include <algorithm>

namespace lateglow::engine {

namespace {

std::int64_t factorFor(std::int64_t size, std::int64_t most) { return (size + most - 1) / most; }

/// [N, C, T, H, W] as rows [N, 1, T*H*W, C]: one head whose positions are all there are.
torch::Tensor rowsOf(const torch::Tensor& features) {
  return features.permute({0, 2, 3, 4, 1}).flatten(1, 3).unsqueeze(1);
}

}  // namespace

NonLocalBlockImpl::NonLocalBlockImpl(std::int64_t channels, NonLocalGrid grid) : m_grid(grid) {
  const std::int64_t width = std::max<std::int64_t>(1, channels / 2);
  m_query = register_module("query", torch::nn::Linear(channels, width));
  m_key = register_module("key", torch::nn::Linear(channels, width));
  m_value = register_module("value", torch::nn::Linear(channels, width));
  m_output = register_module("output", torch::nn::Linear(width, channels));
  torch::nn::init::zeros_(m_output->weight);
  torch::nn::init::zeros_(m_output->bias);
}

torch::Tensor NonLocalBlockImpl::forward(const torch::Tensor& features) {
  const auto s = features.sizes();
  const std::vector<std::int64_t> factors{factorFor(s[2], m_grid.frames),
                                          factorFor(s[3], m_grid.positions),
                                          factorFor(s[4], m_grid.positions)};
  const bool pooled = factors != std::vector<std::int64_t>{1, 1, 1};
  const torch::Tensor answering =
      rowsOf(pooled ? torch::max_pool3d(features, factors, factors, 0, 1, /*ceil_mode=*/true)
                    : features);
  const torch::Tensor asking = rowsOf(features);
  const torch::Tensor weighted = torch::scaled_dot_product_attention(
      m_query(asking), m_key(answering), m_value(answering), {}, 0.0, false, /*scale=*/1.0);
  const torch::Tensor response =
      m_output(weighted).squeeze(1).unflatten(1, {s[2], s[3], s[4]}).permute({0, 4, 1, 2, 3});
  return features + response.to(features.scalar_type());
}

}  // namespace lateglow::engine
