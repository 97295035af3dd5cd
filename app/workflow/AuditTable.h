#pragma once

#include <string>
#include <vector>

#include "app/workflow/AuditLog.h"

namespace lateglow {

/// Which records of a log are looked at; an empty field lets all through.
struct AuditFilter {
  std::string words;   ///< each must be found in some field; case does not count
  std::string action;  ///< exactly
  std::string fromUtc; ///< ISO 8601 or the beginning of one: "2026-03"
  std::string untilUtc;
};

[[nodiscard]] bool matches(const AuditRecord& record, const AuditFilter& filter);
[[nodiscard]] std::vector<AuditRecord> filtered(const std::vector<AuditRecord>& records,
                                                const AuditFilter& filter);

/// "objects: sc, seg; node: ARCHIVE": the details of a record on one line.
[[nodiscard]] std::string detailsText(const AuditRecord& record);

/// RFC 4180 with a header line. Text that a spreadsheet would take for a formula gets a leading
/// apostrophe.
[[nodiscard]] std::string auditCsv(const std::vector<AuditRecord>& records);

/// `{"schema":"lateglow.audit-export/1","verified":{...},"records":[...]}`: the records in full and
/// what the check of the whole log found.
[[nodiscard]] std::string auditJson(const std::vector<AuditRecord>& records,
                                    const AuditVerdict& verdict);

/// Writes what auditCsv or auditJson gives, by the ending of the file's name.
[[nodiscard]] Expected<void> exportAudit(const std::vector<AuditRecord>& records,
                                         const AuditVerdict& verdict,
                                         const std::filesystem::path& file, bool overwrite);

}  // namespace lateglow
