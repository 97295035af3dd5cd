#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow::testing {

struct LabelImage {
  Geometry geometry;
  std::vector<std::uint8_t> labels;

  [[nodiscard]] std::uint8_t& at(int i, int j, int k);
};

/// A left ventricle defined in patient space, so that its truth does not depend on any grid: a
/// stack of rings around a long axis. Angles run from the anterior RV insertion, counter-clockwise
/// as seen from the apex.
struct SyntheticHeart {
  Vec3 centreMm{20.0, -30.0, 15.0};
  Vec3 apexDirection = normalized({0.64, -0.66, -0.40});  ///< typical pose, LPS
  double lengthMm = 72.0;
  double basalCavityRadiusMm = 25.0;
  double apicalCavityRadiusMm = 25.0;
  double wallMm = 10.0;
  /// Scar where true: `angleDegrees` in [0, 360), `depth` 0 at the endocardium, 1 at the
  /// epicardium, `alongAxis` 0 at the base, 1 at the apex.
  std::function<bool(double angleDegrees, double depth, double alongAxis)> scar;

  [[nodiscard]] Vec3 insertionDirection() const;
  /// A landmark on the epicardium at mid level.
  [[nodiscard]] Vec3 insertionPointMm() const;
  [[nodiscard]] TissueClass tissueAt(Vec3 pointMm) const;
};

/// Short-axis grid that holds the heart; slices run from base to apex, rows and columns are turned
/// by `inPlaneTurnDegrees`.
[[nodiscard]] Geometry shortAxisGrid(const SyntheticHeart& heart, int pixels, double spacingMm,
                                     int slices, double inPlaneTurnDegrees = 20.0);
[[nodiscard]] LabelImage sampled(const SyntheticHeart& heart, const Geometry& geometry);

/// The same voxels stored with that index axis reversed.
[[nodiscard]] LabelImage flipped(const LabelImage& image, int axis);
/// The same voxels stored with columns and rows exchanged.
[[nodiscard]] LabelImage transposed(const LabelImage& image);

/// A rotation about `axis`, right-handed.
[[nodiscard]] Vec3 rotated(Vec3 v, Vec3 axis, double degrees);

}  // namespace lateglow::testing
