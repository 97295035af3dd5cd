#include "imaging/io/FileBytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace lateglow {

FileBytes::FileBytes(const std::filesystem::path& file)
    // Without O_NONBLOCK opening a named pipe would wait for a writer.
    : m_descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  struct stat status = {};
  if (m_descriptor >= 0 && ::fstat(m_descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    m_size = static_cast<std::uint64_t>(status.st_size);
    return;
  }
  if (m_descriptor >= 0) ::close(m_descriptor);
  m_descriptor = -1;
}

FileBytes::~FileBytes() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

FileBytes::FileBytes(FileBytes&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size) {}

std::size_t FileBytes::readAt(std::uint64_t offset, std::span<std::byte> target) const {
  std::size_t done = 0;
  while (done < target.size()) {
    const ssize_t got = ::pread(m_descriptor, target.data() + done, target.size() - done,
                                static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

std::vector<std::byte> FileBytes::bytesAt(std::uint64_t offset, std::uint64_t limit) const {
  const std::uint64_t there = offset < m_size ? m_size - offset : 0;
  std::vector<std::byte> bytes(static_cast<std::size_t>(std::min(limit, there)));
  bytes.resize(readAt(offset, bytes));
  return bytes;
}

std::string_view asText(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace lateglow
