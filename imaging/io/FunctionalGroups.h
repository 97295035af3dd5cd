#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <string>
#include <vector>

#include "imaging/io/DicomHeader.h"

namespace lateglow {

/// One header a frame of a multi-frame image. What `whole` says holds for every frame where the
/// Shared Functional Groups Sequence (5200,9229), then the frame's item of the Per-frame Functional
/// Groups Sequence (5200,9230), does not say otherwise (PS3.3, C.7.6.16): plane position and
/// orientation (also those of volumes, PS3.3 C.7.6.21), pixel measures, pixel value
/// transformation, cardiac synchronization, temporal position, frame content, frame type, echo
/// and diffusion. Images without functional groups are placed by the Grid Frame Offset Vector
/// (PS3.3, C.8.8.3.2) or, in nuclear medicine, by the detector (PS3.3, C.8.4.11), where there is
/// one.
///
/// `fault` says why there is none: the groups describe another number of frames. Only for sources
/// of this folder.
[[nodiscard]] std::vector<DicomHeader> framesOf(DcmDataset& dataset, const DicomHeader& whole,
                                                int frameCount, std::string& fault);

}  // namespace lateglow
