#include "imaging/core/Volume.h"

#include <algorithm>

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

bool looksLikeHounsfield(std::span<const float> voxels) {
  constexpr std::size_t kLooks = 100'000;
  constexpr double kLeastShare = 0.02;
  std::size_t looked = 0;
  std::size_t air = 0;
  std::size_t tissue = 0;
  std::size_t beyond = 0;
  const std::size_t step = std::max<std::size_t>(1, voxels.size() / kLooks);
  for (std::size_t n = 0; n < voxels.size(); n += step) {
    const float value = voxels[n];
    ++looked;
    if (value < -3100.0F) return false;  // below every padding value that scanners write
    if (value >= -1100.0F && value <= -900.0F) ++air;
    if (value >= -120.0F && value <= 120.0F) ++tissue;
    if (value > 4000.0F) ++beyond;
  }
  const double least = kLeastShare * static_cast<double>(looked);
  return looked > 0 && static_cast<double>(air) >= least && static_cast<double>(tissue) >= least &&
         static_cast<double>(beyond) < least;
}

Volume makeVolume(const Geometry& geometry, float fill) {
  return {geometry, std::vector<float>(geometry.voxelCount(), fill), {}};
}

LabelMap makeLabelMap(const Geometry& geometry) {
  return {geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 0)};
}

}  // namespace lateglow
