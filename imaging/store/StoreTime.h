#pragma once

#include <string>

namespace lateglow {

/// Now, in UTC, ISO 8601.
[[nodiscard]] std::string utcNow();

}  // namespace lateglow
