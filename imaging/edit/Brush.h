#pragma once

#include <optional>
#include <span>

#include "imaging/edit/LabelEdit.h"

namespace lateglow {

/// A round brush. Its size is in millimetres of patient space, so it is a circle on the screen also
/// where pixels are not square. Erasing is painting background.
struct Brush {
  TissueClass paints = TissueClass::Scar;
  double radiusMm = 4.0;
  bool spherical = false;  ///< reaches into neighbouring slices
  /// Paints only where the image has a value in this range (both ends included).
  struct ValueRange {
    double lowest = 0.0;
    double highest = 0.0;
  };
  std::optional<ValueRange> values;
  /// Paints only over this class, e.g. scar only within healthy myocardium.
  std::optional<TissueClass> over;
};

/// Paints every voxel whose centre lies within the radius of `place` (continuous voxel index), and
/// always the voxel that holds `place`. `image` has one value a voxel of the phase; it may be empty
/// for brushes without a value range. Places outside the grid paint what reaches into it.
void paintDab(LabelEditor& editor, const Brush& brush, Vec3 place, std::span<const float> image);

/// Dabs from `from` to `to` so close that no gap shows (a quarter of the radius, at least half a
/// pixel).
void paintStroke(LabelEditor& editor, const Brush& brush, Vec3 from, Vec3 to,
                 std::span<const float> image);

}  // namespace lateglow
