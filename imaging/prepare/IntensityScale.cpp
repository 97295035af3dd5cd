#include "imaging/prepare/IntensityScale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace lateglow {

namespace {

constexpr double kBrightest = 0.995;
constexpr double kHeadroom = 1.25;
constexpr int kBins = 200;
constexpr int kSmoothing = 8;      // bins either side, a triangle
constexpr int kFirstPeakBin = 20;  // darker: what is left of the skull, not tissue

std::vector<float> finiteValues(std::span<const float> voxels, std::span<const std::uint8_t> foreground) {
  std::vector<float> values;
  for (std::size_t n = 0; n < voxels.size(); ++n) {
    if (foreground[n] != 0 && std::isfinite(voxels[n])) values.push_back(voxels[n]);
  }
  return values;
}

/// The 99.5th percentile; 0 for nothing. Changes the order of the values.
double brightValue(std::vector<float>& values) {
  if (values.empty()) return 0.0;
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(
                                          kBrightest * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

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
  std::vector<float> values = finiteValues(voxels, foreground);
  const double brightest = brightValue(values);
  return brightest > 0.0 ? IntensityScale{0.0, kHeadroom * brightest} : IntensityScale{};
}

double histogramPeak(std::span<const float> voxels, std::span<const std::uint8_t> foreground) {
  std::vector<float> values = finiteValues(voxels, foreground);
  const double brightest = brightValue(values);
  if (brightest <= 0.0) return 0.0;
  std::array<double, kBins> counts{};
  for (const float value : values) {
    const auto bin = static_cast<int>(value / brightest * kBins);
    if (value > 0.0F && bin < kBins) counts[static_cast<std::size_t>(bin)] += 1.0;
  }
  double most = 0.0;
  int peak = 0;
  for (int bin = kFirstPeakBin; bin < kBins; ++bin) {
    double sum = 0.0;
    for (int near = std::max(0, bin - kSmoothing); near <= std::min(kBins - 1, bin + kSmoothing); ++near) {
      sum += counts[static_cast<std::size_t>(near)] * (kSmoothing + 1 - std::abs(near - bin));
    }
    if (sum > most) {
      most = sum;
      peak = bin;
    }
  }
  return (peak + 0.5) / kBins * brightest;
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
