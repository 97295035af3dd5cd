#pragma once

#include <ctime>
#include <string>

namespace lateglow {

/// A time in UTC as ISO 8601 to the second: "2026-03-02T10:00:00Z".
[[nodiscard]] std::string utcText(std::time_t time);
/// Now, the same way.
[[nodiscard]] std::string currentUtcTime();

}  // namespace lateglow
