#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// Tissue classes of every phase of a cine; the grid and the memory order are those of the cine
/// (Cine.h): frame (slice k, phase t) starts at sliceVoxelCount * (k + slices * t).
struct CineLabelMap {
  Geometry geometry;  ///< of one phase
  int phaseCount = 0;
  std::vector<std::uint8_t> labels;

  [[nodiscard]] int sliceCount() const { return geometry.size[2]; }
  [[nodiscard]] std::span<const std::uint8_t> frame(int slice, int phase) const;
  [[nodiscard]] std::span<std::uint8_t> frame(int slice, int phase);
};

/// All background.
[[nodiscard]] CineLabelMap makeCineLabelMap(const Geometry& geometry, int phaseCount);

}  // namespace lateglow
