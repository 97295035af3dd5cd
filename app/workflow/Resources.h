#pragma once

#include <filesystem>
#include <string>

namespace lateglow {

/// Version of this software, "0.1.0".
[[nodiscard]] std::string softwareVersion();

/// Where the files that ship with Lateglow are: $LATEGLOW_RESOURCES, else ../share/lateglow beside
/// the running program, else the nearest `resources` folder above it (a build tree).
[[nodiscard]] std::filesystem::path resourceFolder();

/// Where the user's own models live: $XDG_DATA_HOME/lateglow/models, else below ~/.local/share.
[[nodiscard]] std::filesystem::path userModelFolder();

}  // namespace lateglow
