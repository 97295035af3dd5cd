#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lateglow {

/// How a stored value lies in the allocated bits (PS3.5, 8.1.1).
struct StoredBits {
  int allocated = 0;
  int stored = 0;
  int highBit = 0;
  bool isSigned = false;

  [[nodiscard]] bool valid() const;
  /// The value in `raw`, whose bits outside the stored ones may be anything.
  [[nodiscard]] double value(std::uint32_t raw) const;
  /// MONOCHROME1: the smallest value is shown white, so values are mirrored in their range.
  [[nodiscard]] double mirrored(double value) const;
};

/// A Modality LUT (PS3.3, C.11.1): takes the place of slope and intercept.
struct ModalityLut {
  double first = 0.0;
  std::vector<std::uint16_t> entries;  ///< at least one

  [[nodiscard]] double value(double stored) const;
};

enum class SampleKind {
  Integer,  ///< Pixel Data (7FE0,0010)
  Float32,  ///< Float Pixel Data (7FE0,0008)
  Float64   ///< Double Float Pixel Data (7FE0,0009)
};

/// What decodes the samples of a file.
enum class PixelCoding { Native, Deflated, Jpeg2000, Dcmtk };

/// How and where the pixels of one DICOM file lie; the same for all its frames.
struct DicomPixelLayout {
  SampleKind kind = SampleKind::Integer;
  PixelCoding coding = PixelCoding::Native;
  StoredBits bits;
  int rows = 0;
  int columns = 0;
  int frameCount = 1;
  bool bigEndian = false;
  bool isOtherByte = false;  ///< VR OB: bytes, which the byte order does not turn
  /// First byte of the value of Pixel Data (encapsulated: of its basic offset table), from the
  /// start of the file; deflated: from the start of the inflated data set.
  std::uint64_t offset = 0;
  std::uint64_t length = 0;         ///< of a native value, bytes
  std::uint64_t deflatedFrom = 0;   ///< where the deflated data set begins in the file
  std::optional<ModalityLut> lut;

  [[nodiscard]] std::uint64_t pixelsPerFrame() const;
  [[nodiscard]] std::uint64_t bytesPerFrame() const;
};

}  // namespace lateglow
