#pragma once

#include <array>

#include "imaging/core/Volume.h"

namespace lateglow {

/// An affine map of patient space (LPS, mm) into itself: q = columns * p + shiftMm.
struct PatientTransform {
  std::array<Vec3, 3> columns{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
  Vec3 shiftMm;

  [[nodiscard]] Vec3 apply(Vec3 pointMm) const {
    return pointMm.x * columns[0] + pointMm.y * columns[1] + pointMm.z * columns[2] + shiftMm;
  }
};

/// The image at `transform.apply(p)` for every voxel p of `target`: linear within a slice of
/// `image`, nearest across slices, which lie too far apart to be mixed. Outside the image: 0.
[[nodiscard]] Volume resample(const Volume& image, const PatientTransform& transform,
                              const Geometry& target);

/// The same for tissue classes: the class with the largest linear weight. Outside: background.
[[nodiscard]] LabelMap resample(const LabelMap& labels, const PatientTransform& transform,
                                const Geometry& target);

}  // namespace lateglow
