#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include <torch/torch.h>

#include "engine/data/VolumePairDataset.h"

namespace lateglow::engine {

struct PatchOptions {
  std::int64_t size = 32;  ///< edge of a source patch, voxels
  std::int64_t halo = 8;   ///< the target patch is smaller by this on every side
  std::array<bool, 3> flips{true, false, false};  ///< axes that are mirrored in half of the patches
  /// Largest change of the source's contrast: natural logarithm of a gamma and of a factor on
  /// (v + 1) / 2. The background, -1, stays what it is. 0: none. Not of the paper.
  double contrast = 0.0;
};

struct PatchBatch {
  torch::Tensor source;  ///< [N, 1, S, S, S] F32; [N, 2, ...] with estimates, which come second
  torch::Tensor target;  ///< [N, 1, S - 2 halo, ...] F32
};

/// Patches of the training cases whose centre is a random voxel of the foreground, every voxel being
/// as likely as the others of its case. What lies beyond a volume is background. A batch follows
/// from seed and step alone. Keeps references to the data set's mapped arrays.
class PatchSampler {
public:
  PatchSampler(const VolumePairDataset& data, const PatchOptions& options);

  /// Estimates of the previous stage [D, H, W] F16 by case of the data set (auto-context).
  void setEstimates(std::vector<torch::Tensor> estimates) { m_estimates = std::move(estimates); }

  [[nodiscard]] PatchBatch batchOf(std::int64_t step, std::int64_t count, std::uint64_t seed) const;

private:
  struct Patch {
    torch::Tensor source, target;  ///< as in a batch, without its first axis
  };
  [[nodiscard]] Patch patchOf(std::int64_t index, std::mt19937_64& random) const;
  [[nodiscard]] std::array<std::int64_t, 3> centreIn(std::int64_t index, std::uint64_t draw) const;

  const VolumePairDataset& m_data;
  PatchOptions m_options;
  std::vector<torch::Tensor> m_estimates;
  std::vector<std::vector<std::int64_t>> m_upTo;  ///< foreground voxels up to and with each slice
};

}  // namespace lateglow::engine
