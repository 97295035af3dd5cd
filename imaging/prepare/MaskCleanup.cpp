#include "imaging/prepare/MaskCleanup.h"

#include <algorithm>
#include <vector>

namespace lateglow {

namespace {

/// The pixels 4-connected with `start` through non-background labels; marks them visited.
std::vector<std::size_t> collectRegion(std::span<const std::uint8_t> labels, int width,
                                       std::size_t start, std::vector<bool>& visited) {
  const auto stride = static_cast<std::size_t>(width);
  std::vector<std::size_t> region{start};
  visited[start] = true;
  const auto visit = [&](std::size_t pixel) {
    if (labels[pixel] == 0 || visited[pixel]) return;
    visited[pixel] = true;
    region.push_back(pixel);
  };
  for (std::size_t next = 0; next < region.size(); ++next) {
    const std::size_t pixel = region[next];
    const std::size_t column = pixel % stride;
    if (column > 0) visit(pixel - 1);
    if (column + 1 < stride) visit(pixel + 1);
    if (pixel >= stride) visit(pixel - stride);
    if (pixel + stride < labels.size()) visit(pixel + stride);
  }
  return region;
}

void keepLargestComponent(std::span<std::uint8_t> labels, int width) {
  std::vector<bool> visited(labels.size(), false);
  std::vector<std::size_t> largest;
  for (std::size_t pixel = 0; pixel < labels.size(); ++pixel) {
    if (labels[pixel] == 0 || visited[pixel]) continue;
    auto region = collectRegion(labels, width, pixel, visited);
    if (region.size() > largest.size()) largest = std::move(region);
  }
  std::vector<std::uint8_t> kept(labels.size(), 0);
  for (const std::size_t pixel : largest) kept[pixel] = labels[pixel];
  std::copy(kept.begin(), kept.end(), labels.begin());
}

}  // namespace

void keepLargestComponents(LabelMap& mask) {
  for (int slice = 0; slice < mask.geometry.size[2]; ++slice) {
    keepLargestComponent(mask.slice(slice), mask.geometry.size[0]);
  }
}

}  // namespace lateglow
