#pragma once

#include <optional>

#include "imaging/core/PixelPoint.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// A straight piece in a slice, continuous pixel indices.
struct PixelSegment {
  PixelPoint from;
  PixelPoint to;
};

/// Where slice `otherSlice` of the grid `other` cuts the plane of slice `shownSlice` of `shown`, as
/// far as the other slice reaches (outer edges of its pixels). Both in the same frame of reference.
/// Nothing where the planes are parallel (less than half a degree) or the other slice ends before
/// it meets the plane.
[[nodiscard]] std::optional<PixelSegment> referenceLine(const Geometry& shown, double shownSlice,
                                                        const Geometry& other, double otherSlice);

}  // namespace lateglow
