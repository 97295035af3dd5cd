#include "app/workflow/AuditFiles.h"
#include "app/workflow/AuditLog.h"

namespace lateglow {

namespace fs = std::filesystem;

namespace {

/// Follows the chain line by line, over all files.
class ChainCheck {
 public:
  explicit ChainCheck(const std::string& expectedSha256) : m_expected(expectedSha256) {}

  void addFile(int number, const std::string& name, const std::string& bytes) {
    m_number = number;
    m_bytes = static_cast<std::int64_t>(bytes.size());
    m_name = name;
    m_line = 0;
    for (const AuditLine& line : auditLines(bytes)) {
      ++m_line;
      if (!line.ended) problem("is cut off");
      addLine(line.text);
    }
  }

  /// `head` is nothing where the file is missing or damaged.
  AuditVerdict finish(const std::optional<AuditHead>& head) {
    const bool confirmed = head && head->sequence == m_sequence &&
                           head->sha256 == m_verdict.headSha256 && head->file == m_number &&
                           head->bytes == m_bytes;
    // A crash between a line and its head leaves exactly one line more.
    const bool interrupted =
        head && head->sequence + 1 == m_sequence && head->sha256 == m_previousOfLast;
    if (!head && m_verdict.records > 0) {
      m_verdict.problems.emplace_back("audit.head is missing or damaged");
    } else if (head && !confirmed && !interrupted) {
      m_verdict.problems.push_back("audit.head confirms record " + std::to_string(head->sequence) +
                                   ", which is not the last one: lines were cut off or changed");
    }
    if (!m_expected.empty() && !m_expectedFound) {
      m_verdict.problems.push_back("no record has the SHA-256 " + m_expected);
    }
    return m_verdict;
  }

 private:
  void problem(const std::string& what) {
    m_verdict.problems.push_back(m_name + ", line " + std::to_string(m_line) + ": " + what);
  }

  void addLine(const std::string& text) {
    const auto record = recordFromText(text);
    if (!record) {
      problem("is no record");
      return;
    }
    if (record->previousSha256 != m_verdict.headSha256) {
      problem("the line before it was changed, removed or inserted");
    } else if (record->sequence != m_sequence + 1) {
      problem("is record " + std::to_string(record->sequence) + " instead of " +
              std::to_string(m_sequence + 1));
    }
    const auto reason = record->details.find("reason");
    if (record->action == toString(AuditAction::Recover) && reason != record->details.end() &&
        reason->second == kMissingHead) {
      problem("audit.head was missing before it: lines may have been removed");
    }
    m_previousOfLast = record->previousSha256;
    m_sequence = record->sequence;
    m_verdict.headSha256 = record->sha256;
    m_expectedFound = m_expectedFound || record->sha256 == m_expected;
    ++m_verdict.records;
    if (m_verdict.records == 1) m_verdict.firstUtc = record->utc;
    m_verdict.lastUtc = record->utc;
  }

  std::string m_expected;
  bool m_expectedFound = false;
  int m_number = 1;
  std::int64_t m_bytes = 0;
  std::string m_name;
  int m_line = 0;
  std::int64_t m_sequence = 0;
  std::string m_previousOfLast;
  AuditVerdict m_verdict{0, AuditHead().sha256, {}, {}, {}};
};

}  // namespace

Expected<std::vector<AuditRecord>> AuditLog::read() const {
  const auto lock = lockAuditFile(m_folder / "audit.lock");
  std::vector<AuditRecord> records;
  for (const int number : auditFileNumbers(m_folder)) {
    const fs::path file = auditFile(m_folder, number);
    const auto bytes = readAuditBytes(file);
    if (!bytes) return tl::unexpected(bytes.error());
    int at = 0;
    for (const AuditLine& line : auditLines(*bytes)) {
      ++at;
      const auto record = recordFromText(line.text);
      if (!record && !line.ended) continue;  // torn by a crash; the next append cuts it off
      if (!record) {
        return fail(FailureCode::BadInput,
                    file.string() + ", line " + std::to_string(at) + " is no record",
                    "verify the audit log; its lines must never be edited", file.string());
      }
      records.push_back(*record);
    }
  }
  return records;
}

Expected<AuditVerdict> AuditLog::verify(const std::string& expectedSha256) const {
  // Without the lock where the folder is not ours to write: an auditor's copy.
  const auto lock = lockAuditFile(m_folder / "audit.lock");
  ChainCheck check(expectedSha256);
  int expected = 0;
  std::vector<std::string> missing;
  for (const int number : auditFileNumbers(m_folder)) {
    if (number != ++expected) {
      missing.push_back("files before " + auditFile(m_folder, number).filename().string() +
                        " are missing");
      expected = number;
    }
    const fs::path file = auditFile(m_folder, number);
    const auto bytes = readAuditBytes(file);
    if (!bytes) return tl::unexpected(bytes.error());
    check.addFile(number, file.filename().string(), *bytes);
  }
  std::error_code error;
  std::optional<AuditHead> head;
  if (fs::exists(auditHeadFile(m_folder), error)) {
    const auto text = readAuditBytes(auditHeadFile(m_folder));
    if (!text) return tl::unexpected(text.error());
    head = headFromText(*text);
    if (!head) missing.emplace_back("audit.head is damaged");
  }
  AuditVerdict verdict = check.finish(head);
  verdict.problems.insert(verdict.problems.begin(), missing.begin(), missing.end());
  return verdict;
}

}  // namespace lateglow
