#include "measurements/PixelGroups.h"

namespace lateglow {

std::vector<std::vector<std::size_t>> pixelGroups(const std::vector<bool>& marked, int width,
                                                  Connectivity connectivity) {
  std::vector<std::vector<std::size_t>> groups;
  std::vector<bool> open = marked;
  for (std::size_t pixel = 0; pixel < open.size(); ++pixel) {
    if (!open[pixel]) continue;
    std::vector<std::size_t> group{pixel};
    open[pixel] = false;
    for (std::size_t next = 0; next < group.size(); ++next) {
      forEachNeighbour(group[next], width, open.size(), connectivity, [&](std::size_t neighbour) {
        if (!open[neighbour]) return;
        open[neighbour] = false;
        group.push_back(neighbour);
      });
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace lateglow
