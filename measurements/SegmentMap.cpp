#include "measurements/SegmentMap.h"

#include <stdexcept>

namespace lateglow {

AhaFrame frameTowards(const Geometry& geometry, const LeftVentricle& heart, Vec3 insertionMm) {
  const VentricleSlice& slice = *heart.nearest(geometry, insertionMm);
  const Vec3 offset = insertionMm - slice.ring.centreMm;
  const Vec3 inPlane = offset - heart.apexDirection * dot(offset, heart.apexDirection);
  return {heart.apexDirection,
          length(inPlane) > 0.0 ? inPlane : typicalInsertionDirection(heart.apexDirection)};
}

int segmentAt(const VentricleSlice& slice, double angleDegrees) {
  return slice.role == SliceRole::ApicalCap ? kApicalCapSegment
                                            : ahaSegment(slice.level, angleDegrees);
}

std::vector<std::uint8_t> segmentMap(const Geometry& geometry, std::span<const std::uint8_t> labels,
                                     Vec3 rvInsertionMm, const MeasureOptions& options) {
  if (labels.size() != geometry.voxelCount()) {
    throw std::invalid_argument("segmentMap: labels do not have the size of the grid");
  }
  std::vector<std::uint8_t> map(labels.size(), 0);
  const LeftVentricle heart =
      findLeftVentricle(geometry, labels, options.apex, options.singleSliceLevel);
  if (heart.slices.empty()) return map;
  const AhaFrame frame = frameTowards(geometry, heart, rvInsertionMm);
  for (const VentricleSlice& slice : heart.slices) {
    const bool cap = slice.role == SliceRole::ApicalCap && options.withSegment17;
    if (slice.role != SliceRole::Segmented && !cap) continue;
    const MyocardialRing& ring = slice.ring;
    std::size_t voxel = geometry.sliceVoxelCount() * static_cast<std::size_t>(ring.slice);
    for (int j = 0; j < ring.height; ++j) {
      for (int i = 0; i < ring.width; ++i, ++voxel) {
        if (!isMyocardium(ring.at(i, j))) continue;
        const Vec3 place = geometry.toPatient(
            {static_cast<double>(i), static_cast<double>(j), static_cast<double>(ring.slice)});
        map[voxel] =
            static_cast<std::uint8_t>(segmentAt(slice, frame.angleDegrees(place - ring.centreMm)));
      }
    }
  }
  return map;
}

}  // namespace lateglow
