#pragma once

#include <memory>
#include <string>

#include "imaging/io/DicomHeader.h"
#include "imaging/io/DicomPixelLayout.h"
#include "imaging/io/OpenedDicom.h"

namespace lateglow {

/// Why the pixels of a file are not read.
struct LayoutFault {
  std::string what;    ///< continues "<file>: "
  std::string remedy;  ///< empty for the usual one
};

/// Reads how and where the pixels lie, and checks it: bits, size, number of frames, what decodes
/// them, and that the file can hold what it announces. Null with `fault` otherwise. Only for
/// sources of this folder.
[[nodiscard]] std::shared_ptr<const DicomPixelLayout> readPixelLayout(const OpenedDicom& opened,
                                                                      const FileBytes& file,
                                                                      const DicomHeader& header,
                                                                      LayoutFault& fault);

}  // namespace lateglow
