#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/systems/medsynth/MedSynthConfig.h"

namespace lateglow::engine {

/// The generator of one stage: nine valid 3-D convolutions (paper 3.1.4), batch normalization and ReLU
/// behind all but the last. [N, 1 or 2, S, S, S] (source, previous estimate) to
/// [N, 1, S - 16, ...], any S above 16; not clipped. Weights: `convolution0` ... `convolution8` and
/// `normalization0` ... `normalization7`; a convolution before a normalization has no bias, as that
/// would be taken away again.
class MedSynthGeneratorImpl : public torch::nn::Module {
public:
  MedSynthGeneratorImpl(const MedSynthConfig& config, std::int64_t stage);
  torch::Tensor forward(const torch::Tensor& patches);

  /// Makes the statistics of the normalizations anew: they become the plain mean over the batches that
  /// are then run in training mode. For averaged weights, which no batch was ever run with.
  void forgetStatistics();

private:
  friend class DenseMedSynth;

  std::vector<torch::nn::Conv3d> m_convolutions;
  std::vector<torch::nn::BatchNorm3d> m_normalizations;
  std::int64_t m_added = -1;  ///< the input channel that the residual unit adds; -1: none
};
TORCH_MODULE(MedSynthGenerator);

/// What a residual unit adds to the output: channel `channel` of the patches without the halo.
[[nodiscard]] torch::Tensor withoutHalo(const torch::Tensor& patches, std::int64_t channel);

}  // namespace lateglow::engine
