#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "imaging/core/Volume.h"

namespace lateglow {

/// How the values of an image become a network's units, -1 (black) to 1 (white), and back.
struct IntensityScale {
  double black = 0.0;  ///< value that becomes -1
  double white = 1.0;  ///< value that becomes 1

  [[nodiscard]] float toModel(float value) const;    ///< cut at -1 and 1
  [[nodiscard]] float fromModel(float units) const;  ///< cut likewise
  friend bool operator==(const IntensityScale&, const IntensityScale&) = default;
};

/// Hounsfield units of air to dense bone: -1000 to 2000.
inline constexpr IntensityScale kHounsfieldScale{-1000.0, 2000.0};
/// What a synthetic image without a unit is given in: 0 to 1000.
inline constexpr IntensityScale kArbitraryScale{0.0, 1000.0};

/// MR has no unit: 0 is black, and 1.25 times the 99.5th percentile of the foreground is white, so
/// that vessels and enhancing tissue keep their order above it. White is 1 where nothing counts.
[[nodiscard]] IntensityScale magnitudeScale(std::span<const float> voxels,
                                            std::span<const std::uint8_t> foreground);

/// The peak of the histogram of the foreground's values above 0, smoothed over 4 % of their 99.5th
/// percentile; of a brain that is its most common tissue. 0 where nothing counts.
[[nodiscard]] double histogramPeak(std::span<const float> voxels,
                                   std::span<const std::uint8_t> foreground);

struct ScaledImage {
  std::vector<float> values;        ///< -1 outside the foreground
  double clippedPercent = 0.0;      ///< of the foreground's voxels, cut at either end
};
[[nodiscard]] ScaledImage toModelUnits(std::span<const float> voxels,
                                       std::span<const std::uint8_t> foreground,
                                       const IntensityScale& scale);

}  // namespace lateglow
