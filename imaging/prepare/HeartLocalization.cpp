#include "imaging/prepare/HeartLocalization.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imaging/prepare/InPlaneSampler.h"

namespace lateglow {

namespace {

constexpr double kTargetSigmaMm = 12.0;
constexpr double kCentroidRadiusMm = 24.0;
/// A peak further than this from the long axis is another organ.
constexpr double kMaximumAxisDistanceMm = 25.0;
constexpr std::size_t kLocalizerArea =
    static_cast<std::size_t>(kLocalizerPixels) * static_cast<std::size_t>(kLocalizerPixels);

HeartCrop localizerSquare(const Cine& cine, int slice) {
  HeartCrop square;
  square.slice = slice;
  square.pixels = kLocalizerPixels;
  square.spacingMm = kLocalizerSpacingMm;
  square.centreMm = cine.geometry.toPatient({(cine.geometry.size[0] - 1) / 2.0,
                                             (cine.geometry.size[1] - 1) / 2.0,
                                             static_cast<double>(slice)});
  return square;
}

struct Peak {
  double x = 0.0;  ///< column of the localizer square
  double y = 0.0;
  double confidence = 0.0;
};

/// The maximum of a heat map, refined to the centre of mass around it.
Peak findPeak(std::span<const float> heatMap) {
  const auto highest = std::max_element(heatMap.begin(), heatMap.end());
  const int index = static_cast<int>(highest - heatMap.begin());
  const int column = index % kLocalizerPixels;
  const int row = index / kLocalizerPixels;
  const int radius = static_cast<int>(kCentroidRadiusMm / kLocalizerSpacingMm);
  double sum = 0.0;
  double sumX = 0.0;
  double sumY = 0.0;
  for (int y = std::max(0, row - radius); y <= std::min(kLocalizerPixels - 1, row + radius); ++y) {
    for (int x = std::max(0, column - radius); x <= std::min(kLocalizerPixels - 1, column + radius);
         ++x) {
      const double value = heatMap[static_cast<std::size_t>(y * kLocalizerPixels + x)];
      if (value < 0.5 * *highest) continue;
      sum += value;
      sumX += value * x;
      sumY += value * y;
    }
  }
  if (sum <= 0.0) return {static_cast<double>(column), static_cast<double>(row), 0.0};
  return {sumX / sum, sumY / sum, std::clamp(static_cast<double>(*highest), 0.0, 1.0)};
}

/// x(k) = offset + slope * k for both in-plane coordinates: the long axis seen in the stack.
struct AxisLine {
  std::array<double, 2> offset{0.0, 0.0};
  std::array<double, 2> slope{0.0, 0.0};

