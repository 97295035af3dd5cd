#pragma once

#include <memory>

#include "imaging/core/Series.h"

namespace lateglow::testing {

/// Where the bright ball of the analytic head lies: left, in front and above of the middle (LPS).
inline constexpr Vec3 kBallMm{30.0, -24.0, 20.0};

/// A head of ellipsoids in HU, stored as sagittal slices: air, skull, brain, one bright ball of 9 mm
/// radius.
[[nodiscard]] std::shared_ptr<const Study> analyticHead();
/// The same head as sagittal and as axial slices of one frame of reference.
[[nodiscard]] std::shared_ptr<const Study> analyticHeadInTwoPlanes();

}  // namespace lateglow::testing
