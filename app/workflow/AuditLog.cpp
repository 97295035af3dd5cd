#include "app/workflow/AuditLog.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <span>
#include <system_error>

#include "app/workflow/AuditFiles.h"
#include "app/workflow/Resources.h"
#include "engine/package/Sha256.h"
#include "imaging/core/UserFolders.h"
#include "imaging/core/UtcTime.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace fs = std::filesystem;

namespace {

constexpr const char* kTornLine = "torn_line";
constexpr const char* kRemedy = "make room on its disk and check the permissions of its folder";

tl::unexpected<Failure> cannotWrite(const fs::path& file, int errorNumber) {
  return fail(FailureCode::Failed,
              "the audit log " + file.string() + " cannot be written: " +
                  std::generic_category().message(errorNumber),
              kRemedy, file.string());
}

std::string systemUser() {
  const passwd* entry = ::getpwuid(::geteuid());
  return entry != nullptr ? entry->pw_name : std::to_string(::geteuid());
}

std::string programName() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).filename().string();
}

Expected<void> makeFolder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  fs::create_directories(folder.parent_path(), error);
  const bool made = ::mkdir(folder.c_str(), 0700) == 0 || fs::is_directory(folder, error);
  return made ? Expected<void>() : cannotWrite(folder, errno);
}

/// A file that is open for appending and can be set back to what it was.
class LogFile {
 public:
  explicit LogFile(const fs::path& file)
      : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;
  ~LogFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }
  /// 0, or the error number.
  [[nodiscard]] int cutTo(std::int64_t bytes) const {
    return ::ftruncate(m_descriptor, bytes) == 0 && ::fsync(m_descriptor) == 0 ? 0 : errno;
  }
  [[nodiscard]] int append(std::string_view text) const {
    if (m_descriptor < 0 || ::lseek(m_descriptor, 0, SEEK_END) < 0) return errno;
    while (!text.empty()) {
      const ssize_t written = ::write(m_descriptor, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return errno;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(m_descriptor) == 0 ? 0 : errno;
  }
  [[nodiscard]] std::int64_t size() const {
    struct stat status{};
    return ::fstat(m_descriptor, &status) == 0 ? status.st_size : -1;
  }

 private:
  int m_descriptor;
};

Expected<void> writeHead(const fs::path& folder, const AuditHead& head) {
  const std::string text = headText(head);
  return writeFileAtomically(auditHeadFile(folder), std::as_bytes(std::span(text)), true);
}

/// Where the next record goes, and what has to be said about how it was found.
struct AppendPoint {
  AuditHead head;
  std::string recovered;  ///< empty where nothing was amiss
};

/// A log without its head: before the very first line is confirmed, or because somebody removed it.
AppendPoint pointWithoutHead(const fs::path& folder) {
  AppendPoint point;
  const std::vector<int> numbers = auditFileNumbers(folder);
  if (numbers.empty()) return point;
  AuditHead& head = point.head;
  head.file = numbers.back();
  const fs::path file = auditFile(folder, head.file);
  const auto bytes = readAuditBytes(file);
  if (!bytes) return point;
  for (const AuditLine& line : auditLines(*bytes)) {
    const auto record = line.ended ? recordFromText(line.text) : std::nullopt;
    if (!record) continue;
    head.sequence = record->sequence;
    head.sha256 = record->sha256;
  }
  const bool torn = !bytes->empty() && bytes->back() != '\n';
  if (torn) (void)LogFile(file).cutTo(static_cast<std::int64_t>(bytes->rfind('\n') + 1));
  const bool beginning = head.file == 1 && head.sequence <= 1;
  if (torn && beginning) point.recovered = kTornLine;
  if (!beginning) point.recovered = kMissingHead;
  return point;
}

/// What lies behind the head is a line whose head could not be written any more, or the torn part
/// of one. Anything else is left for verify() to find.
void adoptTail(const fs::path& folder, AppendPoint& point) {
  AuditHead& head = point.head;
  const fs::path next = auditFile(folder, head.file + 1);
  std::error_code error;
  const bool rotated = fs::exists(next, error);
  const fs::path file = rotated ? next : auditFile(folder, head.file);
  const std::int64_t known = rotated ? 0 : head.bytes;
  const auto tail = readAuditBytes(file, known);
  if (!tail || tail->empty()) return;
  const std::vector<AuditLine> lines = auditLines(*tail);
  if (lines.size() != 1) return;
  if (!lines.front().ended) {
    if (LogFile(file).cutTo(known) == 0) point.recovered = kTornLine;
    return;
  }
  const auto record = recordFromText(lines.front().text);
  if (!record || record->previousSha256 != head.sha256) return;
  head = {record->sequence, record->sha256, head.file + (rotated ? 1 : 0),
          known + static_cast<std::int64_t>(tail->size())};
}

AppendPoint appendPoint(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(auditHeadFile(folder), error)) return pointWithoutHead(folder);
  const auto text = readAuditBytes(auditHeadFile(folder));
  const auto head = text ? headFromText(*text) : std::nullopt;
  if (!head) {
    AppendPoint point = pointWithoutHead(folder);
    point.recovered = kMissingHead;
    return point;
  }
  AppendPoint point{*head, {}};
  adoptTail(folder, point);
  return point;
}

