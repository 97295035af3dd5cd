#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include "imaging/io/DicomHeader.h"

namespace lateglow {

/// Fills everything of `header` but file, frame, tile, transfer syntax and pixel layout from the
/// attributes at the top of the data set. Only for sources of this folder.
void readDicomHeader(DcmDataset& dataset, DicomHeader& header);

/// The parts that functional groups (PS3.3, C.7.6.16) hold under the same attributes, in `item`:
/// what is stated there replaces what the header has.
void readPosition(DcmItem& item, DicomHeader& header);
void readOrientation(DcmItem& item, DicomHeader& header);
void readPixelMeasures(DcmItem& item, DicomHeader& header);
void readRescale(DcmItem& item, DicomHeader& header);
void readWindow(DcmItem& item, DicomHeader& header);

}  // namespace lateglow
