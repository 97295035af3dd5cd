#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "imaging/core/PixelPoint.h"

namespace lateglow {

/// Calls `visit(column, row)` for the pixels of a picture whose centres lie inside the loop
/// (odd-even rule), row by row.
template <typename Visit>
void forEachPixelInside(const PixelLoop& loop, int width, int height, Visit visit) {
  std::vector<double> crossings;
  for (int row = 0; row < height; ++row) {
    crossings.clear();
    for (std::size_t n = 0; n < loop.size(); ++n) {
      const PixelPoint a = loop[n];
      const PixelPoint b = loop[(n + 1) % loop.size()];
      if ((a.row > row) == (b.row > row)) continue;
      crossings.push_back(a.column + (row - a.row) / (b.row - a.row) * (b.column - a.column));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t n = 0; n + 1 < crossings.size(); n += 2) {
      const double first = std::max(0.0, std::ceil(crossings[n]));
      const double last = std::min(width - 1.0, std::ceil(crossings[n + 1]) - 1.0);
      for (double column = first; column <= last; ++column) visit(static_cast<int>(column), row);
    }
  }
}

}  // namespace lateglow
