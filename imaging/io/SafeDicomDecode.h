#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcerror.h>

class DcmDataset;

namespace lateglow {

/// DcmDataset::chooseRepresentation to explicit little endian for data of others: EC_CorruptedData
/// where DCMTK's JPEG decoder would not come to an end (JpegMarkers.h) or throws. Only for sources
/// that use DCMTK.
[[nodiscard]] OFCondition decompressSafely(DcmDataset& dataset);

}  // namespace lateglow
