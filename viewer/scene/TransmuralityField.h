#pragma once

#include <vector>

#include "imaging/core/Volume.h"

namespace lateglow {

/// How far scar reaches through the wall, anywhere in the ventricle: the transmurality of the wall
/// chord (measurements/WallChords.h, 100 a slice as in measureScar) in the direction of a place from
/// the centre of its slice, linear between slices, per cent of wall thickness. For drawing.
class TransmuralityField {
public:
  /// `labels`: a short-axis stack.
  explicit TransmuralityField(const LabelMap& labels);
  /// 0 without any myocardium; beyond the first and last slice that has some: theirs.
  [[nodiscard]] double percentAt(Vec3 patientMm) const;

private:
  struct SliceChords {
    double slice = 0.0;
    Vec3 centreMm;
    std::vector<double> percent;  ///< at equal angles, the first at half a step
  };
  [[nodiscard]] double percentIn(const SliceChords& chords, Vec3 patientMm) const;

  Geometry m_geometry;
  std::vector<SliceChords> m_slices;  ///< in stack order
};

}  // namespace lateglow
