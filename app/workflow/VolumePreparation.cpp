#include "app/workflow/VolumePreparation.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "imaging/prepare/AxisResampling.h"
#include "imaging/prepare/Foreground.h"

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

/// First and last index along each axis.
struct Box {
  std::array<int, 3> first{};
  std::array<int, 3> last{};
};

/// Where something counts, with a margin; all of it where nothing does.
Box boxOf(const Geometry& grid, std::span<const std::uint8_t> mask) {
  const auto& size = grid.size;
  Box box{size, {-1, -1, -1}};
  std::size_t n = 0;
  for (int k = 0; k < size[2]; ++k) {
    for (int j = 0; j < size[1]; ++j) {
      for (int i = 0; i < size[0]; ++i, ++n) {
        if (mask[n] == 0) continue;
        const std::array<int, 3> place{i, j, k};
        for (std::size_t a = 0; a < 3; ++a) {
          box.first[a] = std::min(box.first[a], place[a]);
          box.last[a] = std::max(box.last[a], place[a]);
        }
      }
    }
  }
  if (box.last[0] < 0) return {{0, 0, 0}, {size[0] - 1, size[1] - 1, size[2] - 1}};
  for (std::size_t a = 0; a < 3; ++a) {
    box.first[a] = std::max(0, box.first[a] - kMarginVoxels);
    box.last[a] = std::min(size[a] - 1, box.last[a] + kMarginVoxels);
  }
  return box;
}

template <typename Value>
std::vector<Value> cut(const std::vector<Value>& values, const Geometry& grid, const Box& box) {
  std::vector<Value> part;
  for (int k = box.first[2]; k <= box.last[2]; ++k) {
    for (int j = box.first[1]; j <= box.last[1]; ++j) {
      const auto row = static_cast<std::ptrdiff_t>(j) + static_cast<std::ptrdiff_t>(grid.size[1]) * k;
      const auto line = values.begin() + grid.size[0] * row;
      part.insert(part.end(), line + box.first[0], line + box.last[0] + 1);
    }
  }
  return part;
}

Geometry cut(const Geometry& grid, const Box& box) {
  Geometry part = grid;
  part.originMm = grid.toPatient({static_cast<double>(box.first[0]), static_cast<double>(box.first[1]),
                                  static_cast<double>(box.first[2])});
  for (std::size_t a = 0; a < 3; ++a) part.size[a] = box.last[a] - box.first[a] + 1;
  return part;
}

nlohmann::json kindJson(const VolumeKind& kind) {
  if (kind.hounsfield) {
    return {{"unit", "HU"}, {"black", kHounsfieldScale.black}, {"white", kHounsfieldScale.white}};
  }
  return {{"unit", "none"}, {"black", 0.0}, {"white", "1.25 x 99.5th percentile of the foreground"}};
}

}  // namespace

PreparedVolume prepareVolume(const Volume& volume, const VolumeKind& kind,
                             std::array<double, 3> spacingMm, std::span<const std::uint8_t> region) {
  std::vector<std::uint8_t> found;
  if (region.empty()) {
    found = foreground(volume);
    region = found;
  }
  const Geometry whole = modelGrid(volume.geometry, spacingMm);
  const std::vector<std::uint8_t> mask = resampleMask(volume.geometry, region, whole);
  const Box box = boxOf(whole, mask);
  PreparedVolume prepared;
  prepared.grid = cut(whole, box);
  prepared.foreground = cut(mask, whole, box);
  const std::vector<float> voxels = cut(resampleAlongAxes(volume, whole).voxels, whole, box);
  prepared.scale = kind.hounsfield ? kHounsfieldScale : magnitudeScale(voxels, prepared.foreground);
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
