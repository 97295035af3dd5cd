#include "app/workflow/VolumePreparation.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "imaging/prepare/AxisResampling.h"
#include "imaging/prepare/Foreground.h"
#include "imaging/prepare/VoxelBox.h"

namespace lateglow {

namespace {

constexpr int kMarginVoxels = 4;
constexpr const char* kHounsfieldUnit = "[hnsf'U]";

/// A mask on another grid: in where at least half of the voxel is.
std::vector<std::uint8_t> resampleMask(const Geometry& source, std::span<const std::uint8_t> mask,
                                       const Geometry& target) {
  Volume share;
  share.geometry = source;
  share.voxels.assign(mask.size(), 0.0F);
  std::ranges::transform(mask, share.voxels.begin(), [](auto in) { return in != 0 ? 1.0F : 0.0F; });
  const Volume moved = resampleAlongAxes(share, target);
  std::vector<std::uint8_t> result(moved.voxels.size());
  std::ranges::transform(moved.voxels, result.begin(), [](float in) { return in >= 0.5F ? 1 : 0; });
  return result;
}

nlohmann::json kindJson(const VolumeKind& kind) {
  if (kind.hounsfield) {
    return {{"unit", "HU"}, {"black", kHounsfieldScale.black}, {"white", kHounsfieldScale.white}};
  }
  if (kind.whiteOfPeak > 0.0) {
    return {{"unit", "none"}, {"black", 0.0}, {"white", "multiple of the histogram's peak"}, {"white_of_peak", kind.whiteOfPeak}};
  }
  return {{"unit", "none"}, {"black", 0.0}, {"white", "1.25 x 99.5th percentile of the foreground"}};
}

}  // namespace

IntensityScale scaleOf(const VolumeKind& kind, std::span<const float> voxels,
                       std::span<const std::uint8_t> region) {
  if (kind.hounsfield) return kHounsfieldScale;
  if (kind.whiteOfPeak <= 0.0) return magnitudeScale(voxels, region);
  const double peak = histogramPeak(voxels, region);
  return peak > 0.0 ? IntensityScale{0.0, kind.whiteOfPeak * peak} : IntensityScale{};
}

PreparedVolume prepareVolume(const Volume& volume, const VolumeKind& kind,
                             std::array<double, 3> spacingMm, std::span<const std::uint8_t> region) {
  std::vector<std::uint8_t> found;
  if (region.empty()) {
    found = foreground(volume);
    region = found;
  }
  const Geometry whole = modelGrid(volume.geometry, spacingMm);
  const std::vector<std::uint8_t> mask = resampleMask(volume.geometry, region, whole);
  const VoxelBox box = boxAround(whole, mask, kMarginVoxels);
  PreparedVolume prepared;
  prepared.grid = cut(whole, box);
  prepared.foreground = cut(mask, whole, box);
  const std::vector<float> voxels = cut(resampleAlongAxes(volume, whole).voxels, whole, box);
  prepared.scale = scaleOf(kind, voxels, prepared.foreground);
  ScaledImage scaled = toModelUnits(voxels, prepared.foreground, prepared.scale);
  prepared.values = std::move(scaled.values);
  prepared.clippedPercent = scaled.clippedPercent;
  return prepared;
}

Volume restoreVolume(std::span<const float> units, const PreparedVolume& prepared,
                     const VolumeKind& kind, const Geometry& grid) {
  const IntensityScale scale = kind.hounsfield ? kHounsfieldScale : kArbitraryScale;
  Volume image;
  image.geometry = prepared.grid;
  image.unit = kind.hounsfield ? kHounsfieldUnit : "";
  image.voxels.resize(units.size());
  for (std::size_t n = 0; n < units.size(); ++n) {
    image.voxels[n] = scale.fromModel(prepared.foreground[n] != 0 ? units[n] : -1.0F);
  }
  return resampleAlongAxes(image, grid);
}

nlohmann::json normalizationJson(const VolumeTask& task) {
  return {{"region", task.brainOnly ? "brain" : "body"},
          {"source", kindJson(task.source)},
          {"target", kindJson(task.target)}};
}

}  // namespace lateglow
