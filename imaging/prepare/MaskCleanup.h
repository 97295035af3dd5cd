#pragma once

#include "imaging/core/Volume.h"

namespace lateglow {

/// Keeps, in every slice, the largest 4-connected region of non-background labels and clears the
/// rest: a network's stray islands are no heart. Classes inside the region are not touched.
void keepLargestComponents(LabelMap& mask);

}  // namespace lateglow
