#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Case.h"
#include "imaging/core/Failure.h"
#include "imaging/io/export/ExportSource.h"

namespace lateglow {

/// An instance that was written.
struct WrittenObject {
  std::filesystem::path file;
  std::string sopClassUid;
  std::string sopInstanceUid;
  std::string seriesUid;
};

/// Images that derived objects point at, one or more a slice of the grid: those of the source, or
/// the synthetic series where the source is not DICOM.
struct ReferencedImages {
  std::string sopClassUid;
  std::string seriesUid;
  std::vector<std::vector<std::string>> instancesOfSlice;
  [[nodiscard]] bool empty() const { return instancesOfSlice.empty(); }
};

/// What all objects of one export share: source, what made the results, and one moment.
struct ExportContext {
  ExportSource source;
  Provenance provenance;
  ReferencedImages references;
  std::string contentDate;  ///< YYYYMMDD, local time
  std::string contentTime;  ///< HHMMSS
};

/// Content date and time are now; references are those of the source.
[[nodiscard]] ExportContext makeExportContext(ExportSource source, Provenance provenance);

/// A new UID, 2.25.<random UUID as a number> (PS3.5 annex B.2).
[[nodiscard]] std::string newUid();

}  // namespace lateglow
