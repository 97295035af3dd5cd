#include "imaging/core/CineLabelMap.h"

namespace lateglow {

namespace {

std::size_t frameStart(const CineLabelMap& map, int slice, int phase) {
  const auto slices = static_cast<std::size_t>(map.sliceCount());
  return map.geometry.sliceVoxelCount() *
         (static_cast<std::size_t>(slice) + slices * static_cast<std::size_t>(phase));
}

}  // namespace

std::span<const std::uint8_t> CineLabelMap::frame(int slice, int phase) const {
  return std::span(labels).subspan(frameStart(*this, slice, phase), geometry.sliceVoxelCount());
}

std::span<std::uint8_t> CineLabelMap::frame(int slice, int phase) {
  return std::span(labels).subspan(frameStart(*this, slice, phase), geometry.sliceVoxelCount());
}

CineLabelMap makeCineLabelMap(const Geometry& geometry, int phaseCount) {
  CineLabelMap map;
  map.geometry = geometry;
  map.phaseCount = phaseCount;
  map.labels.assign(geometry.voxelCount() * static_cast<std::size_t>(phaseCount), 0);
  return map;
}

}  // namespace lateglow
