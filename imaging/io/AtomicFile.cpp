#include "imaging/io/AtomicFile.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

namespace lateglow {

namespace {

std::string reason(int errorNumber) { return std::generic_category().message(errorNumber); }

tl::unexpected<Failure> cannotWrite(const std::filesystem::path& target, int errorNumber) {
  return fail(FailureCode::Failed, "cannot write " + target.string() + ": " + reason(errorNumber),
              "check the free space and the permissions of the folder, or choose another one",
              target.string());
}

tl::unexpected<Failure> alreadyThere(const std::filesystem::path& target) {
  return fail(FailureCode::OutputExists, target.string() + " exists already",
              "choose another name or allow overwriting", target.string());
}

std::filesystem::path temporaryName(const std::filesystem::path& target) {
  static std::atomic<unsigned> counter{0};
  std::string name(".");
  name.append(target.filename().string()).append(".").append(std::to_string(::getpid()));
  name.append("-").append(std::to_string(counter++)).append(".part");
  return target.parent_path() / name;
}

bool flushFolder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool flushed = ::fsync(descriptor) == 0 || errno == EINVAL;
  ::close(descriptor);
  return flushed;
}

}  // namespace

Expected<AtomicFile> AtomicFile::create(const std::filesystem::path& target, bool overwrite) {
  AtomicFile file;
  std::error_code error;
  file.m_target = std::filesystem::absolute(target, error);
  file.m_overwrite = overwrite;
  if (!overwrite && std::filesystem::exists(file.m_target, error)) return alreadyThere(target);
  // The mode is narrowed by the user's umask, as for any file that a program writes.
  do {
    file.m_temporary = temporaryName(file.m_target);
    file.m_descriptor =
        ::open(file.m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (file.m_descriptor < 0 && errno == EEXIST);
  if (file.m_descriptor < 0) {
    const int errorNumber = errno;
    file.m_temporary.clear();
    return cannotWrite(target, errorNumber);
  }
  return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_target(std::move(other.m_target)),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_overwrite(other.m_overwrite) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this != &other) {
    discard();
    m_target = std::move(other.m_target);
    m_temporary = std::exchange(other.m_temporary, {});
    m_descriptor = std::exchange(other.m_descriptor, -1);
    m_overwrite = other.m_overwrite;
  }
  return *this;
}

AtomicFile::~AtomicFile() { discard(); }

void AtomicFile::discard() noexcept {
  if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
  if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
  m_temporary.clear();
}

Expected<void> AtomicFile::write(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return cannotWrite(m_target, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

Expected<void> AtomicFile::commit() {
  // A library that wrote by path may have replaced the file, so the name is opened again.
  const int descriptor = ::open(m_temporary.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return cannotWrite(m_target, errno);
  const int flushed = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  if (flushed != 0) return cannotWrite(m_target, flushed);
  if (::close(std::exchange(m_descriptor, -1)) != 0) return cannotWrite(m_target, errno);

  int renamed = m_overwrite ? ::rename(m_temporary.c_str(), m_target.c_str())
                            : ::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(),
                                          RENAME_NOREPLACE);
  if (renamed != 0 && !m_overwrite && errno == EINVAL) {
    // The file system knows no exclusive rename; a hard link refuses to replace as well.
    renamed = ::link(m_temporary.c_str(), m_target.c_str());
    if (renamed == 0) ::unlink(m_temporary.c_str());
  }
  if (renamed != 0) return errno == EEXIST ? alreadyThere(m_target) : cannotWrite(m_target, errno);
  m_temporary.clear();
  if (!flushFolder(m_target.parent_path())) return cannotWrite(m_target, errno);
  return {};
}

Expected<void> writeFileAtomically(const std::filesystem::path& target,
                                   std::span<const std::byte> bytes, bool overwrite) {
  auto file = AtomicFile::create(target, overwrite);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->commit();
}

Expected<void> writeFileAtomically(
    const std::filesystem::path& target, bool overwrite,
    const std::function<Expected<void>(const std::filesystem::path&)>& writer) {
  auto file = AtomicFile::create(target, overwrite);
  if (!file) return tl::unexpected(file.error());
  if (auto written = writer(file->temporaryPath()); !written) return written;
  return file->commit();
}

}  // namespace lateglow
