#pragma once

#include <cstdint>

#include <torch/torch.h>

namespace lateglow::engine {

/// Where a non-local block finds its answers: keys and values are max-pooled to at most this grid
/// (the subsampling of Wang et al. 2018, section 3.3).
struct NonLocalGrid {
  std::int64_t frames = 25;
  std::int64_t positions = 8;  ///< rows and columns
};

/// Non-local block over space and time (Wang et al. 2018, embedded Gaussian version): with x the
/// features at one position of one frame,
///   z_i = x_i + W sum_j softmax_j(theta(x_i)^T phi(x_j)) g(x_j)
/// theta, phi and g map to half of the channels. W starts at 0, so that the block starts as the
/// identity. Any two positions of any two frames meet.
///
/// [N, C, T, H, W] in any layout -> the same size, channels-last.
class NonLocalBlockImpl : public torch::nn::Module {
public:
  NonLocalBlockImpl(std::int64_t channels, NonLocalGrid grid);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& features);

private:
  NonLocalGrid m_grid;
  torch::nn::Linear m_query = nullptr;
  torch::nn::Linear m_key = nullptr;
  torch::nn::Linear m_value = nullptr;
  torch::nn::Linear m_output = nullptr;
};
TORCH_MODULE(NonLocalBlock);

}  // namespace lateglow::engine
