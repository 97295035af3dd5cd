#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/workflow/AuditEvent.h"
#include "imaging/core/Failure.h"
#include "imaging/store/FolderLock.h"

namespace lateglow {

/// Reason of a `recover` record after the head was gone, which no crash does.
inline constexpr const char* kMissingHead = "missing_head";

/// The files of an audit log (AuditLog.h), as they lie on the disk.

/// What `audit.head` says of the last line that was confirmed.
struct AuditHead {
  std::int64_t sequence = 0;
  std::string sha256 = std::string(64, '0');
  int file = 1;            ///< number of the file that holds it
  std::int64_t bytes = 0;  ///< of that file, its line end included
};

/// One line of a log file.
struct AuditLine {
  std::string text;    ///< without its line end
  bool ended = false;  ///< has a line end
};

[[nodiscard]] std::filesystem::path auditFile(const std::filesystem::path& folder, int number);
[[nodiscard]] std::filesystem::path auditHeadFile(const std::filesystem::path& folder);

/// Waits some seconds for other writers.
[[nodiscard]] Expected<FolderLock> lockAuditFile(const std::filesystem::path& file);

/// Numbers of the log files that are there, in order.
[[nodiscard]] std::vector<int> auditFileNumbers(const std::filesystem::path& folder);

/// Bytes of a file from `offset` on; a Failure names the file.
[[nodiscard]] Expected<std::string> readAuditBytes(const std::filesystem::path& file,
                                                   std::int64_t offset = 0);
[[nodiscard]] std::vector<AuditLine> auditLines(std::string_view bytes);

/// The exact bytes of `audit.head`.
[[nodiscard]] std::string headText(const AuditHead& head);
/// Nothing where the text is not exactly what headText() writes.
[[nodiscard]] std::optional<AuditHead> headFromText(const std::string& text);

/// A record as one line of JSON, without line end; bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string recordText(const AuditRecord& record);
/// Nothing where the line is no record. Sets `sha256` to that of the line.
[[nodiscard]] std::optional<AuditRecord> recordFromText(const std::string& line);

}  // namespace lateglow
