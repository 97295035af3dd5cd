#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "imaging/core/PixelPoint.h"

namespace lateglow {

/// The outline of the pixels of a label slice that `belongs` accepts, as closed loops for odd-even
/// filling; outer loops and holes alike.
///
/// The loops join the middles of the pixel borders and are then smoothed without shrinking (Taubin,
/// SIGGRAPH 1995) while no point may move by more than 0.45 pixel: stairs become curves, but no
/// pixel vanishes and none is added. The picture shows what was counted.
[[nodiscard]] std::vector<PixelLoop> regionOutline(
    std::span<const std::uint8_t> labels, int width, int height,
    const std::function<bool(std::uint8_t)>& belongs);

}  // namespace lateglow
