#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/io/PrivateFolder.h"
#include "imaging/store/ImportReport.h"

namespace lateglow {

/// A file that an import looks at.
struct SourceFile {
  enum class Kind {
    Dicom,
    Volume  ///< NIfTI and others that hold a volume but no patient
  };
  std::filesystem::path file;
  Kind kind = Kind::Dicom;
  std::uint64_t bytes = 0;
  /// What the user knows it as: files of an archive as if the archive were a folder.
  std::filesystem::path shownAs;
};

struct ImportSources {
  std::vector<SourceFile> files;
  std::vector<PrivateFolder> extracted;  ///< contents of archives, needed until all is stored
};

/// What lies under the paths that were named: files, folders with everything below them, the files
/// that a DICOMDIR refers to, the contents of a ZIP archive (imaging/io/StudyInput.h). Sorted by
/// folder; a file that is named twice comes once. Neither DICOM nor a volume: a Skipped remark.
///
/// A path that does not exist is a NotFound failure, a damaged or hostile archive a BadInput one.
[[nodiscard]] Expected<ImportSources> findSourceFiles(
    const std::vector<std::filesystem::path>& paths, ImportReport& report, ProgressSink& progress);

/// Files that are copied, and stored, together: at most 128 of them and 128 MiB, or all volumes of
/// one folder, which become one study.
[[nodiscard]] std::vector<std::vector<SourceFile>> importBatches(std::vector<SourceFile> sources);

}  // namespace lateglow
