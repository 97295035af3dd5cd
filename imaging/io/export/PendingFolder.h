#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A set of files that appears together: they grow in a folder of their own beside the target.
/// `commit` gives the folder the target's name; where the target exists, each file is renamed into
/// it over a file of its name, and nothing else there is touched. Without a commit everything is
/// removed when the object goes.
class PendingFolder {
 public:
  /// OutputExists where the target exists and `overwrite` is false; Failed where it cannot be made.
  [[nodiscard]] static Expected<PendingFolder> create(const std::filesystem::path& target,
                                                      bool overwrite);
  PendingFolder(PendingFolder&& other) noexcept;
  PendingFolder& operator=(PendingFolder&&) = delete;
  PendingFolder(const PendingFolder&) = delete;
  PendingFolder& operator=(const PendingFolder&) = delete;
  ~PendingFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return m_pending; }
  [[nodiscard]] const std::filesystem::path& target() const { return m_target; }
  [[nodiscard]] Expected<void> commit();

 private:
  PendingFolder(std::filesystem::path target, std::filesystem::path pending);

  std::filesystem::path m_target;
  std::filesystem::path m_pending;
};

}  // namespace lateglow
