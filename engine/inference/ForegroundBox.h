#pragma once

#include <array>
#include <cstdint>

#include <torch/torch.h>

namespace lateglow::engine {

/// Voxels from `start` on, `size` of them along slices, rows and columns.
struct VoxelBox {
  std::array<std::int64_t, 3> start{};
  std::array<std::int64_t, 3> size{};

  /// The box of a volume [D, H, W], sharing its memory.
  [[nodiscard]] torch::Tensor of(const torch::Tensor& volume) const;
  [[nodiscard]] bool empty() const { return size[0] == 0; }
};

/// The smallest box that holds all of `foreground` [D, H, W] and `margin` voxels around it, inside
/// the volume; the whole volume when the foreground is undefined; empty when it has no voxel.
[[nodiscard]] VoxelBox foregroundBox(const torch::Tensor& volume, const torch::Tensor& foreground,
                                     std::int64_t margin);

}  // namespace lateglow::engine
