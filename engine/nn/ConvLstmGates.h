#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// What a convolutional LSTM carries from one moment to the next; both [N, C, H, W].
struct ConvLstmState {
  torch::Tensor hidden;
  torch::Tensor cell;
};

/// The part of a convolutional LSTM's step after its convolutions (Shi et al. 2015, eq. 3, without
/// the peephole terms): with p = fromInput + fromState, [N, 4C, H, W] in the order input gate i,
/// forget gate f, candidate g, output gate o,
///   cell'  = sigmoid(f) * cell + sigmoid(i) * tanh(g)
///   hidden = sigmoid(o) * tanh(cell')
///
/// `fromState` and `cell` may be undefined, which means zeros (the first moment). p is fp32, fp64 or
/// bf16; the cell is fp32 (fp64 for fp64), so that it does not lose what it collects; hidden has
/// p's type. The results have fromInput's memory format.
///
/// One fused pass each way: on the CPU a vectorized loop over the memory, on a GPU one kernel
/// (ConvLstmGates.cu) where the engine was built with CUDA. Not differentiable twice: asking for
/// that throws std::logic_error.
[[nodiscard]] ConvLstmState convLstmGates(const torch::Tensor& fromInput,
                                          const torch::Tensor& fromState,
                                          const torch::Tensor& cell);

/// The same from LibTorch's own operations: what the fused function is tested against, and what runs
/// on a GPU that the engine has no kernels for.
[[nodiscard]] ConvLstmState convLstmGatesPlain(const torch::Tensor& fromInput,
                                               const torch::Tensor& fromState,
                                               const torch::Tensor& cell);

}  // namespace lateglow::engine
