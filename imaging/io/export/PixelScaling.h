#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lateglow {

/// Real values as unsigned 16-bit pixels: value = stored * slope + intercept.
struct ScaledPixels {
  std::vector<std::uint16_t> stored;
  double slope = 1.0;      ///< a power of two, so that it is exact as decimal string and as float
  double intercept = 0.0;  ///< a whole multiple of the slope; 0 where no value is negative
  double minimum = 0.0;
  double maximum = 0.0;
};

/// Scales values to 16 bit with the finest power-of-two slope that holds their range. The error of
/// any value is at most slope / 2, and the slope less than range / 32767, where the range goes from
/// the smallest value (or 0) to the largest. Values that are not finite become 0.
[[nodiscard]] ScaledPixels scaleTo16Bit(std::span<const float> values);

}  // namespace lateglow
