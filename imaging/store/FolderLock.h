#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "imaging/core/Failure.h"

namespace lateglow {

/// An exclusive advisory lock (flock) on a file or folder, between threads and programs alike. The
/// system lets go of it when the object goes or its program dies, however it dies.
class FolderLock {
 public:
  /// Nothing while somebody else holds it, or where there is no such folder.
  [[nodiscard]] static std::optional<FolderLock> tryLockFolder(const std::filesystem::path& folder);
  /// The same for a file, which is created (0600) when it is missing.
  [[nodiscard]] static std::optional<FolderLock> tryLockFile(const std::filesystem::path& file);
  /// Waits; asks `goOn` about every 20 ms and fails as Cancelled when it says no, as Failed after
  /// `timeout`.
  [[nodiscard]] static Expected<FolderLock> lockFile(const std::filesystem::path& file,
                                                     const std::function<bool()>& goOn,
                                                     std::chrono::milliseconds timeout);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  [[nodiscard]] static std::optional<FolderLock> tryLockOpened(int descriptor);
  explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor = -1;
};

}  // namespace lateglow
