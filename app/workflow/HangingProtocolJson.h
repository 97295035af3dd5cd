#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "app/workflow/HangingProtocol.h"
#include "imaging/core/Failure.h"

namespace lateglow {

/// Reads a protocol ("lateglow.layout/1", docs/user-guide/layouts.md). Strict: an unknown key, a
/// value of another type or out of range, and a layout with a fault are BadInput that names `file`
/// and the key, so that a slip of the pen is not a rule that never holds.
[[nodiscard]] Expected<HangingProtocol> hangingProtocolFromText(const std::string& text,
                                                                const std::string& file);

/// What hangingProtocolFromText reads.
[[nodiscard]] nlohmann::json toJson(const HangingProtocol& protocol);

}  // namespace lateglow
