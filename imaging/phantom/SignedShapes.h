#pragma once

#include <algorithm>
#include <cmath>

#include "measurements/Geometry.h"

namespace lateglow::phantom {

/// Distances to the surface of a shape in mm, negative within. Of the ellipsoid it is a first-order
/// estimate, exact at the surface and good near it, which is what partial volume needs.

[[nodiscard]] inline double ellipsoid(Vec3 place, Vec3 centre, Vec3 radii) {
  const Vec3 p = place - centre;
  const Vec3 scaled{p.x / radii.x, p.y / radii.y, p.z / radii.z};
  const Vec3 twice{scaled.x / radii.x, scaled.y / radii.y, scaled.z / radii.z};
  const double k0 = std::sqrt(dot(scaled, scaled));
  const double k1 = std::sqrt(dot(twice, twice));
  if (k1 < 1e-12) return -std::min({radii.x, radii.y, radii.z});
  return k0 * (k0 - 1.0) / k1;
}

/// A rod with round ends whose radius changes from `radiusA` to `radiusB`.
[[nodiscard]] inline double capsule(Vec3 place, Vec3 a, Vec3 b, double radiusA, double radiusB) {
  const Vec3 along = b - a;
  const double t = std::clamp(dot(place - a, along) / dot(along, along), 0.0, 1.0);
  const Vec3 offset = place - a - t * along;
  return std::sqrt(dot(offset, offset)) - (radiusA + t * (radiusB - radiusA));
}

/// Union whose seam is rounded over about `width` mm (polynomial smooth minimum).
[[nodiscard]] inline double joined(double a, double b, double width) {
  const double h = std::max(width - std::abs(a - b), 0.0) / width;
  return std::min(a, b) - 0.25 * h * h * width;
}

/// The share of a voxel that lies within, from the distance of its centre: a linear ramp over one
/// voxel.
[[nodiscard]] inline double shareWithin(double distanceMm, double voxelMm) {
  return std::clamp(0.5 - distanceMm / voxelMm, 0.0, 1.0);
}

}  // namespace lateglow::phantom
