#include "imaging/prepare/Foreground.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "measurements/PixelGroups.h"

namespace lateglow {

namespace {

constexpr float kAirHu = -300.0F;
constexpr float kAirShare = 1.0F / 8.0F;   // of the 99th percentile, for images without a unit
constexpr double kStrippedShare = 0.7;  // raw scans with a blanked background reach 0.6
constexpr std::size_t kMostSamples = 200'000;

/// Some of the finite values, spread over the volume.
std::vector<float> sampleOf(const Volume& image) {
  std::vector<float> values;
  const std::size_t step = image.voxels.size() / kMostSamples + 1;
  for (std::size_t n = 0; n < image.voxels.size(); n += step) {
    if (std::isfinite(image.voxels[n])) values.push_back(image.voxels[n]);
  }
  return values;
}

float airBelow(const Volume& image) {
  if (image.showsHounsfield()) return kAirHu;
  std::vector<float> values = sampleOf(image);
  if (values.empty()) return 0.0F;
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), place, values.end());
  return *place * kAirShare;
}

/// What the ground at the picture's edge cannot reach.
std::vector<bool> withoutHoles(const std::vector<bool>& marked, int columns, int rows) {
  std::vector<bool> ground(marked.size());
  std::transform(marked.begin(), marked.end(), ground.begin(), std::logical_not<>());
  std::vector<bool> filled(marked.size(), true);
  for (const auto& part : pixelGroups(ground, columns, Connectivity::Edges)) {
    const bool atEdge = std::ranges::any_of(part, [&](std::size_t pixel) {
      const int column = static_cast<int>(pixel) % columns;
      const int row = static_cast<int>(pixel) / columns;
      return column == 0 || row == 0 || column == columns - 1 || row == rows - 1;
    });
    for (const std::size_t pixel : part) filled[pixel] = !atEdge;
  }
  return filled;
}

std::vector<bool> largestPart(const std::vector<bool>& marked, int columns) {
  const auto parts = pixelGroups(marked, columns, Connectivity::Edges);
  std::vector<bool> largest(marked.size(), false);
  if (parts.empty()) return largest;
  const auto most = std::ranges::max_element(parts, {}, [](const auto& part) { return part.size(); });
  for (const std::size_t pixel : *most) largest[pixel] = true;
  return largest;
}

/// The most frequent value of a sample, and its share.
struct CommonValue {
  float value = 0.0F;
  double share = 0.0;
};

CommonValue mostCommon(const Volume& image) {
  std::vector<float> values = sampleOf(image);
  std::ranges::sort(values);
  CommonValue common;
  for (auto begin = values.begin(); begin != values.end();) {
    const auto end = std::upper_bound(begin, values.end(), *begin);
    const double share = static_cast<double>(end - begin) / static_cast<double>(values.size());
    if (share > common.share) common = {*begin, share};
    begin = end;
  }
  return common;
}

template <typename IsMarked, typename Shape>
std::vector<std::uint8_t> sliceBySlice(const Volume& image, IsMarked isMarked, Shape shape) {
  std::vector<std::uint8_t> mask;
  mask.reserve(image.voxels.size());
  for (int k = 0; k < image.geometry.size[2]; ++k) {
    const auto values = image.slice(k);
    std::vector<bool> marked(values.size());
    std::transform(values.begin(), values.end(), marked.begin(), isMarked);
    const std::vector<bool> shaped = shape(marked);
    std::transform(shaped.begin(), shaped.end(), std::back_inserter(mask), [](bool in) { return in ? 1 : 0; });
  }
  return mask;
}

}  // namespace

std::vector<std::uint8_t> bodyMask(const Volume& image) {
  const float air = airBelow(image);
  const int columns = image.geometry.size[0];
  const int rows = image.geometry.size[1];
  return sliceBySlice(image, [air](float value) { return value > air; },
                      [=](const std::vector<bool>& marked) {
                        return withoutHoles(largestPart(marked, columns), columns, rows);
                      });
}

bool isStripped(const Volume& image) {
  return !image.showsHounsfield() && mostCommon(image).share >= kStrippedShare;
}

std::vector<std::uint8_t> foreground(const Volume& image) {
  const CommonValue ground = mostCommon(image);
  if (image.showsHounsfield() || ground.share < kStrippedShare) return bodyMask(image);
  const int columns = image.geometry.size[0];
  const int rows = image.geometry.size[1];
  return sliceBySlice(image, [&](float value) { return value != ground.value; },
                      [=](const std::vector<bool>& marked) { return withoutHoles(marked, columns, rows); });
}

}  // namespace lateglow
