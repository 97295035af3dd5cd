#include "imaging/core/UserFolders.h"

#include <cstdlib>

namespace lateglow {

namespace {

std::filesystem::path fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::filesystem::path userDataFolder() {
  const auto data = fromEnvironment("XDG_DATA_HOME");
  const auto base = data.empty() ? fromEnvironment("HOME") / ".local" / "share" : data;
  return base / "lateglow";
}

}  // namespace lateglow
