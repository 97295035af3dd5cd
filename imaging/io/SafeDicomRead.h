#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcerror.h>

#include <exception>

namespace lateglow {

/// The condition of `read`, a call of DCMTK that parses bytes of others; EC_CorruptedData where it
/// throws. DCMTK 3.6.7 does so where the type of a directory record has a damaged length
/// (DcmByteString::verify), and any data set can hold such a record. Only for sources that use
/// DCMTK.
template <typename Read>
OFCondition safely(const Read& read) {
  try {
    return read();
  } catch (const std::exception&) {
    return EC_CorruptedData;
  }
}

}  // namespace lateglow
