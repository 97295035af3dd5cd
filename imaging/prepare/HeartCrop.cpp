#include "imaging/prepare/HeartCrop.h"

#include <algorithm>
#include <cmath>

#include "imaging/prepare/InPlaneSampler.h"

namespace lateglow {

namespace {

/// Linear interpolation of a crop-sized image at a continuous crop index inside [0, pixels - 1].
struct CropPoint {
  std::size_t corner = 0;
  float fx = 0.0F;
  float fy = 0.0F;
  bool inside = false;
};

CropPoint locate(const HeartCrop& crop, Vec3 cropIndex) {
  // Half a pixel beyond the outer pixel centres still belongs to the crop.
  const double last = crop.pixels - 1.0;
  if (cropIndex.x < -0.5 || cropIndex.y < -0.5 || cropIndex.x > last + 0.5 ||
      cropIndex.y > last + 0.5) {
    return {};
  }
  const double x = std::clamp(cropIndex.x, 0.0, last);
  const double y = std::clamp(cropIndex.y, 0.0, last);
  const int column = std::min(static_cast<int>(x), crop.pixels - 2);
  const int row = std::min(static_cast<int>(y), crop.pixels - 2);
  return {static_cast<std::size_t>(row) * static_cast<std::size_t>(crop.pixels) +
              static_cast<std::size_t>(column),
          static_cast<float>(x - column), static_cast<float>(y - row), true};
}

float interpolate(std::span<const float> image, const HeartCrop& crop, const CropPoint& point) {
  const auto stride = static_cast<std::size_t>(crop.pixels);
  const float upper =
      image[point.corner] * (1 - point.fx) + image[point.corner + 1] * point.fx;
  const float lower = image[point.corner + stride] * (1 - point.fx) +
                      image[point.corner + stride + 1] * point.fx;
  return upper * (1 - point.fy) + lower * point.fy;
}

/// Calls `write(pixel, point)` for every pixel of the target's slice, where it lies in the crop.
template <typename Write>
void forEachTargetPixel(const Geometry& target, const HeartCrop& crop, Write write) {
  const Geometry cropGrid = crop.geometry(target);
  std::size_t pixel = 0;
  for (int row = 0; row < target.size[1]; ++row) {
    for (int column = 0; column < target.size[0]; ++column, ++pixel) {
      const Vec3 patient = target.toPatient(
          {static_cast<double>(column), static_cast<double>(row), static_cast<double>(crop.slice)});
      write(pixel, locate(crop, cropGrid.toIndex(patient)));
    }
  }
}

/// One image of `pixels` x `pixels` labels, nearest neighbour, at the end of `result`.
void appendNearest(std::span<const std::uint8_t> source, const InPlaneSampler& sampler, int pixels,
                   std::vector<std::uint8_t>& result) {
  result.reserve(result.size() + static_cast<std::size_t>(pixels) * static_cast<std::size_t>(pixels));
  for (int row = 0; row < pixels; ++row) {
    for (int column = 0; column < pixels; ++column) {
      const int pixel = sampler.nearestPixel(column, row);
      result.push_back(pixel < 0 ? std::uint8_t{0} : source[static_cast<std::size_t>(pixel)]);
    }
  }
}

}  // namespace

Geometry HeartCrop::geometry(const Geometry& source) const {
  Geometry grid = source;
  grid.size = {pixels, pixels, 1};
  grid.spacingMm = {spacingMm, spacingMm, source.spacingMm[2]};
  const double half = (pixels - 1) / 2.0 * spacingMm;
  grid.originMm = centreMm - grid.axes[0] * half - grid.axes[1] * half;
  return grid;
}

std::vector<float> sampleCrop(const Cine& cine, const HeartCrop& crop, int phases) {
  const InPlaneSampler sampler(cine.geometry, crop.geometry(cine.geometry));
  const auto frameSize = static_cast<std::size_t>(crop.pixels) * static_cast<std::size_t>(crop.pixels);
  std::vector<float> source(frameSize * static_cast<std::size_t>(cine.phaseCount));
  for (int phase = 0; phase < cine.phaseCount; ++phase) {
    sampler.sampleLinear(cine.frame(crop.slice, phase),
                         std::span(source).subspan(frameSize * static_cast<std::size_t>(phase), frameSize));
  }
  if (phases == cine.phaseCount) return source;
  std::vector<float> result(frameSize * static_cast<std::size_t>(phases));
  for (int phase = 0; phase < phases; ++phase) {
    const double position = static_cast<double>(phase) * cine.phaseCount / phases;
    const int before = static_cast<int>(position);
    const int after = (before + 1) % cine.phaseCount;  // the cycle is periodic
    const auto weight = static_cast<float>(position - before);
    const float* a = source.data() + frameSize * static_cast<std::size_t>(before);
    const float* b = source.data() + frameSize * static_cast<std::size_t>(after);
    float* out = result.data() + frameSize * static_cast<std::size_t>(phase);
    for (std::size_t i = 0; i < frameSize; ++i) out[i] = a[i] * (1 - weight) + b[i] * weight;
  }
  return result;
}

std::vector<float> sampleCrop(const Volume& image, int slice, const HeartCrop& crop) {
  const InPlaneSampler sampler(image.geometry, crop.geometry(image.geometry));
  std::vector<float> result(static_cast<std::size_t>(crop.pixels) *
                            static_cast<std::size_t>(crop.pixels));
  sampler.sampleLinear(image.slice(slice), result);
  return result;
}

std::vector<std::uint8_t> sampleCrop(const LabelMap& labels, int slice, const HeartCrop& crop) {
  const InPlaneSampler sampler(labels.geometry, crop.geometry(labels.geometry));
  std::vector<std::uint8_t> result;
  appendNearest(labels.slice(slice), sampler, crop.pixels, result);
  return result;
}

std::vector<std::uint8_t> sampleCrop(const CineLabelMap& labels, const HeartCrop& crop,
                                     int phases) {
  const InPlaneSampler sampler(labels.geometry, crop.geometry(labels.geometry));
  std::vector<std::uint8_t> result;
  for (int phase = 0; phase < phases; ++phase) {
    const double position = static_cast<double>(phase) * labels.phaseCount / phases;
    const int nearest = static_cast<int>(std::lround(position)) % labels.phaseCount;
    appendNearest(labels.frame(crop.slice, nearest), sampler, crop.pixels, result);
  }
  return result;
}

void normalizeCrop(std::span<float> frames) {
  if (frames.empty()) return;
  std::vector<float> sorted(frames.begin(), frames.end());
  const auto percentile = [&sorted](double fraction) {
    const auto rank = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.end());
    return sorted[static_cast<std::size_t>(rank)];
  };
  const float low = percentile(0.01);
  const float high = percentile(0.99);
  if (!(high > low)) {
    std::fill(frames.begin(), frames.end(), 0.0F);
    return;
  }
  const float scale = 2.0F / (high - low);
  for (float& value : frames) value = std::clamp((value - low) * scale - 1.0F, -1.0F, 1.0F);
}

void pasteCrop(std::span<const float> image, const HeartCrop& crop, Volume& target) {
  auto slice = target.slice(crop.slice);
  forEachTargetPixel(target.geometry, crop, [&](std::size_t pixel, const CropPoint& point) {
    if (point.inside) slice[pixel] = interpolate(image, crop, point);
  });
}

void pasteCrop(std::span<const float> probabilities, int classes, const HeartCrop& crop,
               LabelMap& target) {
  const auto frameSize = static_cast<std::size_t>(crop.pixels) * static_cast<std::size_t>(crop.pixels);
  auto slice = target.slice(crop.slice);
  forEachTargetPixel(target.geometry, crop, [&](std::size_t pixel, const CropPoint& point) {
    slice[pixel] = 0;
    if (!point.inside) return;
    float best = -1.0F;
    for (int label = 0; label < classes; ++label) {
      const float value = interpolate(
          probabilities.subspan(frameSize * static_cast<std::size_t>(label), frameSize), crop, point);
      if (value > best) {
        best = value;
        slice[pixel] = static_cast<std::uint8_t>(label);
      }
    }
  });
}

}  // namespace lateglow
