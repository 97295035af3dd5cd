#include "imaging/edit/Brush.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

namespace {

/// The voxels along one axis that can be within the radius; empty outside the grid.
struct Reach {
  int first = 0;
  int last = -1;
};

Reach reachAlong(const Geometry& geometry, std::size_t axis, double place, double radiusMm) {
  const double half = std::max(radiusMm / geometry.spacingMm.at(axis), 0.5);
  const double last = geometry.size.at(axis) - 1;
  return {static_cast<int>(std::ceil(std::max(place - half, 0.0))),
          static_cast<int>(std::floor(std::min(place + half, last)))};
}

bool accepts(const LabelEditor& editor, const Brush& brush, std::size_t voxel,
             std::span<const float> image) {
  if (brush.over && editor.at(voxel) != *brush.over) return false;
  if (!brush.values) return true;
  const double value = image[voxel];
  return value >= brush.values->lowest && value <= brush.values->highest;
}

}  // namespace

void paintDab(LabelEditor& editor, const Brush& brush, Vec3 place, std::span<const float> image) {
  const Geometry& geometry = editor.geometry();
  if (!brush.spherical) place.z = std::round(place.z);
  const Reach columns = reachAlong(geometry, 0, place.x, brush.radiusMm);
  const Reach rows = reachAlong(geometry, 1, place.y, brush.radiusMm);
  const Reach slices = reachAlong(geometry, 2, place.z, brush.spherical ? brush.radiusMm : 0.0);
  const auto width = static_cast<std::size_t>(geometry.size[0]);
  for (int k = slices.first; k <= slices.last; ++k) {
    for (int j = rows.first; j <= rows.last; ++j) {
      for (int i = columns.first; i <= columns.last; ++i) {
        const Vec3 apart{(i - place.x) * geometry.spacingMm[0],
                         (j - place.y) * geometry.spacingMm[1],
                         (k - place.z) * geometry.spacingMm[2]};
        const bool holdsPlace = std::abs(i - place.x) <= 0.5 && std::abs(j - place.y) <= 0.5 &&
                                std::abs(k - place.z) <= 0.5;
        if (!holdsPlace && length(apart) > brush.radiusMm) continue;
        const std::size_t voxel = geometry.sliceVoxelCount() * static_cast<std::size_t>(k) +
                                  width * static_cast<std::size_t>(j) + static_cast<std::size_t>(i);
        if (accepts(editor, brush, voxel, image)) editor.set(voxel, brush.paints);
      }
    }
  }
}

void paintStroke(LabelEditor& editor, const Brush& brush, Vec3 from, Vec3 to,
                 std::span<const float> image) {
  const auto& spacing = editor.geometry().spacingMm;
  const Vec3 way{(to.x - from.x) * spacing[0], (to.y - from.y) * spacing[1],
                 (to.z - from.z) * spacing[2]};
  const double stepMm = std::max(brush.radiusMm / 4.0, std::min(spacing[0], spacing[1]) / 2.0);
  const int steps = std::max(1, static_cast<int>(std::ceil(length(way) / stepMm)));
  for (int n = 0; n <= steps; ++n) {
    paintDab(editor, brush, from + (to - from) * (static_cast<double>(n) / steps), image);
  }
}

}  // namespace lateglow
