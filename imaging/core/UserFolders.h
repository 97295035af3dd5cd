#pragma once

#include <filesystem>

namespace lateglow {

/// Where the user's own data lie (models, studies, results, keys): $XDG_DATA_HOME/lateglow, else
/// ~/.local/share/lateglow (XDG Base Directory Specification). The folder need not exist.
[[nodiscard]] std::filesystem::path userDataFolder();

}  // namespace lateglow
