#pragma once

#include <string>
#include <vector>

namespace lateglow {

/// A number with that many decimals and a decimal point, whatever the locale.
[[nodiscard]] std::string fixedDecimals(double value, int decimals);

/// Slices as users count them, from 1: "slice 3", "slices 1, 2, 9".
[[nodiscard]] std::string namedSlices(const std::vector<int>& zeroBasedSlices);

}  // namespace lateglow
