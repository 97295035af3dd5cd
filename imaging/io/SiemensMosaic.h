#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <vector>

#include "imaging/io/DicomHeader.h"

namespace lateglow {

/// Cuts a Siemens mosaic (the slices of a volume as tiles of one image, row by row in a square of
/// tiles) into one header a slice, placed in the patient. Empty where the file does not say how
/// many slices there are; the image then stays one, with DicomHeader::mosaic.
///
/// The number of slices stands in (0019,100A) or in the CSA header (0029,1010), which also has the
/// direction in which slices follow; Image Position is that of a slice as large as the whole
/// mosaic, with the same centre (as nibabel's documentation "Siemens mosaic" derives). Only for
/// sources of this folder.
[[nodiscard]] std::vector<DicomHeader> slicesOfMosaic(DcmDataset& dataset,
                                                      const DicomHeader& mosaic);

}  // namespace lateglow
