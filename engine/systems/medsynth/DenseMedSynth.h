#pragma once

#include <functional>
#include <vector>

#include <torch/torch.h>

#include "engine/systems/medsynth/MedSynthGenerator.h"

namespace lateglow::engine {

/// A trained generator for whole volumes: batch normalization folded into the convolutions. As all
/// layers are valid, a tile of any size gives the same voxels as the patches of training would.
/// With `fast` all layers but the last compute in bf16.
class DenseMedSynth {
public:
  explicit DenseMedSynth(const MedSynthGenerator& generator);

  [[nodiscard]] DenseMedSynth on(torch::Device device, bool fast) const;
  [[nodiscard]] torch::Device device() const { return m_weights.front().device(); }
  /// fp32 memory that one voxel of a tile needs at most, in bytes.
  [[nodiscard]] double bytesPerVoxel() const;

  /// Multiplications of the heaviest layer for one voxel: what lies between two calls of `between`.
  [[nodiscard]] double heaviestLayer() const;

  /// Tiles [N, C, d + 16, ...] F32 to [N, d, h, w] F32, on this object's device; `between` is called
  /// before every layer.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& tiles,
                                      const std::function<void()>& between) const;

private:
  DenseMedSynth() = default;

  std::vector<torch::Tensor> m_weights;
  std::vector<torch::Tensor> m_biases;
  std::vector<std::int64_t> m_dilations;
  std::int64_t m_added = -1;
};

}  // namespace lateglow::engine
