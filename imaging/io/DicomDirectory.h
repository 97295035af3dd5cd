#pragma once

#include <filesystem>
#include <vector>

#include "imaging/core/Failure.h"

namespace lateglow {

/// What a DICOMDIR (PS3.10, 8; PS3.3, F) refers to.
struct DicomDirectory {
  std::vector<std::filesystem::path> files;    ///< that exist, in the order of the records
  std::vector<std::filesystem::path> missing;  ///< referenced but absent
};

/// True for a DICOM file whose SOP class is Media Storage Directory.
[[nodiscard]] bool isDicomDirectory(const std::filesystem::path& file);

/// Reads the records and finds their files below the folder of the DICOMDIR; names are compared
/// without regard to case, since some systems change it when they copy a disc. A record that
/// refers to a file outside of that folder, also by a link, makes the whole a BadInput failure.
[[nodiscard]] Expected<DicomDirectory> readDicomDirectory(const std::filesystem::path& file);

}  // namespace lateglow
