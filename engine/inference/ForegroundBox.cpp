#include "engine/inference/ForegroundBox.h"

#include <algorithm>
#include <vector>

namespace lateglow::engine {

torch::Tensor VoxelBox::of(const torch::Tensor& volume) const {
  return volume.slice(0, start[0], start[0] + size[0])
      .slice(1, start[1], start[1] + size[1])
      .slice(2, start[2], start[2] + size[2]);
}

VoxelBox foregroundBox(const torch::Tensor& volume, const torch::Tensor& foreground,
                       std::int64_t margin) {
  VoxelBox box;
  for (std::int64_t axis = 0; axis < 3; ++axis) {
    const auto number = static_cast<std::size_t>(axis);
    box.size[number] = volume.size(axis);
    if (!foreground.defined()) continue;
    std::vector<std::int64_t> others{0, 1, 2};
    others.erase(others.begin() + axis);
    const torch::Tensor planes = foreground.amax(others).nonzero();
    if (planes.numel() == 0) return {};
    const std::int64_t first = planes[0].item<std::int64_t>();
    const std::int64_t last = planes[planes.size(0) - 1].item<std::int64_t>();
    box.start[number] = std::max<std::int64_t>(0, first - margin);
    box.size[number] = std::min(volume.size(axis), last + 1 + margin) - box.start[number];
  }
  return box;
}

}  // namespace lateglow::engine
