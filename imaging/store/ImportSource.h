#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "imaging/core/Failure.h"
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
};

/// What lies under the paths that were named: files, and folders with everything below them, sorted
/// by name; a file that is named twice comes once. Neither DICOM nor a volume: a Skipped remark.
/// Volumes of one folder stand together. Links are followed to files, not to folders.
///
/// A path that does not exist is a NotFound failure.
[[nodiscard]] Expected<std::vector<SourceFile>> findSourceFiles(
    const std::vector<std::filesystem::path>& paths, ImportReport& report,
    const std::function<bool()>& goOn);

}  // namespace lateglow
