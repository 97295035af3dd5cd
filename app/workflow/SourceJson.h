#pragma once

#include <filesystem>

#include <nlohmann/json.hpp>

#include "imaging/core/Failure.h"
#include "imaging/io/export/ExportSource.h"

namespace lateglow {

/// What exports of a case take over from its source, as the file source.json of a case folder
/// ("lateglow.source/1"). Values beyond ASCII are written as hexadecimal bytes, because they are in
/// the source's own character set.
[[nodiscard]] nlohmann::json toJson(const ExportSource& source);

/// NotFound where the file is absent, BadInput where it is damaged.
[[nodiscard]] Expected<ExportSource> readSourceJson(const std::filesystem::path& file);

}  // namespace lateglow
