#include "imaging/store/FolderLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

namespace lateglow {

namespace {

int openFolder(const std::filesystem::path& path) {
  return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

int openFile(const std::filesystem::path& path) {
  return ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

}  // namespace

std::optional<FolderLock> FolderLock::tryLockOpened(int descriptor) {
  if (descriptor < 0) return {};
  FolderLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return {};
  return lock;
}

std::optional<FolderLock> FolderLock::tryLockFolder(const std::filesystem::path& folder) {
  return tryLockOpened(openFolder(folder));
}

std::optional<FolderLock> FolderLock::tryLockFile(const std::filesystem::path& file) {
  return tryLockOpened(openFile(file));
}

Expected<FolderLock> FolderLock::lockFile(const std::filesystem::path& path,
                                          const std::function<bool()>& goOn,
                                          std::chrono::milliseconds timeout) {
  const int descriptor = openFile(path);
  if (descriptor < 0) {
    return fail(FailureCode::Failed,
                "cannot open " + path.string() + ": " + std::generic_category().message(errno),
                "check the permissions of its folder", path.string());
  }
  FolderLock lock(descriptor);
  const auto end = std::chrono::steady_clock::now() + timeout;
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (!goOn()) return fail(FailureCode::Cancelled, "cancelled while waiting", "", path.string());
    if (std::chrono::steady_clock::now() > end) {
      return fail(FailureCode::Failed, path.string() + " is held by another program",
                  "wait until the other program has finished, then try again", path.string());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

FolderLock::~FolderLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace lateglow
