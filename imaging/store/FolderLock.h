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
  /// Nothing while somebody else holds it. A missing file is created (0600); a missing folder is
  /// not.
  [[nodiscard]] static std::optional<FolderLock> tryLock(const std::filesystem::path& path);
  /// Waits; asks `goOn` about every 20 ms and fails as Cancelled when it says no, as Failed after
  /// `timeout`.
  [[nodiscard]] static Expected<FolderLock> lock(const std::filesystem::path& path,
                                                 const std::function<bool()>& goOn,
                                                 std::chrono::milliseconds timeout);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor = -1;
};

}  // namespace lateglow
