#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// The left ventricle in one short-axis slice, cleaned of islands: what segments and chords use.
///
/// Of all 8-connected groups of heart labels (1, 2, 3) the one with the most myocardium is kept.
/// Works on masks of any quality; every field is finite.
struct MyocardialRing {
  int slice = 0;
  int width = 0;                     ///< columns (i)
  int height = 0;                    ///< rows (j)
  std::vector<std::uint8_t> labels;  ///< TissueClass, width x height; islands set to background
  Vec3 centreMm;            ///< centroid of the cavity, else of the myocardium; patient space
  bool hasCavity = false;   ///< there is blood, or a hole that the myocardium encloses
  bool closed = false;      ///< myocardium all around the cavity (360 degrees)
  bool gapBridged = false;  ///< closed only after bridging gaps at most two pixels wide
  double cavityAreaCm2 = 0.0;
  double strayMyocardiumCm2 = 0.0;  ///< myocardium in islands apart from the ring
  double extentMm = 0.0;            ///< from the centre to the farthest pixel of the ring

  [[nodiscard]] TissueClass at(int i, int j) const {
    return static_cast<TissueClass>(
        labels[static_cast<std::size_t>(j) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(i)]);
  }
};

[[nodiscard]] constexpr bool isMyocardium(TissueClass tissue) {
  return tissue == TissueClass::HealthyMyocardium || tissue == TissueClass::Scar;
}

/// Analyzes one slice (`sliceLabels`: geometry.sliceVoxelCount() values, i fastest). Without any
/// myocardium the returned ring has no labels at all (`labels.empty()`).
[[nodiscard]] MyocardialRing analyzeRing(const Geometry& geometry, int slice,
                                         std::span<const std::uint8_t> sliceLabels);

}  // namespace lateglow
