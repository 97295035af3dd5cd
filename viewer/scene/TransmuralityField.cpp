#include "viewer/scene/TransmuralityField.h"

#include <algorithm>
#include <cmath>

#include "measurements/MyocardialRing.h"
#include "measurements/WallChords.h"

namespace lateglow {

namespace {

constexpr int kChordsPerSlice = 100;

/// Any zero of the angles serves, because only directions are compared.
AhaFrame frameOf(const Geometry& geometry) { return {geometry.axes[2], geometry.axes[0]}; }

}  // namespace

TransmuralityField::TransmuralityField(const LabelMap& labels) : m_geometry(labels.geometry) {
  for (int k = 0; k < m_geometry.size[2]; ++k) {
    const MyocardialRing ring = analyzeRing(m_geometry, k, labels.slice(k));
    if (ring.labels.empty()) {
      continue;
    }
    SliceChords& slice = m_slices.emplace_back();
    slice.slice = k;
    slice.centreMm = ring.centreMm;
    for (const WallChord& chord :
         wallChords(m_geometry, ring, frameOf(m_geometry), kChordsPerSlice)) {
      slice.percent.push_back(chord.transmuralityPercent());
    }
  }
}

double TransmuralityField::percentIn(const SliceChords& chords, Vec3 patientMm) const {
  const double angle = frameOf(m_geometry).angleDegrees(patientMm - chords.centreMm);
  const auto index = static_cast<std::size_t>(angle / 360.0 * kChordsPerSlice);
  return chords.percent.at(std::min(index, chords.percent.size() - 1));
}

double TransmuralityField::percentAt(Vec3 patientMm) const {
  if (m_slices.empty()) {
    return 0.0;
  }
  const double slice = m_geometry.toIndex(patientMm).z;
  const auto above = std::find_if(m_slices.begin(), m_slices.end(),
                                  [slice](const SliceChords& s) { return s.slice > slice; });
  if (above == m_slices.begin()) {
    return percentIn(m_slices.front(), patientMm);
  }
  const SliceChords& below = *std::prev(above);
  if (above == m_slices.end()) {
    return percentIn(below, patientMm);
  }
  const double share = (slice - below.slice) / (above->slice - below.slice);
  return (1.0 - share) * percentIn(below, patientMm) + share * percentIn(*above, patientMm);
}

}  // namespace lateglow
