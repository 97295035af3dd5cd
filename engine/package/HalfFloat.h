#pragma once

#include <cstdint>

namespace lateglow::engine {

/// IEEE 754 binary16 to binary32, exact for every value (subnormals, infinities, NaN payloads).
[[nodiscard]] float floatFromHalf(std::uint16_t half);
/// IEEE 754 binary32 to binary16, round to nearest, ties to even; too large becomes infinity.
[[nodiscard]] std::uint16_t halfFromFloat(float value);
/// bfloat16 to binary32, exact.
[[nodiscard]] float floatFromBfloat16(std::uint16_t value);

}  // namespace lateglow::engine
