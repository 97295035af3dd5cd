#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Series.h"
#include "imaging/io/PrivateFolder.h"

namespace lateglow {

/// The files that a path given by the user stands for.
struct StudyInput {
  std::vector<std::filesystem::path> dicom;    ///< candidates; what they are is not known yet
  std::vector<std::filesystem::path> volumes;  ///< NIfTI and the like, by name
  std::vector<SeriesIssue> issues;             ///< e.g. files missing that a DICOMDIR names
  std::vector<PrivateFolder> extracted;        ///< contents of a ZIP archive; one or none
};

/// Finds the files: of a folder with its subfolders, of a DICOMDIR those that it refers to, of a
/// ZIP archive its contents in a private folder, else the file itself.
[[nodiscard]] Expected<StudyInput> collectInput(const std::filesystem::path& path,
                                                ProgressSink& progress);

/// `text` with the private folder of an archive replaced by the name of the archive.
[[nodiscard]] std::string withArchiveName(std::string text, const StudyInput& input,
                                          const std::filesystem::path& archive);

}  // namespace lateglow
