#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <span>

#include "imaging/core/Failure.h"
#include "imaging/pacs/deidentification/DeidentificationOptions.h"

namespace lateglow {

/// Blanks rectangles in every frame (PS3.15, E.3.1) to black: the smallest stored value, the largest
/// in MONOCHROME1. Compressed pixels are decoded and stay uncompressed. Parts of a rectangle beyond
/// the image are left out. A failure has no file name (the caller's): compressed in a way that is
/// not decoded, subsampled colour, 1 or 32 bits a sample, floating point, or fewer pixels than the
/// header says. The data set must be thrown away then.
[[nodiscard]] Expected<void> blankRectangles(DcmDataset& dataset,
                                             std::span<const PixelRectangle> rectangles);

/// Clears the bits of uncompressed pixels that are not the stored value (PS3.5, 8.1.1) where an
/// overlay lies in them (Overlay Bit Position above 0, PS3.3 C.9.2, retired): drawn text may be in
/// there. Compressed pixels are decoded first. True where something was cleared.
[[nodiscard]] Expected<bool> clearEmbeddedOverlays(DcmDataset& dataset);

/// Blanks the comments inside of compressed frames (CodestreamComments.h).
void blankFrameComments(DcmDataset& dataset);

}  // namespace lateglow
