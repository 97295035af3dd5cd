#include "imaging/prepare/PatientTransform.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

namespace {

/// The four pixels of a slice around a point, and their weights.
struct Corners {
  bool inside = false;
  int slice = 0;
  std::array<std::size_t, 4> pixels{};
  std::array<float, 4> weights{};
};

Corners cornersAt(const Geometry& grid, Vec3 pointMm) {
  const Vec3 index = grid.toIndex(pointMm);
  Corners corners;
  const double lastColumn = grid.size[0] - 1.0;
  const double lastRow = grid.size[1] - 1.0;
  corners.slice = static_cast<int>(std::lround(index.z));
  corners.inside = corners.slice >= 0 && corners.slice < grid.size[2] && index.x >= -0.5 &&
                   index.y >= -0.5 && index.x <= lastColumn + 0.5 && index.y <= lastRow + 0.5;
  if (!corners.inside) return corners;
  const double x = std::clamp(index.x, 0.0, lastColumn);
  const double y = std::clamp(index.y, 0.0, lastRow);
  const auto column = static_cast<std::size_t>(x);
  const auto row = static_cast<std::size_t>(y);
  const auto fx = static_cast<float>(x - static_cast<double>(column));
  const auto fy = static_cast<float>(y - static_cast<double>(row));
  const auto stride = static_cast<std::size_t>(grid.size[0]);
  const std::size_t right = x < lastColumn ? 1 : 0;
  const std::size_t below = y < lastRow ? stride : 0;
  const std::size_t first = row * stride + column;
  corners.pixels = {first, first + right, first + below, first + below + right};
  corners.weights = {(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy};
  return corners;
}

/// Calls `write(voxel, corners)` for every voxel of `target` that shows something of `source`.
template <typename Write>
void forEachVoxel(const Geometry& source, const PatientTransform& transform, const Geometry& target,
                  Write write) {
  std::size_t voxel = 0;
  for (int k = 0; k < target.size[2]; ++k) {
    for (int j = 0; j < target.size[1]; ++j) {
      for (int i = 0; i < target.size[0]; ++i, ++voxel) {
        const Vec3 place = target.toPatient(
            {static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
        const Corners corners = cornersAt(source, transform.apply(place));
        if (corners.inside) write(voxel, corners);
      }
    }
  }
}

}  // namespace

Volume resample(const Volume& image, const PatientTransform& transform, const Geometry& target) {
  Volume result = makeVolume(target);
  result.unit = image.unit;
  forEachVoxel(image.geometry, transform, target, [&](std::size_t voxel, const Corners& corners) {
    const auto slice = image.slice(corners.slice);
    for (std::size_t c = 0; c < 4; ++c) {
      result.voxels[voxel] += corners.weights[c] * slice[corners.pixels[c]];
    }
  });
  return result;
}

LabelMap resample(const LabelMap& labels, const PatientTransform& transform,
                  const Geometry& target) {
  LabelMap result = makeLabelMap(target);
  forEachVoxel(labels.geometry, transform, target, [&](std::size_t voxel, const Corners& corners) {
    const auto slice = labels.slice(corners.slice);
    std::array<float, kTissueClassCount> share{};
    for (std::size_t c = 0; c < 4; ++c) share.at(slice[corners.pixels[c]]) += corners.weights[c];
    result.labels[voxel] =
        static_cast<std::uint8_t>(std::ranges::max_element(share) - share.begin());
  });
  return result;
}

}  // namespace lateglow
