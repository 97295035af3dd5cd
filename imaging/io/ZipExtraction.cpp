#include "imaging/io/ZipExtraction.h"

#include <fcntl.h>
#include <unistd.h>
#include <unzip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "imaging/io/FileBytes.h"

namespace lateglow {

namespace {

constexpr std::uint64_t kMostEntries = 100000;
constexpr std::uint64_t kAlwaysAllowedBytes = std::uint64_t{64} << 20U;
constexpr std::uint64_t kLargestExpansion = 200;
constexpr std::size_t kBufferBytes = std::size_t{1} << 18U;
constexpr const char* kUnpackYourself =
    "unpack the archive with a tool you trust and open the folder";

tl::unexpected<Failure> refused(const std::filesystem::path& archive, const std::string& why) {
  return fail(FailureCode::BadInput, archive.string() + ": " + why, kUnpackYourself,
              archive.string());
}

/// Whether the record that ends the directory is there as a whole (APPNOTE.TXT, 4.3.16); minizip
/// does without its last bytes.
bool endsWell(const std::filesystem::path& archive) {
  constexpr std::size_t recordBytes = 22;
  constexpr std::uint64_t longestComment = 65535;
  const FileBytes file(archive);
  const std::uint64_t searched = std::min<std::uint64_t>(file.size(), recordBytes + longestComment);
  const auto tail = file.bytesAt(file.size() - searched, searched);
  const std::size_t record = asText(tail).rfind("PK\x05\x06");
  if (record == std::string_view::npos || tail.size() - record < recordBytes) return false;
  const std::size_t comment = std::to_integer<std::size_t>(tail[record + 20]) +
                              256 * std::to_integer<std::size_t>(tail[record + 21]);
  return tail.size() - record >= recordBytes + comment;
}

using Archive = std::unique_ptr<void, int (*)(void*)>;

/// One archive on its way into a folder.
class Extraction {
 public:
  Extraction(const std::filesystem::path& archive, const std::filesystem::path& folder,
             ProgressSink& progress)
      : m_archive(archive),
        m_folder(folder),
        m_progress(progress),
        m_zip(unzOpen64(archive.c_str()), &unzClose) {
    std::error_code error;
    m_archiveBytes = std::filesystem::file_size(archive, error);
    m_limit = kAlwaysAllowedBytes + kLargestExpansion * (error ? 0 : m_archiveBytes);
    // Other programs need room for temporary files, too.
    const auto space = std::filesystem::space(folder, error);
    if (!error) m_room = space.available - space.available / 10;
  }

  Expected<void> run() {
    if (!m_zip) return refused(m_archive, "it cannot be opened as a ZIP archive");
    if (!endsWell(m_archive)) return refused(m_archive, "it is truncated");
    std::uint64_t seen = 0;
    int state = unzGoToFirstFile(m_zip.get());
    for (; state == UNZ_OK; state = unzGoToNextFile(m_zip.get())) {
      if (++seen > kMostEntries) return refused(m_archive, "it has too many files");
      if (auto done = extractEntry(); !done) return done;
    }
    if (state != UNZ_END_OF_LIST_OF_FILE) return refused(m_archive, "its directory is damaged");
    return {};
  }

 private:
  Expected<void> extractEntry() {
    unz_file_info64 info = {};
    std::array<char, 1024> buffer = {};
    if (unzGetCurrentFileInfo64(m_zip.get(), &info, buffer.data(), buffer.size() - 1, nullptr, 0,
                                nullptr, 0) != UNZ_OK) {
      return refused(m_archive, "its directory is damaged");
    }
    const std::string name(buffer.data());
    if (name.size() != info.size_filename) return refused(m_archive, "an entry has no valid name");
    const auto place = safeRelativePath(name);
    if (!place) return refused(m_archive, "it names a file outside of itself (" + name + ")");
    if ((info.flag & 1U) != 0) return refused(m_archive, "it is encrypted");
    std::error_code error;
    if (name.ends_with('/') || name.ends_with('\\')) {
      std::filesystem::create_directories(m_folder / *place, error);
      return {};
    }
    if (info.uncompressed_size > m_limit) return tooLarge();
    std::filesystem::create_directories((m_folder / *place).parent_path(), error);
    return writeEntry(m_folder / *place, name, info.uncompressed_size);
  }

