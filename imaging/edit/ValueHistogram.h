#pragma once

#include <span>
#include <vector>

namespace lateglow {

/// How often values occur. Bin n holds lowest + n * binWidth up to the next edge, which belongs to
/// the next bin.
struct ValueHistogram {
  double lowest = 0.0;  ///< a multiple of binWidth, the first edge
  double binWidth = 1.0;
  std::vector<int> counts;

  [[nodiscard]] double edge(std::size_t bin) const {
    return lowest + binWidth * static_cast<double>(bin);
  }
};

/// Bins after Freedman and Diaconis (Z Wahrscheinlichkeitstheorie 1981;57:453-476, width 2 IQR
/// n^-1/3), no wider than a sixteenth of the range, which two tissues in one region need, then
/// widened to 1, 2 or 5 times a power of ten so that the edges can be read; at most 100 bins, not
/// narrower than 1 where all values are whole numbers. No bins for no values; values that are not
/// finite are left out.
[[nodiscard]] ValueHistogram valueHistogram(std::span<const float> values);

}  // namespace lateglow
