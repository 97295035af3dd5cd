#pragma once

#include <cstdint>
#include <vector>

#include "viewer/scene/SliceRegion.h"

namespace lateglow {

/// Colours on a grid, ready to be stretched over a part of a slice.
struct SlicePicture {
  int columns = 0;
  int rows = 0;
  std::vector<std::uint32_t> pixels;  ///< 0xAARRGGBB, colours premultiplied, columns fastest
  PixelRegion place;                  ///< outer edges of the grid, in pixels of the slice
  [[nodiscard]] bool empty() const { return pixels.empty(); }
};

}  // namespace lateglow
