#pragma once

#include <span>

#include "measurements/Geometry.h"

namespace lateglow {

/// Reads one slice of `source` on the pixels of a coplanar, coaxial target grid. The mapping is
/// worked out once and serves every frame of the slice.
class InPlaneSampler {
public:
  /// `target` has one slice; its axes must be those of `source` (crops are cut that way).
  InPlaneSampler(const Geometry& source, const Geometry& target);

  /// Linear interpolation averaged over the area of a target pixel; outside: edge value.
  /// `image` is one slice of the source; `result` one slice of the target.
  void sampleLinear(std::span<const float> image, std::span<float> result) const;

  /// Index of the nearest source pixel for target pixel (column, row), or -1 outside the source.
  [[nodiscard]] int nearestPixel(int column, int row) const;

private:
  [[nodiscard]] float interpolate(std::span<const float> image, double x, double y) const;

  std::array<int, 2> m_sourceSize;
  std::array<int, 2> m_targetSize;
  std::array<double, 2> m_start;  ///< source index of the first target pixel
  std::array<double, 2> m_step;   ///< source pixels a target pixel
};

}  // namespace lateglow
