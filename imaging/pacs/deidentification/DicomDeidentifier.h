#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/pacs/deidentification/DeidentificationOptions.h"
#include "imaging/pacs/deidentification/DeidentificationReport.h"
#include "imaging/pacs/deidentification/Pseudonyms.h"

namespace lateglow {

/// What became of one DICOM file.
struct DicomDeidentification {
  std::string patient;   ///< pseudonym
  std::string studyUid;  ///< new one
  AttributeCounts attributes;
  std::vector<std::string> warnings;
  bool blanked = false;
  bool duplicate = false;  ///< another file with this SOP Instance UID was written before
};

/// Where a result goes: under a folder, in folders and files named by new UIDs, or to one file.
struct DicomTarget {
  std::filesystem::path folder;
  std::optional<std::filesystem::path> file;  ///< takes the place of a name below `folder`
  bool overwrite = false;                     ///< of `file`
};

/// True where the first bytes look like DICOM, with or without a preamble.
[[nodiscard]] bool isDicomFile(const std::filesystem::path& file);

/// De-identifies one DICOM file by PS3.15, annex E. The result keeps transfer syntax and compressed
/// pixels (unless they were blanked), has file meta information of its own and an empty preamble,
/// and says what was done in (0012,0062), (0012,0063), (0012,0064) and (0028,0303).
///
/// Refused: what DeidentificationGate.h refuses. BadInput: what cannot be read or names no instance.
/// The message names neither the file nor a value of it.
[[nodiscard]] Expected<DicomDeidentification> deidentifyDicomFile(
    const std::filesystem::path& file, const DicomTarget& target,
    const DeidentificationOptions& options, const Pseudonyms& pseudonyms);

}  // namespace lateglow
