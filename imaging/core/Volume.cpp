#include "imaging/core/Volume.h"

namespace lateglow {

std::span<const float> Volume::slice(int k) const {
  return std::span(voxels).subspan(geometry.sliceVoxelCount() * static_cast<std::size_t>(k),
                                   geometry.sliceVoxelCount());
}
std::span<float> Volume::slice(int k) {
  return std::span(voxels).subspan(geometry.sliceVoxelCount() * static_cast<std::size_t>(k),
                                   geometry.sliceVoxelCount());
}
std::span<const std::uint8_t> LabelMap::slice(int k) const {
  return std::span(labels).subspan(geometry.sliceVoxelCount() * static_cast<std::size_t>(k),
                                   geometry.sliceVoxelCount());
}
std::span<std::uint8_t> LabelMap::slice(int k) {
  return std::span(labels).subspan(geometry.sliceVoxelCount() * static_cast<std::size_t>(k),
                                   geometry.sliceVoxelCount());
}

Volume makeVolume(const Geometry& geometry, float fill) {
  return {geometry, std::vector<float>(geometry.voxelCount(), fill), {}};
}

LabelMap makeLabelMap(const Geometry& geometry) {
  return {geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 0)};
}

}  // namespace lateglow
