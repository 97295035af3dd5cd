#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/workflow/AuditEvent.h"
#include "imaging/core/Failure.h"

namespace lateglow {

/// What a check of a whole log found.
struct AuditVerdict {
  std::int64_t records = 0;
  std::string headSha256;  ///< of the last record: written down elsewhere it proves all before it
  std::string firstUtc;
  std::string lastUtc;
  std::vector<std::string> problems;  ///< English, each names file and line; empty: intact
  [[nodiscard]] bool intact() const { return problems.empty(); }
};

/// The audit log of a user: JSON lines in files `audit-000001.jsonl`, `audit-000002.jsonl`, ... of
/// one folder (0700), only ever appended to. Each line holds the SHA-256 of the line before it, over
/// the ends of files too, and `audit.head` holds sequence and SHA-256 of the last line, so that a
/// changed, removed, inserted or cut off line is found. Whoever may write the folder can also make
/// the whole chain anew; against that, `AuditVerdict::headSha256` is to be kept elsewhere now and
/// then (`verify(expected)`).
///
/// A patient ID is kept as SHA-256 over it and a secret of this log (`audit.key`): the same patient
/// has the same pseudonym, and nobody without the secret can try out IDs.
///
/// Several threads and programs may write at once (flock on `audit.lock`). A call blocks until the
/// line is on the disk (fsync), so a window appends from a worker thread.
class AuditLog {
 public:
  static constexpr std::int64_t kRotationBytes = 8 << 20;

  /// A file that has reached `rotationBytes` is followed by the next one.
  explicit AuditLog(std::filesystem::path folder, std::int64_t rotationBytes = kRotationBytes);
  /// The log of this user: in the folder $LATEGLOW_AUDIT, else `audit` in userDataFolder().
  [[nodiscard]] static AuditLog standard();

  /// Whole on the disk, or a Failure and nothing written. A line that was torn by a crash, and so
  /// was never confirmed to anybody, is cut off, and a `recover` record says so.
  [[nodiscard]] Expected<void> append(const AuditEvent& event) const;

  /// Every record, oldest first; none where there is no log. BadInput names a line that is none.
  [[nodiscard]] Expected<std::vector<AuditRecord>> read() const;

  /// Checks every byte. With `expectedSha256` also that a record of that hash is in the chain.
  /// Failures are of reading alone; what is wrong with the log is in the verdict.
  [[nodiscard]] Expected<AuditVerdict> verify(const std::string& expectedSha256 = {}) const;

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  /// The pseudonym that this log gives a patient ID; empty for an empty one.
  [[nodiscard]] Expected<std::string> pseudonym(const std::string& patientId) const;

 private:
  std::filesystem::path m_folder;
  std::int64_t m_rotationBytes;
};

}  // namespace lateglow