  [[nodiscard]] double x(int slice) const { return offset[0] + slope[0] * slice; }
  [[nodiscard]] double y(int slice) const { return offset[1] + slope[1] * slice; }
};

AxisLine fitWeighted(const std::vector<Peak>& peaks, const std::vector<double>& weights) {
  double w = 0.0;
  double k = 0.0;
  double kk = 0.0;
  std::array<double, 2> v{0.0, 0.0};
  std::array<double, 2> kv{0.0, 0.0};
  for (std::size_t i = 0; i < peaks.size(); ++i) {
    const auto slice = static_cast<double>(i);
    w += weights[i];
    k += weights[i] * slice;
    kk += weights[i] * slice * slice;
    const std::array<double, 2> position{peaks[i].x, peaks[i].y};
    for (std::size_t c = 0; c < 2; ++c) {
      v[c] += weights[i] * position[c];
      kv[c] += weights[i] * slice * position[c];
    }
  }
  AxisLine line;
  const double determinant = w * kk - k * k;
  for (std::size_t c = 0; c < 2; ++c) {
    line.slope[c] = determinant > 1e-9 * w * w ? (w * kv[c] - k * v[c]) / determinant : 0.0;
    line.offset[c] = w > 0.0 ? (v[c] - line.slope[c] * k) / w : 0.0;
  }
  return line;
}

double distanceMm(const AxisLine& line, const Peak& peak, int slice) {
  return std::hypot(peak.x - line.x(slice), peak.y - line.y(slice)) * kLocalizerSpacingMm;
}

/// Weighted least squares, reweighted a few times so that stray peaks lose their say.
AxisLine fitLongAxis(const std::vector<Peak>& peaks) {
  std::vector<double> weights;
  weights.reserve(peaks.size());
  for (const Peak& peak : peaks) weights.push_back(peak.confidence * peak.confidence + 1e-6);
  AxisLine line = fitWeighted(peaks, weights);
  for (int round = 0; round < 10; ++round) {
    for (std::size_t i = 0; i < peaks.size(); ++i) {
      const double distance = distanceMm(line, peaks[i], static_cast<int>(i));
      const double trust = 1.0 / (1.0 + std::pow(distance / 10.0, 2));
      weights[i] = (peaks[i].confidence * peaks[i].confidence + 1e-6) * trust * trust;
    }
    line = fitWeighted(peaks, weights);
  }
  return line;
}

}  // namespace

std::vector<float> localizerInput(const Cine& cine, int slice) {
  const HeartCrop square = localizerSquare(cine, slice);
  const InPlaneSampler sampler(cine.geometry, square.geometry(cine.geometry));
  std::vector<float> input(kLocalizerArea * kLocalizerChannels);
  const auto channel = [&input](std::size_t index) {
    return std::span(input).subspan(kLocalizerArea * index, kLocalizerArea);
  };
  std::vector<float> frame(kLocalizerArea);
  std::vector<double> sum(kLocalizerArea, 0.0);
  std::vector<double> sumOfSquares(kLocalizerArea, 0.0);
  for (int phase = 0; phase < cine.phaseCount; ++phase) {
    sampler.sampleLinear(cine.frame(slice, phase), frame);
    if (phase == 0) std::copy(frame.begin(), frame.end(), channel(0).begin());
    for (std::size_t i = 0; i < kLocalizerArea; ++i) {
      sum[i] += frame[i];
      sumOfSquares[i] += static_cast<double>(frame[i]) * frame[i];
    }
  }
  const auto mean = channel(1);
  const auto deviation = channel(2);
  for (std::size_t i = 0; i < kLocalizerArea; ++i) {
    const double average = sum[i] / cine.phaseCount;
    mean[i] = static_cast<float>(average);
    deviation[i] = static_cast<float>(
        std::sqrt(std::max(0.0, sumOfSquares[i] / cine.phaseCount - average * average)));
  }
  for (std::size_t c = 0; c < kLocalizerChannels; ++c) normalizeCrop(channel(c));
  return input;
}

std::vector<float> localizerTarget(const Cine& cine, int slice, std::optional<Vec3> centreMm) {
  std::vector<float> target(kLocalizerArea, 0.0F);
  if (!centreMm) return target;
  const Geometry grid = localizerSquare(cine, slice).geometry(cine.geometry);
  const Vec3 centre = grid.toIndex(*centreMm);
  const double sigma = kTargetSigmaMm / kLocalizerSpacingMm;
  for (int row = 0; row < kLocalizerPixels; ++row) {
    for (int column = 0; column < kLocalizerPixels; ++column) {
      const double squared = std::pow(column - centre.x, 2) + std::pow(row - centre.y, 2);
      target[static_cast<std::size_t>(row * kLocalizerPixels + column)] =
          static_cast<float>(std::exp(-0.5 * squared / (sigma * sigma)));
    }
  }
  return target;
}

std::vector<HeartCrop> cropsFromHeatMaps(const Cine& cine, std::span<const float> heatMaps,
                                         const LocalizationOptions& options) {
  const int slices = cine.sliceCount();
  std::vector<Peak> peaks;
  for (int slice = 0; slice < slices; ++slice) {
    peaks.push_back(findPeak(heatMaps.subspan(kLocalizerArea * static_cast<std::size_t>(slice), kLocalizerArea)));
  }
  const AxisLine axis = fitLongAxis(peaks);
  std::vector<bool> found;
  for (int slice = 0; slice < slices; ++slice) {
    const Peak& peak = peaks[static_cast<std::size_t>(slice)];
    found.push_back(peak.confidence >= options.minimumConfidence &&
                    distanceMm(axis, peak, slice) <= kMaximumAxisDistanceMm);
  }
  const auto first = std::find(found.begin(), found.end(), true) - found.begin();
  const auto last = found.rend() - std::find(found.rbegin(), found.rend(), true) - 1;
  std::vector<HeartCrop> crops;
  for (int slice = 0; slice < slices; ++slice) {
    const Peak& peak = peaks[static_cast<std::size_t>(slice)];
    const bool own = found[static_cast<std::size_t>(slice)];
    HeartCrop crop;
    crop.slice = slice;
    crop.pixels = options.cropPixels;
    crop.spacingMm = options.cropSpacingMm;
    crop.confidence = peak.confidence;
    crop.valid = own || (slice > first && slice < last);
    const Geometry grid = localizerSquare(cine, slice).geometry(cine.geometry);
    // Half way between the slice's own peak and the axis: each smooths the other's error.
    const double x = own ? 0.5 * (peak.x + axis.x(slice)) : axis.x(slice);
    const double y = own ? 0.5 * (peak.y + axis.y(slice)) : axis.y(slice);
    crop.centreMm = grid.toPatient({x, y, 0.0});
    crops.push_back(crop);
  }
  return crops;
}

}  // namespace lateglow
