#include "engine/package/AtomicFile.h"

#include <algorithm>
#include <cerrno>
#include <random>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace lateglow::engine {
namespace {

/// The temporary file; removed again unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& target) {
    std::random_device random;
    m_path = target;
    m_path += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(random());
    m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  }
  ~TemporaryFile() {
    if (m_descriptor < 0) return;
    ::close(m_descriptor);
    if (!m_renamed) ::unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

  [[nodiscard]] bool write(std::span<const std::byte> bytes) const {
    constexpr std::size_t largest = 1U << 30U;
    while (!bytes.empty()) {
      const ssize_t written = ::write(m_descriptor, bytes.data(), std::min(bytes.size(), largest));
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
  }

  [[nodiscard]] bool moveTo(const std::filesystem::path& target) {
    if (::fsync(m_descriptor) != 0) return false;
    if (::rename(m_path.c_str(), target.c_str()) != 0) return false;
    m_renamed = true;
    return true;
  }

 private:
  std::filesystem::path m_path;
  int m_descriptor = -1;
  bool m_renamed = false;
};

void syncFolder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

tl::expected<void, std::string> writeFileAtomically(
    const std::filesystem::path& file, std::span<const std::span<const std::byte>> parts) {
  TemporaryFile temporary(file);
  const bool done =
      temporary.isOpen() &&
      std::all_of(parts.begin(), parts.end(),
                  [&](std::span<const std::byte> part) { return temporary.write(part); }) &&
      temporary.moveTo(file);
  if (!done) {
    return tl::unexpected<std::string>(
        file.string() + " cannot be written: " + std::generic_category().message(errno));
  }
  syncFolder(file.has_parent_path() ? file.parent_path() : ".");
  return {};
}

tl::expected<void, std::string> writeFileAtomically(const std::filesystem::path& file,
                                                    std::string_view text) {
  const std::span<const std::byte> part = std::as_bytes(std::span(text.data(), text.size()));
  return writeFileAtomically(file, std::span(&part, 1));
}

}  // namespace lateglow::engine
