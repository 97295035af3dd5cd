#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// What to do with a folder that has the target's name already.
enum class ExistingFolder {
  Refuse,
  MergeFiles,  ///< each file is renamed into it over a file of its name, nothing else is touched
  Replace      ///< it goes, with everything in it
};

/// A set of files that appears together: they grow in a hidden folder of their own beside the
/// target; `commit` gives it the target's name. Without a commit everything is removed when the
/// object goes. MergeFiles takes files only, no folders.
class PendingFolder {
 public:
  /// OutputExists where the target exists and is to be refused; Failed where it cannot be made.
  [[nodiscard]] static Expected<PendingFolder> create(const std::filesystem::path& target,
                                                      ExistingFolder existing);
  PendingFolder(PendingFolder&& other) noexcept;
  PendingFolder& operator=(PendingFolder&&) = delete;
  PendingFolder(const PendingFolder&) = delete;
  PendingFolder& operator=(const PendingFolder&) = delete;
  ~PendingFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return m_pending; }
  [[nodiscard]] const std::filesystem::path& target() const { return m_target; }
  [[nodiscard]] Expected<void> commit();

 private:
  PendingFolder(std::filesystem::path target, std::filesystem::path pending,
                ExistingFolder existing);
  [[nodiscard]] Expected<void> merge();
  [[nodiscard]] Expected<void> replace();

  std::filesystem::path m_target;
  std::filesystem::path m_pending;
  ExistingFolder m_existing;
};

}  // namespace lateglow
