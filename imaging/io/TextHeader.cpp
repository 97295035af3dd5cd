#include "imaging/io/TextHeader.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace lateglow {

namespace {
/// More voxels than this are refused as implausible (a 4-D cine of 512 x 512 x 64 x 64 fits).
constexpr std::int64_t kMostVoxels = std::int64_t{1} << 32U;
}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks(" \t\r\n\0", 5);
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lowerCase(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

std::optional<double> parseNumber(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

std::optional<std::int64_t> parseInteger(std::string_view text) {
  text = trimmed(text);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

std::vector<std::string> splitWords(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t", i);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    i = end;
  }
  return words;
}

std::vector<double> parseNumbers(std::string_view text) {
  std::vector<double> values;
  for (const std::string& word : splitWords(text)) {
    const auto value = parseNumber(word);
    if (!value || !std::isfinite(*value)) return {};
    values.push_back(*value);
  }
  return values;
}

std::vector<std::int64_t> parseSizes(std::string_view text) {
  std::vector<std::int64_t> sizes;
  std::int64_t product = 1;
  for (const std::string& word : splitWords(text)) {
    const auto size = parseInteger(word);
    if (!size || *size < 1 || *size > kMostVoxels / product) return {};
    product *= *size;
    sizes.push_back(*size);
  }
  const bool plausible =
      std::all_of(sizes.begin(), sizes.end(), [](std::int64_t size) { return size < 0x7FFFFFFF; });
  return sizes.size() >= 2 && sizes.size() <= 4 && plausible ? sizes
                                                             : std::vector<std::int64_t>();
}

}  // namespace lateglow
