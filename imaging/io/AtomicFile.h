#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A file that appears whole or not at all: bytes go to a temporary file in the folder of the
/// target; `commit` flushes it to disk (fsync), renames it and flushes the folder. Without a
/// commit the temporary file is removed when the object goes.
///
/// With `overwrite` false an existing target is an OutputExists failure, also when it appeared
/// between `create` and `commit` (the rename refuses to replace).
class AtomicFile {
 public:
  [[nodiscard]] static Expected<AtomicFile> create(const std::filesystem::path& target,
                                                   bool overwrite);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  [[nodiscard]] Expected<void> write(std::span<const std::byte> bytes);
  [[nodiscard]] Expected<void> commit();

  /// For libraries that write by path; they may replace this file but must keep its name.
  [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

 private:
  AtomicFile() = default;
  void discard() noexcept;

  std::filesystem::path m_target;
  std::filesystem::path m_temporary;
  int m_descriptor = -1;
  bool m_overwrite = false;
};

[[nodiscard]] Expected<void> writeFileAtomically(const std::filesystem::path& target,
                                                 std::span<const std::byte> bytes, bool overwrite);

/// Lets `writer` write a file of its own making under the path it is given, then makes it durable
/// and renames it to `target`. A failure of `writer` leaves nothing behind.
[[nodiscard]] Expected<void> writeFileAtomically(
    const std::filesystem::path& target, bool overwrite,
    const std::function<Expected<void>(const std::filesystem::path&)>& writer);

}  // namespace lateglow
