#pragma once

#include <cstdint>

#include <torch/torch.h>

namespace lateglow::engine {

/// Self-attention (PSCGAN eq. 4-6) over sequences of frames [T, N, H, W, C] with reduced width
/// C~ = max(1, C / 8): v(sum_i softmax_i(f(x_j)^T g(x_i)) h(x_i)), added to its input after
/// multiplication with a learnable gamma that starts at 0.
///
/// paper: not stated for the pathways' own attention whether the input is added; it is here, as for
/// the fused attention, since the layers would otherwise pass no gradient at the start.
/// paper: not stated how N positions are kept affordable; keys and values are max-pooled to at most
/// `keyGrid` squared positions, and, when `queryGrid` is not 0, the queries are averaged to at
/// most `queryGrid` squared positions and the response is brought back by nearest neighbours.
struct AttentionGrid {
  std::int64_t keys = 8;
  std::int64_t queries = 0;  ///< 0: every position asks
};

/// Every position asks the positions of its own frame.
class SpatialAttentionImpl : public torch::nn::Module {
public:
  SpatialAttentionImpl(std::int64_t channels, AttentionGrid grid);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  AttentionGrid m_grid;
  torch::nn::Linear m_query = nullptr;
  torch::nn::Linear m_key = nullptr;
  torch::nn::Linear m_value = nullptr;
  torch::nn::Linear m_output = nullptr;
  torch::Tensor m_gamma;
};
TORCH_MODULE(SpatialAttention);

/// Every moment of a position asks that moment and the earlier ones of the same position.
class CausalTimeAttentionImpl : public torch::nn::Module {
public:
  CausalTimeAttentionImpl(std::int64_t channels, AttentionGrid grid);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  AttentionGrid m_grid;
  torch::nn::Linear m_query = nullptr;
  torch::nn::Linear m_key = nullptr;
  torch::nn::Linear m_value = nullptr;
  torch::nn::Linear m_output = nullptr;
  torch::Tensor m_gamma;
};
TORCH_MODULE(CausalTimeAttention);

}  // namespace lateglow::engine
