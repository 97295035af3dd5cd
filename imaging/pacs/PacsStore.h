#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

struct SentInstance {
  enum class Outcome { Stored, StoredWithWarning, Failed };

  std::filesystem::path file;
  std::string sopClassUid;
  std::string sopInstanceUid;
  Outcome outcome = Outcome::Failed;
  std::uint16_t status = 0;  ///< DIMSE status; 0 also where the peer was never asked
  std::string message;       ///< empty when stored without remark
  bool transcoded = false;   ///< sent uncompressed because the peer takes no such compression
};

struct StoreReport {
  std::vector<SentInstance> instances;            ///< one a DICOM file, in the order given
  std::vector<std::filesystem::path> skipped;     ///< files that are not DICOM
  [[nodiscard]] std::size_t failures() const;
  [[nodiscard]] std::size_t warnings() const;
};

/// C-STORE of files, or of all files below folders (PS3.4 annex B). Proposes each object's own
/// transfer syntax by itself and, beside it, little endian; an object is decompressed only where the
/// peer refused its own syntax. A failure of one object does not stop the others; a lost association
/// fails those that were left. A Failure where no association could be opened at all, or nothing was
/// there to send. Blocks; ends within a second when `progress` says stop.
[[nodiscard]] Expected<StoreReport> storeToNode(const PacsNode& node, const LocalEntity& local,
                                                const std::vector<std::filesystem::path>& paths,
                                                const PacsTimeouts& timeouts,
                                                ProgressSink& progress);

}  // namespace lateglow
