#pragma once

#include <vector>

#include "imaging/core/Series.h"
#include "imaging/io/DicomHeader.h"

namespace lateglow {

using ImageSet = std::vector<const DicomHeader*>;

/// Images of one orientation, matrix and pixel spacing, grouped into slices by where they lie:
/// `slices` ascend along the normal (direction of columns x direction of rows), by Image Position
/// alone. Slice Location, file names and instance numbers play no part.
struct SliceStack {
  std::vector<ImageSet> slices;
  bool placed = true;  ///< false: the images state no position, each is a slice of its own

  [[nodiscard]] const DicomHeader& first() const { return *slices.front().front(); }
};

/// Splits images into sets of equal matrix, pixel spacing and orientation (cosines within 1e-3).
[[nodiscard]] std::vector<ImageSet> splitByGrid(const ImageSet& images);

[[nodiscard]] SliceStack stackByPosition(ImageSet images);

/// Unit normal of the images: the direction in which slices are counted.
[[nodiscard]] Vec3 sliceNormal(const DicomHeader& header);
/// Distance of the image plane from the origin of patient space along `normal`, mm.
[[nodiscard]] double positionAlong(const DicomHeader& header, Vec3 normal);

/// The grid of a stack, in patient space. Where slices are shifted against each other (gantry tilt)
/// axes[2] runs along the true line of slice corners and is then not perpendicular to the others.
/// Appends what is wrong with the geometry to `issues`: missing-slice, uneven-spacing,
/// gantry-tilt, in-plane-shift, non-orthogonal, no-position, no-spacing.
[[nodiscard]] Geometry stackGeometry(const SliceStack& stack, std::vector<SeriesIssue>& issues);

}  // namespace lateglow
