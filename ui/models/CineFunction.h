#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/workflow/CasePipeline.h"
#include "measurements/LvFunction.h"
#include "measurements/SegmentWall.h"

namespace lateglow {

/// What the classes of every phase of a cine say of the left ventricle.
struct CineFigures {
  LvFunction figures;
  std::vector<SegmentWall> endDiastolicWalls;  ///< segments 1 to 16
  std::vector<SegmentWall> endSystolicWalls;
  bool measuring = false;          ///< the outlines were corrected; the figures are of those before
  std::optional<Failure> failure;  ///< why there are no figures
};

/// Classes with their figures. A value, never changed; corrections share what they can.
struct CineFunction : CineFigures {
  std::shared_ptr<const CineLabelMap> classes;

  /// Whether there are figures to show, be they of the outlines before.
  [[nodiscard]] bool measured() const { return !failure; }
};

/// Measures a segmented cine, in a worker. Segments begin at the anterior RV insertion; where it is
/// not given, at the place that measureScar estimates. A failure where no cavity was found in two
/// phases.
[[nodiscard]] CineFigures figuresOf(const CineLabelMap& classes, std::optional<Vec3> rvInsertionMm);
[[nodiscard]] CineFunction functionOf(CineLabelMap classes, std::optional<Vec3> rvInsertionMm);

}  // namespace lateglow
