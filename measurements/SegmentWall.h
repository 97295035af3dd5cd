#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// The wall of an AHA segment: how thick it is, and where a reader finds it.
struct SegmentWall {
  int segment = 0;  ///< AHA number, 1 to 16
  bool present = false;
  double thicknessMm = 0.0;  ///< mean over the segment's chords (WallChords.h)
  int slice = 0;             ///< the middle one of its level
  Vec3 middleMm;             ///< half-way through the wall there; patient space
};

/// Walls of segments 1 to 16, in this order. `rvInsertionMm`: where the angles begin, as
/// ScarMeasurements has it, so that segments are the same ones. Without closed myocardium no segment
/// is present.
[[nodiscard]] std::vector<SegmentWall> measureSegmentWalls(const Geometry& geometry,
                                                           std::span<const std::uint8_t> labels,
                                                           Vec3 rvInsertionMm,
                                                           int chordsPerSlice = 100);

/// (systole - diastole) / diastole in per cent, the usual definition of systolic wall thickening.
[[nodiscard]] double thickeningPercent(double endDiastolicMm, double endSystolicMm);

/// Thickening of an AHA segment between two phases.
struct SegmentThickening {
  int segment = 0;  ///< AHA number, 1 to 16
  double endDiastolicMm = 0.0;
  double endSystolicMm = 0.0;
  double thickeningPercent = 0.0;
};

/// The segments that have a wall in both phases. Chords run through the myocardial centreline
/// (WallChords.h), the centreline method of measurements.md. Both label maps lie on `geometry`.
[[nodiscard]] std::vector<SegmentThickening> measureSegmentThickening(
    const Geometry& geometry, std::span<const std::uint8_t> endDiastole,
    std::span<const std::uint8_t> endSystole, Vec3 rvInsertionMm);

}  // namespace lateglow
