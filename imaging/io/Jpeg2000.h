#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lateglow {

/// One decoded component of a JPEG 2000 image.
struct Jpeg2000Image {
  std::vector<std::int32_t> samples;  ///< rows * columns, row by row
  int precision = 0;                  ///< bits of a sample, 1 to 32
  bool isSigned = false;
};

/// Decodes a JPEG 2000 codestream (ISO/IEC 15444-1, also High-Throughput, 15444-15, and also inside
/// a JP2 file) of one component by OpenJPEG. The size that the codestream states must be rows x
/// columns exactly, and the number of its tiles plausible, before OpenJPEG takes memory for it.
/// A damaged or incomplete codestream gives no image. `fault` says why there is none. Thread-safe.
[[nodiscard]] bool decodeJpeg2000(std::span<const std::byte> bytes, int rows, int columns,
                                  Jpeg2000Image& image, std::string& fault);

}  // namespace lateglow
