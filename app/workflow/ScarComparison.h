#pragma once

#include <optional>
#include <vector>

#include "imaging/core/Volume.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// Scar of one mask over the slices in which the reference has myocardium.
struct ScarSize {
  double ratioPercent = 0.0;  ///< scar / (healthy + scar); 0 without myocardium
  std::optional<double> ratioToHealthyPercent;  ///< PSCGAN 6.5; nullopt without healthy myocardium
  double areaCm2 = 0.0;   ///< mean over these slices
  double volumeMl = 0.0;  ///< area x slice distance, summed
  double myocardiumMl = 0.0;  ///< healthy and scar, summed likewise
};

/// What test and reference say about one AHA segment.
struct SegmentComparison {
  int segment = 0;
  double testPercent = 0.0;  ///< scar burden
  double referencePercent = 0.0;
  bool testHasScar = false;  ///< measurements.md: at least 1 % and 3 voxels
  bool referenceHasScar = false;
  double testTransmuralityPercent = 0.0;
  double referenceTransmuralityPercent = 0.0;
};

struct ScarComparison {
  ScarSize test;
  ScarSize reference;
  std::vector<SegmentComparison> segments;  ///< those of the 16 that the reference covers
};

/// Where the segments of both masks begin; what is not given is taken from the reference.
struct SegmentFrame {
  std::optional<Vec3> anteriorRvInsertionMm;  ///< LPS, mm
  std::optional<Vec3> apexDirection;          ///< unit, LPS, base to apex
};

/// Compares scar size and segments of two masks on one grid; both are divided into segments by the
/// same landmark and the same end as apex, each around its own centre.
[[nodiscard]] ScarComparison compareScar(const LabelMap& test, const LabelMap& reference,
                                         const SegmentFrame& frame = {});

}  // namespace lateglow
