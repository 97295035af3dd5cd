#pragma once

#include <cmath>

#include "imaging/core/PixelPoint.h"
#include "imaging/core/Volume.h"

namespace lateglow {

inline Geometry gridOf(int columns, int rows, int slices,
                       std::array<double, 3> spacingMm = {1, 1, 8}) {
  Geometry geometry;
  geometry.size = {columns, rows, slices};
  geometry.spacingMm = spacingMm;
  return geometry;
}

inline std::size_t voxelOf(const Geometry& geometry, int i, int j, int k = 0) {
  return geometry.sliceVoxelCount() * static_cast<std::size_t>(k) +
         static_cast<std::size_t>(j) * static_cast<std::size_t>(geometry.size[0]) +
         static_cast<std::size_t>(i);
}

/// A wall between two radii (mm) with blood inside, centred on `centre`, in slice k.
inline void drawRing(LabelMap& mask, int k, PixelPoint centre, double innerMm, double outerMm) {
  const Geometry& geometry = mask.geometry;
  for (int j = 0; j < geometry.size[1]; ++j) {
    for (int i = 0; i < geometry.size[0]; ++i) {
      const double away = std::hypot((i - centre.column) * geometry.spacingMm[0],
                                     (j - centre.row) * geometry.spacingMm[1]);
      if (away <= outerMm) mask.labels[voxelOf(geometry, i, j, k)] = away <= innerMm ? 2 : 1;
    }
  }
}

inline PixelLoop circle(PixelPoint centre, double radius, int count = 64) {
  PixelLoop loop;
  for (int n = 0; n < count; ++n) {
    const double angle = 2.0 * 3.14159265358979323846 * n / count;
    loop.push_back(
        {centre.column + radius * std::cos(angle), centre.row + radius * std::sin(angle)});
  }
  return loop;
}

inline int countOf(const LabelMap& mask, TissueClass tissue) {
  int count = 0;
  for (const std::uint8_t value : mask.labels) count += value == static_cast<std::uint8_t>(tissue);
  return count;
}

}  // namespace lateglow
