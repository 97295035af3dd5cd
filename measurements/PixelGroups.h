#pragma once

#include <cstddef>
#include <vector>

namespace lateglow {

/// Which neighbours of a pixel belong to its group: 4 (edges) or 8 (edges and corners).
enum class Connectivity { Edges = 4, EdgesAndCorners = 8 };

/// The connected groups of the marked pixels of a picture `width` wide, each a list of pixel
/// indices in the order of their first pixels.
[[nodiscard]] std::vector<std::vector<std::size_t>> pixelGroups(const std::vector<bool>& marked,
                                                                int width,
                                                                Connectivity connectivity);

/// Calls `visit(neighbour)` for every neighbour of a pixel within the picture.
template <typename Visit>
void forEachNeighbour(std::size_t pixel, int width, std::size_t pixelCount,
                      Connectivity connectivity, Visit visit) {
  const int height = static_cast<int>(pixelCount) / width;
  const int column = static_cast<int>(pixel) % width;
  const int row = static_cast<int>(pixel) / width;
  for (int dy = -1; dy <= 1; ++dy) {
    for (int dx = -1; dx <= 1; ++dx) {
      if (dx == 0 && dy == 0) continue;
      if (connectivity == Connectivity::Edges && dx != 0 && dy != 0) continue;
      const int x = column + dx;
      const int y = row + dy;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
            static_cast<std::size_t>(x));
    }
  }
}

}  // namespace lateglow
