#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lateglow {

/// The numbers of one element of a Siemens CSA header of type 2 ("SV10", private element
/// (0029,1010); layout as in nibabel's documentation "Siemens CSA header"); empty where it is
/// absent or malformed. Every length is checked against the header's own.
[[nodiscard]] std::vector<double> csaNumbers(std::span<const std::byte> header,
                                             std::string_view name);

}  // namespace lateglow
