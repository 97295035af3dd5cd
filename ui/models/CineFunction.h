#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/workflow/CasePipeline.h"
#include "measurements/LvFunction.h"
#include "measurements/SegmentWall.h"

namespace lateglow {

/// What the classes of every phase of a cine say of the left ventricle. A value, never changed.
struct CineFunction {
  CineLabelMap classes;
  LvFunction figures;
  std::vector<SegmentWall> endDiastolicWalls;  ///< segments 1 to 16
  std::vector<SegmentWall> endSystolicWalls;
};

/// Measures a segmented cine. Segments begin at the anterior RV insertion; where it is not given, at
/// the place that measureScar estimates. BadInput where no cavity was found in two phases.
[[nodiscard]] Expected<std::shared_ptr<const CineFunction>> functionOf(
    CineSegmentation segmented, std::optional<Vec3> rvInsertionMm);

}  // namespace lateglow
