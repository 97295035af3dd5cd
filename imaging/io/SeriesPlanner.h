#pragma once

#include <vector>

#include "imaging/core/Series.h"
#include "imaging/io/DicomHeader.h"

namespace lateglow {

/// A series that is known but for its voxels.
struct SeriesPlan {
  Series series;  ///< image is a Cine or a Volume with geometry and times, without voxels
  /// Which image fills frame f = slice + slices * phase.
  std::vector<const DicomHeader*> frames;
};

/// Groups scanned images of one study into series: by series UID, then by grid and orientation,
/// then slices by position and phases by time. Several series of one slice each that share
/// orientation, grid and phase count become one ("merged-series"). The result does not depend on
/// the order of `headers`; they must outlive it.
[[nodiscard]] std::vector<SeriesPlan> planSeries(const std::vector<DicomHeader>& headers);

}  // namespace lateglow
