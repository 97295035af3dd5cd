#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/FrameLayers.h"
#include "engine/systems/pscgan/PscganConfig.h"

namespace lateglow::engine {

/// One recurrent layer over time, from the first frame on: LSTM, GRU or plain RNN (tanh) of LibTorch.
/// [T, B, inputs] -> [T, B, units]. Always in fp32: LibTorch's reduced-precision recurrent kernels
/// differ between devices.
class RecurrentLayerImpl : public torch::nn::Module {
public:
  /// Throws std::invalid_argument for a unit that is not recurrent.
  RecurrentLayerImpl(TemporalUnit unit, std::int64_t inputs, std::int64_t units);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& sequence);

private:
  torch::nn::LSTM m_lstm = nullptr;
  torch::nn::GRU m_gru = nullptr;
  torch::nn::RNN m_rnn = nullptr;
};
TORCH_MODULE(RecurrentLayer);

/// Temporal perceptual pathway of the comparisons LSTM, GRU and RNN + 2DConv (PSCGAN 7.4): one
/// recurrent layer, layer normalization and a residual link where the SCLN has a stack of causal
/// convolutions (paper: not stated how many). Shapes as TemporalPathwayNet: [T, N, H, W, C] ->
/// [T, N, H/2, W/2, units], or 1 channel when flattened. Causal.
class RecurrentPathwayImpl : public torch::nn::Module {
public:
  RecurrentPathwayImpl(TemporalUnit unit, TemporalPathway variant, std::int64_t inputs,
                       std::int64_t units, std::int64_t stacks);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  TemporalPathway m_variant;
  std::vector<RecurrentLayer> m_layers;
  std::vector<FrameNorm> m_norms;
  NeighbourMeanMap m_shortcut = nullptr;
};
TORCH_MODULE(RecurrentPathway);

}  // namespace lateglow::engine
