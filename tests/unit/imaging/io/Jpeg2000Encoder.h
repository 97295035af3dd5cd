#pragma once

#include <cstdint>
#include <vector>

namespace lateglow::test {

/// A JPEG 2000 codestream of one grey frame (rows x columns, as stored, unsigned); empty when it
/// cannot be made. Lossy: the irreversible wavelet at a fifth of the size.
[[nodiscard]] std::vector<std::uint8_t> encodedJpeg2000(const std::vector<std::uint16_t>& pixels,
                                                        int rows, int columns, int bits,
                                                        bool lossy);

}  // namespace lateglow::test
