#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A folder for temporary files that only this user may enter (0700), below TMPDIR or /tmp; goes
/// with all that is in it when the object goes.
class PrivateFolder {
 public:
  [[nodiscard]] static Expected<PrivateFolder> create();
  PrivateFolder(PrivateFolder&& other) noexcept;
  PrivateFolder& operator=(PrivateFolder&& other) = delete;
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  explicit PrivateFolder(std::filesystem::path path) : m_path(std::move(path)) {}
  std::filesystem::path m_path;
};

}  // namespace lateglow
