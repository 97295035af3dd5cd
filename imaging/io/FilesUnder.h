#pragma once

#include <filesystem>
#include <vector>

namespace lateglow {

/// All regular files below a folder, in a fixed order; folders that may not be entered are left
/// out. A path that is no folder is returned as it is.
[[nodiscard]] std::vector<std::filesystem::path> filesUnder(const std::filesystem::path& path);

}  // namespace lateglow
