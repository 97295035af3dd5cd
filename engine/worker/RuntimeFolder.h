#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

namespace lateglow::engine {

/// A private folder (0700) for the arrays of one client, below $XDG_RUNTIME_DIR, /dev/shm or the
/// temporary folder, whichever can be written first. Removed with everything in it by the
/// destructor. The folder is locked while it is in use (flock); making one also removes this user's
/// folders that nobody holds, so that a crash leaves no patient data in memory for long.
class RuntimeFolder {
public:
  RuntimeFolder() = default;
  ~RuntimeFolder();
  RuntimeFolder(RuntimeFolder&& other) noexcept;
  RuntimeFolder& operator=(RuntimeFolder&& other) noexcept;

  /// `parent` empty: as above. The error is one sentence.
  [[nodiscard]] static tl::expected<RuntimeFolder, std::string> make(std::filesystem::path parent);

  /// Removes a folder that `make` made in a process that is gone; leaves it when that one holds it.
  static void removeIfAbandoned(const std::filesystem::path& folder);

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  void remove();
  std::filesystem::path m_path;
  int m_lock = -1;
};

}  // namespace lateglow::engine
