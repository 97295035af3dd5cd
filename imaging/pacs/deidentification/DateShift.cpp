#include "imaging/pacs/deidentification/DateShift.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

namespace lateglow {

namespace {

constexpr std::size_t kLongestTime = 28;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\0')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t next = text.find(separator);
    parts.push_back(text.substr(0, next));
    if (next == std::string_view::npos) return parts;
    text.remove_prefix(next + 1);
  }
}

bool areDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

/// The digits YYYY, YYYYMM or YYYYMMDD moved; nothing where they are no date.
std::optional<std::string> shiftedDigits(std::string_view digits, int days) {
  if (!areDigits(digits) || (digits.size() != 4 && digits.size() != 6 && digits.size() != 8)) {
    return {};
  }
  const int month = digits.size() >= 6 ? number(digits.substr(4, 2)) : 7;
  const int day = digits.size() == 8 ? number(digits.substr(6, 2)) : (digits.size() == 6 ? 15 : 1);
  const std::chrono::year_month_day date{std::chrono::year{number(digits.substr(0, 4))},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  const std::chrono::year_month_day moved{std::chrono::sys_days{date} + std::chrono::days{days}};
  const int year = static_cast<int>(moved.year());
  if (year < 0 || year > 9999) return {};
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02u%02u", year, static_cast<unsigned>(moved.month()),
                static_cast<unsigned>(moved.day()));
  return std::string(text).substr(0, digits.size());
}

/// "&ZZXX" and what precedes it of a DT: digits, a fraction, an offset.
bool isRestOfDateTime(std::string_view rest) {
  return rest.size() <= 18 && std::all_of(rest.begin(), rest.end(), [](char c) {
           return (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-';
         });
}

std::optional<std::string> shiftedOne(std::string_view value, int days) {
  value = trimmed(value);
  if (value.empty()) return std::string();
  if (value.size() == 10 && value[4] == '.' && value[7] == '.') {
    std::string digits(value);
    std::erase(digits, '.');
    return shiftedDigits(digits, days);
  }
  if (const std::size_t hyphen = value.find('-'); hyphen == 8 && value.size() == 17) {
    const auto from = shiftedDigits(value.substr(0, 8), days);
    const auto to = shiftedDigits(value.substr(9), days);
    return from && to ? std::optional(*from + "-" + *to) : std::nullopt;
  }
  const std::size_t digits = std::min<std::size_t>(value.find_first_not_of("0123456789"), 8);
  const std::size_t dateLength = std::min(digits, value.size());
  const std::string_view rest = value.substr(dateLength);
  auto date = shiftedDigits(value.substr(0, dateLength), days);
  if (!date || !isRestOfDateTime(rest)) return {};
  return *date + std::string(rest);
}

}  // namespace

std::string shiftedDates(std::string_view value, int days) {
  std::string result;
  bool first = true;
  for (const std::string_view one : split(value, '\\')) {
    const auto moved = shiftedOne(one, days);
    if (!moved) return {};
    result += (first ? "" : "\\") + *moved;
    first = false;
  }
  return result;
}

std::string checkedTime(std::string_view value) {
  for (const std::string_view one : split(value, '\\')) {
    const std::string_view time = trimmed(one);
    const bool clean = std::all_of(time.begin(), time.end(), [](char c) {
      return (c >= '0' && c <= '9') || c == '.' || c == ':' || c == '-';
    });
    if (!clean || time.size() > kLongestTime) return {};
  }
  return std::string(trimmed(value));
}

}  // namespace lateglow
