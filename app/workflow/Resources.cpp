#include "app/workflow/Resources.h"

#include <chrono>
#include <cstdlib>
#include <ctime>

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

std::string currentUtcTime() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

}  // namespace lateglow
