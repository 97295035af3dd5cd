#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/core/Annotation.h"
#include "imaging/core/PixelPoint.h"

namespace lateglow {

/// The annotation's points in continuous pixel indices of its slice.
[[nodiscard]] PixelLoop pixelPoints(const Annotation& annotation, const Geometry& geometry);
/// A pixel of a slice as a point in patient space.
[[nodiscard]] Vec3 patientPoint(PixelPoint pixel, int slice, const Geometry& geometry);

/// The closed outline of an ellipse or a polygon, dense enough to be drawn; empty for other kinds.
[[nodiscard]] PixelLoop outlineOf(const Annotation& annotation, const Geometry& geometry);

/// Length of a Distance, mm in patient space.
[[nodiscard]] double lengthMm(const Annotation& annotation);
/// Angle at the vertex of an Angle, degrees from 0 to 180; 0 where a leg has no length.
[[nodiscard]] double angleDegrees(const Annotation& annotation);

/// What lies inside an ellipse or polygon: pixels whose centres are inside the outline. The area is
/// that of the outline itself, the SD that of a sample (n - 1).
struct RegionFigures {
  double areaMm2 = 0.0;
  int count = 0;
  double mean = 0.0;
  double standardDeviation = 0.0;  ///< 0 for fewer than two pixels
  double lowest = 0.0;
  double highest = 0.0;
  double median = 0.0;
};

/// Figures of `slice` (i fastest) inside the outline; count 0 where no pixel centre is inside.
/// Nothing for other kinds of annotation.
[[nodiscard]] std::optional<RegionFigures> regionFigures(const Annotation& annotation,
                                                         const Geometry& geometry,
                                                         std::span<const float> slice);

/// The values of `slice` (i fastest) whose pixel centres lie inside an ellipse or polygon; empty
/// for other kinds.
[[nodiscard]] std::vector<float> regionValues(const Annotation& annotation,
                                              const Geometry& geometry,
                                              std::span<const float> slice);

/// Which point of the annotation lies within `reach` pixels of `at`; the nearest.
[[nodiscard]] std::optional<std::size_t> pointNear(const Annotation& annotation,
                                                   const Geometry& geometry, PixelPoint at,
                                                   double reach);

}  // namespace lateglow