/// Writes one record behind `head` and moves the head; nothing is left of it after a failure.
Expected<void> appendRecord(const fs::path& folder, std::int64_t rotationBytes, AuditRecord record,
                            AuditHead& head) {
  AuditHead next = head;
  std::error_code error;
  const auto size = fs::file_size(auditFile(folder, head.file), error);
  if (!error && static_cast<std::int64_t>(size) >= rotationBytes) ++next.file;
  record.sequence = next.sequence = head.sequence + 1;
  record.previousSha256 = head.sha256;
  const std::string text = recordText(record);
  next.sha256 = engine::sha256Hex(text);
  const fs::path file = auditFile(folder, next.file);
  const LogFile log(file);
  const std::int64_t before = log.size();
  if (before < 0) return cannotWrite(file, errno);
  if (const int failed = log.append(text + "\n"); failed != 0) {
    (void)log.cutTo(before);  // where that fails too, the next append cuts it off
    return cannotWrite(file, failed);
  }
  next.bytes = log.size();
  if (auto written = writeHead(folder, next); !written) {
    (void)log.cutTo(before);
    return written;
  }
  head = next;
  return {};
}

AuditRecord recordOf(const AuditEvent& event, const std::string& pseudonym) {
  AuditRecord record;
  record.utc = currentUtcTime();
  record.user = systemUser();
  record.program = programName();
  record.softwareVersion = softwareVersion();
  record.action = toString(event.action);
  record.studyUid = event.studyUid;
  record.patient = pseudonym;
  record.reader = event.reader;
  record.modelId = event.modelId;
  record.modelVersion = event.modelVersion;
  record.modelSha256 = event.modelSha256;
  record.details = event.details;
  return record;
}

Expected<std::string> secretOf(const fs::path& folder) {
  const fs::path file = folder / "audit.key";
  std::error_code error;
  if (fs::exists(file, error)) return readAuditBytes(file);
  std::random_device random;
  std::string secret;
  char word[9];
  for (int i = 0; i < 8; ++i) {
    std::snprintf(word, sizeof word, "%08x", random());
    secret += word;
  }
  if (auto written = writeFileAtomically(file, std::as_bytes(std::span(secret)), false); !written) {
    return tl::unexpected(written.error());
  }
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  return secret;
}

}  // namespace

AuditLog::AuditLog(fs::path folder, std::int64_t rotationBytes)
    : m_folder(std::move(folder)), m_rotationBytes(rotationBytes) {}

AuditLog AuditLog::standard() {
  const char* chosen = std::getenv("LATEGLOW_AUDIT");
  const bool set = chosen != nullptr && *chosen != '\0';
  return AuditLog(set ? fs::path(chosen) : userDataFolder() / "audit");
}

Expected<std::string> AuditLog::pseudonym(const std::string& patientId) const {
  if (patientId.empty()) return std::string();
  if (auto made = makeFolder(m_folder); !made) return tl::unexpected(made.error());
  const auto lock = lockAuditFile(m_folder / "audit.key.lock");
  if (!lock) return tl::unexpected(lock.error());
  const auto secret = secretOf(m_folder);
  if (!secret) return secret;
  return engine::sha256Hex(*secret + ":" + patientId);
}

Expected<void> AuditLog::append(const AuditEvent& event) const {
  const auto patient = pseudonym(event.patientId);
  if (!patient) return tl::unexpected(patient.error());
  if (auto made = makeFolder(m_folder); !made) return made;
  const auto lock = lockAuditFile(m_folder / "audit.lock");
  if (!lock) return tl::unexpected(lock.error());
  AppendPoint point = appendPoint(m_folder);
  if (!point.recovered.empty()) {
    AuditEvent recovery;
    recovery.action = AuditAction::Recover;
    recovery.details["reason"] = point.recovered;
    auto told = appendRecord(m_folder, m_rotationBytes, recordOf(recovery, {}), point.head);
    if (!told) return told;
  }
  return appendRecord(m_folder, m_rotationBytes, recordOf(event, *patient), point.head);
}

}  // namespace lateglow
