#include "app/workflow/Resources.h"

#include <cstdlib>

#include "imaging/core/UserFolders.h"

namespace lateglow {

namespace {

std::filesystem::path fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::string softwareVersion() { return LATEGLOW_VERSION; }

std::filesystem::path resourceFolder() {
  if (auto chosen = fromEnvironment("LATEGLOW_RESOURCES"); !chosen.empty()) return chosen;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const auto installed = program.parent_path() / "share" / "lateglow";
  if (std::filesystem::is_directory(installed / "models", error)) return installed;
  for (auto folder = program; folder.has_relative_path(); folder = folder.parent_path()) {
    if (std::filesystem::is_directory(folder / "resources" / "models", error)) {
      return folder / "resources";
    }
  }
  return installed;
}

std::filesystem::path userModelFolder() { return userDataFolder() / "models"; }

}  // namespace lateglow
