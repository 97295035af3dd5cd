#pragma once

#include <span>
#include <vector>

#include <QRectF>
#include <QString>
#include <QTransform>

#include "measurements/Geometry.h"

namespace lateglow {

/// Which index axis of a slice runs to the right on screen and which runs down, and in which sense.
struct DisplayAxes {
  int rightAxis = 0;  ///< 0 = i, 1 = j
  int rightSign = 1;
  int downAxis = 1;
  int downSign = 1;
};

/// The radiological way to look at a slice: patient left on the right of the picture, feet (or
/// back, for axial slices) below. Found in patient space, so a flipped or transposed file is shown
/// like any other; only flips and a transposition, never a rotation in between. A usual DICOM
/// short axis is shown as it is stored.
[[nodiscard]] DisplayAxes radiologicalAxes(const Geometry& geometry);

/// Letters of the direction `v` in LPS, the strongest first: "L", "AH", "PLF". Components below 0.3
/// of the length are left out; at most three letters.
[[nodiscard]] QString orientationLetters(Vec3 v);

/// A square window on one slice, in its own plane.
struct SliceView {
  Geometry geometry;
  DisplayAxes axes;
  int slice = 0;
  Vec3 centreMm;
  double sideMm = 100.0;

  [[nodiscard]] Vec3 rightDirection() const;
  [[nodiscard]] Vec3 downDirection() const;
  /// From continuous index (i, j) to a square `area` on screen.
  [[nodiscard]] QTransform indexToArea(const QRectF& area) const;
};

/// Index range of a slice, both ends included.
struct IndexBounds {
  int firstI = 0;
  int lastI = -1;
  int firstJ = 0;
  int lastJ = -1;
  [[nodiscard]] bool empty() const { return lastI < firstI || lastJ < firstJ; }
};

/// One slice resampled to `pixels` x `pixels`, row-major, with Lanczos-3 (Duchon 1979), widened
/// where the picture is coarser than the slice. Only voxels within `bounds` are read, edge values
/// repeated for the filter; what lies outside them by more than half a voxel is NaN.
[[nodiscard]] std::vector<float> resampleSlice(std::span<const float> slicePixels,
                                               const SliceView& view, int pixels,
                                               const IndexBounds& bounds);

}  // namespace lateglow
