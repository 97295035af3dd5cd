#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include <QPainterPath>

namespace lateglow {

/// regionOutline() (imaging/edit/RegionOutline.h) as a path for odd-even filling, in continuous
/// index space (centre of the first pixel at (0, 0)).
[[nodiscard]] QPainterPath tissueOutline(std::span<const std::uint8_t> labels, int width,
                                         int height,
                                         const std::function<bool(std::uint8_t)>& belongs);

}  // namespace lateglow
