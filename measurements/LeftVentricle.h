#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "measurements/Geometry.h"
#include "measurements/MyocardialRing.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// What a slice contributes to the AHA segments.
enum class SliceRole {
  Segmented,  ///< between the first and the last slice with closed myocardium
  Outside,    ///< open myocardium beyond these: outflow tract, valve plane
  ApicalCap   ///< beyond the apical end and without cavity: segment 17 where wanted
};

struct VentricleSlice {
  MyocardialRing ring;
  Level level = Level::Mid;
  SliceRole role = SliceRole::Outside;
};

/// The left ventricle as a stack of short-axis slices with its long axis, as measurements.md,
/// "Levels" and "Which end is the apex", define them.
struct LeftVentricle {
  std::vector<VentricleSlice> slices;  ///< slices with myocardium, in stack order
  Vec3 apexDirection;                  ///< unit, base to apex, along the slice normal; LPS
  ApexRule apexRule = ApexRule::PatientAxes;
  bool levelsAssumed = false;  ///< one slice alone, or no slice with closed myocardium
  std::vector<std::string> warnings;

  /// The slice (with myocardium) whose plane is nearest to the point; null without slices.
  [[nodiscard]] const VentricleSlice* nearest(const Geometry& geometry, Vec3 pointMm) const;
  /// The middle one of the segmented slices (of two the basal one); null without any.
  [[nodiscard]] const VentricleSlice* middle(const Geometry& geometry) const;
};

/// `singleSliceLevel`: level of the slice when only one has closed myocardium.
[[nodiscard]] LeftVentricle findLeftVentricle(const Geometry& geometry,
                                              std::span<const std::uint8_t> labels, ApexChoice apex,
                                              std::optional<Level> singleSliceLevel = {});

/// Unit normal of the slices, towards increasing slice index.
[[nodiscard]] Vec3 sliceNormal(const Geometry& geometry);

}  // namespace lateglow
