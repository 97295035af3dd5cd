#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "imaging/core/PixelPoint.h"

namespace lateglow {

/// The closed outlines of one label in a slice of `columns` x `rows` pixels: marching squares along
/// the borders between pixels, whose corners are cut twice, at most a quarter of a pixel away from
/// the border. For drawing.
[[nodiscard]] std::vector<PixelLoop> labelOutline(std::span<const std::uint8_t> slice, int columns,
                                                  int rows, std::uint8_t label);

}  // namespace lateglow
