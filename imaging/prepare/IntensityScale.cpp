#include "imaging/prepare/IntensityScale.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lateglow {

namespace {

constexpr double kBrightest = 0.995;
constexpr double kHeadroom = 1.25;

}  // namespace

float IntensityScale::toModel(float value) const {
  return static_cast<float>(std::clamp(2.0 * (value - black) / (white - black) - 1.0, -1.0, 1.0));
}

float IntensityScale::fromModel(float units) const {
  const double share = (std::clamp(static_cast<double>(units), -1.0, 1.0) + 1.0) / 2.0;
  return static_cast<float>(black + share * (white - black));
}

IntensityScale magnitudeScale(std::span<const float> voxels,
                              std::span<const std::uint8_t> foreground) {
  std::vector<float> values;
  for (std::size_t n = 0; n < voxels.size(); ++n) {
    if (foreground[n] != 0 && std::isfinite(voxels[n])) values.push_back(voxels[n]);
  }
  if (values.empty()) return {};
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(
                                          kBrightest * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), place, values.end());
  return *place > 0.0F ? IntensityScale{0.0, kHeadroom * *place} : IntensityScale{};
}

ScaledImage toModelUnits(std::span<const float> voxels, std::span<const std::uint8_t> foreground,
                         const IntensityScale& scale) {
  if (voxels.size() != foreground.size()) throw std::invalid_argument("one mask value a voxel");
  ScaledImage scaled;
  scaled.values.assign(voxels.size(), -1.0F);
  std::size_t seen = 0;
  std::size_t clipped = 0;
  for (std::size_t n = 0; n < voxels.size(); ++n) {
    if (foreground[n] == 0) continue;
    const float value = std::isfinite(voxels[n]) ? voxels[n] : static_cast<float>(scale.black);
    scaled.values[n] = scale.toModel(value);
    clipped += value < scale.black || value > scale.white ? 1U : 0U;
    ++seen;
  }
  if (seen > 0) scaled.clippedPercent = 100.0 * static_cast<double>(clipped) / static_cast<double>(seen);
  return scaled;
}

}  // namespace lateglow
