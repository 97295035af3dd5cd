#include "imaging/core/UtcTime.h"

#include <array>

namespace lateglow {

std::string utcText(std::time_t time) {
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

std::string currentUtcTime() { return utcText(std::time(nullptr)); }

}  // namespace lateglow
