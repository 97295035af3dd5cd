#pragma once

#include <array>

#include "engine/package/Manifest.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// Probabilities of the four tissue classes on one grid, in the order of the labels; all 0 where the
/// network saw nothing.
using TissueProbabilities = std::array<Volume, kTissueClassCount>;

/// The class of every voxel. First other, wall (healthy and scar added up) or blood pool, whichever is
/// most probable, background where nothing is; then a wall voxel is scar when
/// p(scar) / (p(healthy) + p(scar)) >= `scarThreshold`.
[[nodiscard]] LabelMap decideTissue(const TissueProbabilities& probabilities, double scarThreshold);

/// "scar_threshold" of a package's configuration, calibrated on held-out cases; 0.5 where there is
/// none, or none between 0 and 1.
[[nodiscard]] double scarThresholdOf(const engine::Manifest& manifest);

}  // namespace lateglow