  Expected<void> writeEntry(const std::filesystem::path& target, const std::string& name,
                            std::uint64_t size) {
    const int descriptor =
        ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
      return errno == EEXIST ? refused(m_archive, "it has " + name + " twice") : cannotWrite();
    }
    Expected<void> copied = copyEntry(descriptor, name, size);
    if (::close(descriptor) != 0 && copied) return cannotWrite();
    return copied;
  }

  Expected<void> copyEntry(int descriptor, const std::string& name, std::uint64_t size) {
    const std::uint64_t before = m_total;
    if (unzOpenCurrentFile(m_zip.get()) != UNZ_OK) return damaged(name);
    for (int count = 1; count > 0;) {
      count = unzReadCurrentFile(m_zip.get(), m_buffer.data(), kBufferBytes);
      if (count < 0) return damaged(name);
      m_total += static_cast<std::uint64_t>(count);
      if (m_total > m_limit) return tooLarge();
      if (m_total > m_room) {
        errno = ENOSPC;
        return cannotWrite();
      }
      for (int done = 0; done < count;) {
        const ssize_t put = ::write(descriptor, m_buffer.data() + done,
                                    static_cast<std::size_t>(count - done));
        if (put < 0 && errno != EINTR) return cannotWrite();
        done += put > 0 ? static_cast<int>(put) : 0;
      }
      const double part = static_cast<double>(m_total) / static_cast<double>(m_limit);
      if (!m_progress.report(part, "unpacking " + m_archive.string())) {
        return fail(FailureCode::Cancelled, "reading " + m_archive.string() + " was cancelled", "",
                    m_archive.string());
      }
    }
    // Closing compares the check sum, but only of a stream that was as long as it should be.
    const bool sound = unzCloseCurrentFile(m_zip.get()) == UNZ_OK && m_total - before == size;
    return sound ? Expected<void>() : damaged(name);
  }

  [[nodiscard]] tl::unexpected<Failure> damaged(const std::string& name) const {
    return refused(m_archive, name + " in it is damaged or packed in an unknown way");
  }
  [[nodiscard]] tl::unexpected<Failure> tooLarge() const {
    return refused(m_archive, "its contents are implausibly larger than itself");
  }
  [[nodiscard]] tl::unexpected<Failure> cannotWrite() const {
    return fail(FailureCode::Failed,
                m_archive.string() + ": it cannot be unpacked into " + m_folder.string() + ": " +
                    std::strerror(errno),
                "make room there, or set TMPDIR to a folder with more room", m_archive.string());
  }

  const std::filesystem::path& m_archive;
  const std::filesystem::path& m_folder;
  ProgressSink& m_progress;
  Archive m_zip;
  std::uint64_t m_archiveBytes = 0;
  std::uint64_t m_limit = 0;
  std::uint64_t m_room = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t m_total = 0;
  std::vector<char> m_buffer = std::vector<char>(kBufferBytes);
};

}  // namespace

bool isZipFile(const std::filesystem::path& file) {
  const FileBytes bytes(file);
  if (!bytes.isOpen()) return false;
  const auto head = bytes.bytesAt(0, 4);
  return asText(head) == "PK\x03\x04" || asText(head) == "PK\x05\x06";
}

std::optional<std::filesystem::path> safeRelativePath(std::string_view name) {
  std::filesystem::path path;
  if (name.empty() || name.front() == '/' || name.front() == '\\') return {};
  while (!name.empty()) {
    const std::size_t end = name.find_first_of("/\\");
    const std::string_view part = name.substr(0, end);
    name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
    if (part.empty() || part == ".") continue;
    if (part == ".." || part.size() > 255 || part.find(':') != std::string_view::npos) return {};
    for (const char c : part) {
      if (static_cast<unsigned char>(c) < 0x20) return {};
    }
    path /= part;
  }
  return path.empty() ? std::nullopt : std::optional(path);
}

Expected<PrivateFolder> extractZip(const std::filesystem::path& archive, ProgressSink& progress) {
  auto folder = PrivateFolder::create();
  if (!folder) return folder;
  Extraction extraction(archive, folder->path(), progress);
  if (auto done = extraction.run(); !done) return tl::unexpected(done.error());
  return folder;
}

}  // namespace lateglow
