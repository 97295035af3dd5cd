#pragma once

namespace lateglow {

/// Edges of a rectangle in a slice, continuous pixel indices (first pixel spans -0.5 to 0.5).
struct PixelRegion {
  double firstColumn = 0.0;
  double firstRow = 0.0;
  double lastColumn = 0.0;
  double lastRow = 0.0;
  friend bool operator==(const PixelRegion&, const PixelRegion&) = default;
};

}  // namespace lateglow
