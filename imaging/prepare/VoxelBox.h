#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// A part of a grid: first index and number of voxels along i, j, k.
struct VoxelBox {
  std::array<int, 3> first{};
  std::array<int, 3> size{};
};

/// The smallest box with all voxels of a mask (not 0), and `margin` voxels more on every side as far
/// as the grid goes; the whole grid where the mask is empty.
[[nodiscard]] VoxelBox boxAround(const Geometry& grid, std::span<const std::uint8_t> mask, int margin = 0);

[[nodiscard]] Geometry cut(const Geometry& grid, const VoxelBox& box);

/// The values of a box out of those of the grid.
template <typename Value>
[[nodiscard]] std::vector<Value> cut(const std::vector<Value>& values, const Geometry& grid,
                                     const VoxelBox& box) {
  std::vector<Value> part;
  for (int k = 0; k < box.size[2]; ++k) {
    for (int j = 0; j < box.size[1]; ++j) {
      const auto row = static_cast<std::ptrdiff_t>(box.first[1] + j) +
                       static_cast<std::ptrdiff_t>(grid.size[1]) * (box.first[2] + k);
      const auto line = values.begin() + grid.size[0] * row + box.first[0];
      part.insert(part.end(), line, line + box.size[0]);
    }
  }
  return part;
}

}  // namespace lateglow
