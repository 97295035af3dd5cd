#pragma once

#include "imaging/core/Series.h"
#include "viewer/scene/IntensityWindow.h"

namespace lateglow {

/// From black to white where a file asks for nothing. CT: the reading window of what is examined,
/// as body part or descriptions name it (brain, lung, pelvis ...), else that of soft tissue.
/// Others: the 1st to the 99.5th percentile; MR volumes of thin slices are mostly air, so their
/// bright end is that of the tissue: of what lies above a tenth of the way to it. In a worker.
[[nodiscard]] IntensityWindow firstWindowOf(const Series& series, const Study& study);

}  // namespace lateglow
