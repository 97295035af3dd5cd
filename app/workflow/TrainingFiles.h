#pragma once

#include <filesystem>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "imaging/core/Failure.h"

namespace lateglow {

/// The folders below `source` but hidden ones, in the order of their names: one a case.
[[nodiscard]] std::vector<std::filesystem::path> caseFolders(const std::filesystem::path& source);

/// What is wrong with a case, for cases.json: message, remedy, file.
[[nodiscard]] nlohmann::json problemsJson(const std::vector<Failure>& problems);

/// Writes an object with line breaks, whole or not at all, over what may be there.
[[nodiscard]] Expected<void> writeJson(const std::filesystem::path& file,
                                       const nlohmann::json& content);

}  // namespace lateglow
