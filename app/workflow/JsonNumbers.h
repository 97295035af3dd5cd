#pragma once

#include <cstdint>
#include <limits>

#include <nlohmann/json.hpp>

namespace lateglow {

/// A whole number that fits an int. Throws nlohmann::json::exception for anything else; the
/// library's own conversion takes 1e30 as well, for which C++ defines no result.
[[nodiscard]] inline int wholeNumber(const nlohmann::json& value) {
  constexpr auto least = std::numeric_limits<int>::min();
  constexpr auto most = std::numeric_limits<int>::max();
  if (value.is_number_unsigned() && value.get<std::uint64_t>() <= std::uint64_t{most}) {
    return value.get<int>();
  }
  const bool fits = value.is_number_integer() && !value.is_number_unsigned() &&
                    value.get<std::int64_t>() >= least && value.get<std::int64_t>() <= most;
  if (fits) return value.get<int>();
  throw nlohmann::json::other_error::create(599, "not a whole number of usual size", nullptr);
}

}  // namespace lateglow
