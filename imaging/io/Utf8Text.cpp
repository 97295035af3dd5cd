#include "imaging/io/Utf8Text.h"

#include <cstddef>
#include <cstdint>

namespace lateglow {

namespace {

constexpr std::size_t kLongestText = 1000;

/// Length of the valid UTF-8 sequence at the start of `text`, 0 when there is none (RFC 3629:
/// no overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t sequenceLength(std::string_view text) {
  const auto byteAt = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byteAt(0);
  if (first < 0x80) return 1;
  const std::size_t count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < count) return 0;
  for (std::size_t i = 1; i < count; ++i) {
    if ((byteAt(i) & 0xC0) != 0x80) return 0;
  }
  const std::uint8_t second = byteAt(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
  return overlong || outside ? 0 : count;
}

}  // namespace

std::string toCleanUtf8(std::string_view text) {
  const std::size_t zero = text.find('\0');
  if (zero != std::string_view::npos) text = text.substr(0, zero);
  std::string clean;
  while (!text.empty() && clean.size() < kLongestText) {
    const std::size_t count = sequenceLength(text);
    if (count == 0) {
      clean += "\xEF\xBF\xBD";
    } else if (count == 1 && (static_cast<std::uint8_t>(text[0]) < 0x20 || text[0] == 0x7F)) {
      clean += ' ';
    } else {
      clean += text.substr(0, count);
    }
    text.remove_prefix(count == 0 ? 1 : count);
  }
  clean.erase(clean.find_last_not_of(' ') + 1);
  return clean;
}

}  // namespace lateglow
