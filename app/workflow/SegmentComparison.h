#pragma once

#include <vector>

#include "imaging/core/Case.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// Scar of one AHA segment by the model and by a reference, both measured alike.
struct SegmentPair {
  int segment = 0;
  bool hasScar = false;
  bool referenceHasScar = false;
  double scarPercent = 0.0;  ///< of the segment's myocardium
  double referenceScarPercent = 0.0;
};

/// Measures the newest tissue mask of a case and a reference on the same grid with one RV insertion
/// (the one that the cine shows with the model's classes, where it shows one) and pairs the
/// segments that both have.
[[nodiscard]] std::vector<SegmentPair> compareSegments(const Case& analyzed,
                                                       const LabelMap& reference);

}  // namespace lateglow
