#include "imaging/prepare/VoxelBox.h"

#include <algorithm>

namespace lateglow {

VoxelBox boxAround(const Geometry& grid, std::span<const std::uint8_t> mask, int margin) {
  const auto& size = grid.size;
  std::array<int, 3> first = size;
  std::array<int, 3> last{-1, -1, -1};
  std::size_t n = 0;
  for (int k = 0; k < size[2]; ++k) {
    for (int j = 0; j < size[1]; ++j) {
      for (int i = 0; i < size[0]; ++i, ++n) {
        if (mask[n] == 0) continue;
        const std::array<int, 3> place{i, j, k};
        for (std::size_t a = 0; a < 3; ++a) {
          first[a] = std::min(first[a], place[a]);
          last[a] = std::max(last[a], place[a]);
        }
      }
    }
  }
  if (last[0] < 0) return {{0, 0, 0}, size};
  VoxelBox box;
  for (std::size_t a = 0; a < 3; ++a) {
    box.first[a] = std::max(0, first[a] - margin);
    box.size[a] = std::min(size[a] - 1, last[a] + margin) - box.first[a] + 1;
  }
  return box;
}

Geometry cut(const Geometry& grid, const VoxelBox& box) {
  Geometry part = grid;
  part.size = box.size;
  part.originMm = grid.toPatient({static_cast<double>(box.first[0]), static_cast<double>(box.first[1]),
                                  static_cast<double>(box.first[2])});
  return part;
}

}  // namespace lateglow
