#include "imaging/io/export/PixelScaling.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

namespace {

constexpr double kLargest = 65535.0;

double finite(float value) { return std::isfinite(value) ? static_cast<double>(value) : 0.0; }

}  // namespace

ScaledPixels scaleTo16Bit(std::span<const float> values) {
  ScaledPixels pixels;
  double lowest = 0.0;
  double highest = 0.0;
  bool first = true;
  for (const float each : values) {
    const double value = finite(each);
    lowest = std::min(lowest, value);
    highest = std::max(highest, value);
    pixels.minimum = first ? value : std::min(pixels.minimum, value);
    pixels.maximum = first ? value : std::max(pixels.maximum, value);
    first = false;
  }
  // One step is kept free, because the intercept is rounded down to a multiple of the slope.
  const double range = highest - lowest;
  if (range > 0.0) pixels.slope = std::exp2(std::ceil(std::log2(range / (kLargest - 1.0))));
  pixels.intercept = lowest < 0.0 ? std::floor(lowest / pixels.slope) * pixels.slope : 0.0;
  pixels.stored.reserve(values.size());
  for (const float each : values) {
    const double stored = std::round((finite(each) - pixels.intercept) / pixels.slope);
    pixels.stored.push_back(static_cast<std::uint16_t>(std::clamp(stored, 0.0, kLargest)));
  }
  return pixels;
}

}  // namespace lateglow
