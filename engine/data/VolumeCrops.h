#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include "engine/data/VolumePairDataset.h"

namespace lateglow::engine {

/// Pieces of volumes, [N, 1, D, H, W] in fp32.
struct VolumeBatch {
  torch::Tensor source;      ///< in [-1, 1]
  torch::Tensor target;      ///< in [-1, 1]
  torch::Tensor foreground;  ///< 0 or 1

  [[nodiscard]] VolumeBatch to(torch::Device device) const {
    return {source.to(device), target.to(device), foreground.to(device)};
  }
};

struct VolumeCropOptions {
  std::array<std::int64_t, 3> size{1, 128, 128};  ///< slices, rows, columns
  bool flipSlices = false;  ///< half of the pieces the other way through the volume
  bool flipColumns = true;  ///< half of them mirrored left to right
};

/// One piece of each case around a random voxel of its foreground, flipped at random by `random`
/// alone. Pieces lie inside the volume where it is large enough; else what is missing behind its
/// last slice, row or column is background (-1, foreground 0).
[[nodiscard]] VolumeBatch randomCrops(const VolumePairDataset& data,
                                      const std::vector<std::int64_t>& cases,
                                      const VolumeCropOptions& options, std::mt19937_64& random);

/// The whole of one case, [1, 1, D, H, W].
[[nodiscard]] VolumeBatch wholeCase(const VolumePairDataset& data, std::int64_t index);

}  // namespace lateglow::engine
