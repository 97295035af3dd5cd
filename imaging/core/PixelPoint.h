#pragma once

#include <vector>

namespace lateglow {

/// A point of a slice in continuous pixel indices; the centre of the first pixel is (0, 0).
struct PixelPoint {
  double column = 0.0;
  double row = 0.0;

  friend constexpr PixelPoint operator+(PixelPoint a, PixelPoint b) {
    return {a.column + b.column, a.row + b.row};
  }
  friend constexpr PixelPoint operator-(PixelPoint a, PixelPoint b) {
    return {a.column - b.column, a.row - b.row};
  }
  friend constexpr PixelPoint operator*(PixelPoint a, double s) {
    return {a.column * s, a.row * s};
  }
  friend constexpr bool operator==(const PixelPoint&, const PixelPoint&) = default;
};

/// A closed curve in a slice: the last point joins the first.
using PixelLoop = std::vector<PixelPoint>;

}  // namespace lateglow
