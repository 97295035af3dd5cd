#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "imaging/core/Volume.h"
#include "imaging/phantom/HeadModel.h"
#include "imaging/phantom/HeadTissues.h"

namespace lateglow {

struct BrainPhantomOptions {
  std::uint64_t seed = 1;
  int caseIndex = 0;       ///< cases of one seed are independent patients
  double spacingMm = 1.0;  ///< of the isotropic grid, 0.7 to 4
  /// Only the contrasts named; empty: all.
  std::vector<phantom::HeadContrast> contrasts;
  /// Asked before every slice; where it says false the case comes back unfinished. Empty: go on.
  std::function<bool()> keepGoing;
};

struct BrainImage {
  phantom::HeadContrast contrast = phantom::HeadContrast::T1;
  Volume volume;  ///< MR: arbitrary units; CT: HU with unit "[hnsf'U]"
};

/// A head that never lived, seen by several scanners on one grid.
struct BrainPhantomCase {
  std::vector<BrainImage> images;
  LabelMap tissues;  ///< the tissue of the largest share, HeadTissue as a number
  LabelMap brain;    ///< 1 where more than half of the voxel is brain, lesion or tumour
  phantom::HeadTruth truth;
  double mrSnr = 0.0;  ///< signal of white matter in T1 over the deviation of the noise
};

/// Makes one case (HeadModel.h, HeadTissues.h). MR has a smooth bias field of at most 20 % and
/// Rician noise of an SNR of 25 to 60 (7T: twice that); the 3T image of the pair is blurred to 1.5
/// mm. CT is blurred to 1 mm and has noise of 3 to 7 HU. The grid covers 180 x 230 x 204 mm with
/// rows to the left, columns to the back, slices to the head (LPS). Same options, same voxels.
[[nodiscard]] BrainPhantomCase makeBrainPhantom(const BrainPhantomOptions& options);

/// What was drawn, as JSON (truth.json).
[[nodiscard]] std::string toJson(const BrainPhantomCase& made, const BrainPhantomOptions& options);

}  // namespace lateglow
