#pragma once

#include <span>
#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// What ordered the phases of a cine (dicom.md, "Reading"); shown to the user.
enum class PhaseKey {
  TriggerTime,
  CardiacPhaseIndex,
  AcquisitionTime,
  ContentTime,
  InstanceNumber,
  FileOrder  ///< NIfTI: the fourth dimension
};
[[nodiscard]] std::string toString(PhaseKey key);

/// A short-axis cine: the same slices at several phases of the cardiac cycle.
///
/// Frame (slice k, phase t) starts at voxel sliceVoxelCount * (k + slices * t), so the memory
/// order is that of a 4-D NIfTI: i fastest, then j, slice, phase. Phase 0 is the first after the
/// R wave (end-diastole) when the source was triggered.
struct Cine {
  Geometry geometry;  ///< of one phase; size[2] = number of slices
  int phaseCount = 0;
  std::vector<float> voxels;
  std::vector<double> phaseTimesMs;  ///< one a phase, from the R wave; empty where unknown
  double cycleMs = 0.0;              ///< R-R interval, 0 where unknown
  PhaseKey phaseKey = PhaseKey::FileOrder;

  [[nodiscard]] int sliceCount() const { return geometry.size[2]; }
  [[nodiscard]] std::span<const float> frame(int slice, int phase) const;
  [[nodiscard]] std::span<float> frame(int slice, int phase);
  /// Time between two phases in ms: from phaseTimesMs, else cycleMs / phaseCount, else 0.
  [[nodiscard]] double frameIntervalMs() const;
};

[[nodiscard]] Cine makeCine(const Geometry& geometry, int phaseCount);

}  // namespace lateglow
