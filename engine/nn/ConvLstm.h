#pragma once

#include <cstdint>

#include <torch/torch.h>

#include "engine/nn/ConvLstmGates.h"

namespace lateglow::engine {

enum class TimeDirection { Forward, Backward };

struct ConvLstmOutput {
  torch::Tensor hidden;  ///< [T, N, C, H, W], in the order of the input whatever the direction
  ConvLstmState last;    ///< after the last moment that was met
};

/// Convolutional LSTM (Shi et al. 2015, without peepholes) over a sequence [T, N, inputs, H, W],
/// any memory layout; kernels are odd and keep the size. The convolutions of all moments' inputs run
/// as one; only the convolution of the hidden state is left to the loop over time. Works in
/// channels-last. The forget gate's bias starts at 1 (Jozefowicz et al. 2015).
class ConvLstmImpl : public torch::nn::Module {
public:
  ConvLstmImpl(std::int64_t inputs, std::int64_t channels, std::int64_t kernel = 3,
               TimeDirection direction = TimeDirection::Forward);
  /// An undefined `initial` is zeros.
  [[nodiscard]] ConvLstmOutput forward(const torch::Tensor& sequence,
                                       const ConvLstmState& initial = {});

private:
  TimeDirection m_direction;
  torch::nn::Conv2d m_fromInput = nullptr;
  torch::nn::Conv2d m_fromState = nullptr;
};
TORCH_MODULE(ConvLstm);

struct BiConvLstmOutput {
  torch::Tensor hidden;  ///< [T, N, 2C, H, W]: the forward direction's channels, then the other's
  torch::Tensor last;    ///< [N, 2C, H, W]: each direction's hidden state after its last moment
};

/// Two convolutional LSTMs, one from the first frame on and one from the last frame back, their
/// hidden states concatenated. `channels` is C of one direction.
class BiConvLstmImpl : public torch::nn::Module {
public:
  BiConvLstmImpl(std::int64_t inputs, std::int64_t channels, std::int64_t kernel = 3);
  [[nodiscard]] BiConvLstmOutput forward(const torch::Tensor& sequence);

private:
  ConvLstm m_forward = nullptr;
  ConvLstm m_backward = nullptr;
};
TORCH_MODULE(BiConvLstm);

/// [T, N, C, H, W] as channels-last images [T*N, C, H, W], and back (a view).
[[nodiscard]] torch::Tensor sequenceToImages(const torch::Tensor& sequence);
[[nodiscard]] torch::Tensor imagesToSequence(const torch::Tensor& images, std::int64_t moments);

}  // namespace lateglow::engine
