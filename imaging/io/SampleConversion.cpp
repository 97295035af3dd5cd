#include "imaging/io/SampleConversion.h"

#include <bit>
#include <cstring>

#include "imaging/io/DicomFile.h"

namespace lateglow {

namespace {

static_assert(std::endian::native == std::endian::little);

std::uint16_t turned(std::uint16_t value) {
  return static_cast<std::uint16_t>((value << 8U) | (value >> 8U));
}
std::uint32_t turned(std::uint32_t value) { return __builtin_bswap32(value); }

/// The sample at index i of a frame, as raw bits.
template <typename Sample>
class SampleReader {
 public:
  explicit SampleReader(const StoredFrame& frame) : m_frame(frame) {}
  std::uint32_t operator()(std::size_t i) const {
    if constexpr (sizeof(Sample) == 1) {
      const std::size_t other = i ^ 1U;
      const bool swap = m_frame.swappedWords && other < m_frame.bytes.size();
      return std::to_integer<std::uint32_t>(m_frame.bytes[swap ? other : i]);
    } else {
      Sample sample{};
      std::memcpy(&sample, m_frame.bytes.data() + i * sizeof(Sample), sizeof(Sample));
      return m_frame.swapped ? turned(sample) : sample;
    }
  }

 private:
  const StoredFrame& m_frame;
};

class WideReader {
 public:
  explicit WideReader(const StoredFrame& frame) : m_frame(frame) {}
  std::uint32_t operator()(std::size_t i) const {
    return static_cast<std::uint32_t>(m_frame.wide[i]);
  }

 private:
  const StoredFrame& m_frame;
};

template <typename Reader>
void convertAny(const Reader& sampleAt, const StoredFrame& frame, const DicomHeader& header,
                std::span<float> voxels) {
  const bool mirror = header.monochrome1 && invertsMonochrome1(header);
  const std::optional<ModalityLut>& lut = header.pixels->lut;
  const auto columns = static_cast<std::size_t>(header.columns);
  const auto stride = static_cast<std::size_t>(header.pixels->columns);
  std::size_t place = 0;
  for (std::size_t row = 0; row < static_cast<std::size_t>(header.rows); ++row) {
    const std::size_t first = (row + static_cast<std::size_t>(header.tileOrigin[1])) * stride +
                              static_cast<std::size_t>(header.tileOrigin[0]);
    for (std::size_t column = 0; column < columns; ++column) {
      double value = frame.bits.value(sampleAt(first + column));
      if (mirror) value = header.pixels->bits.mirrored(value);
      value = lut ? lut->value(value) : value * header.rescaleSlope + header.rescaleIntercept;
      voxels[place++] = static_cast<float>(value);
    }
  }
}

/// The usual case without a branch in the loop: 16 bits, nothing to mirror, no look-up table.
/// Two shifts cut the bits outside the stored ones and extend the sign.
template <bool IsSigned>
void convertWords(const StoredFrame& frame, const DicomHeader& header, std::span<float> voxels) {
  const auto left = static_cast<unsigned>(31 - frame.bits.highBit);
  const auto right = static_cast<unsigned>(32 - frame.bits.stored);
  const double slope = header.rescaleSlope;
  const double intercept = header.rescaleIntercept;
  const std::byte* bytes = frame.bytes.data();
  float* target = voxels.data();
  for (std::size_t i = 0; i < voxels.size(); ++i) {
    std::uint16_t sample = 0;
    std::memcpy(&sample, bytes + 2 * i, sizeof(sample));
    const std::uint32_t high = static_cast<std::uint32_t>(sample) << left;
    const std::int32_t value = IsSigned ? static_cast<std::int32_t>(high) >> right
                                        : static_cast<std::int32_t>(high >> right);
    target[i] = static_cast<float>(static_cast<double>(value) * slope + intercept);
  }
}

bool isUsual(const StoredFrame& frame, const DicomHeader& header) {
  const DicomPixelLayout& layout = *header.pixels;
  return frame.wide.empty() && frame.bits.allocated == 16 && !frame.swapped && !layout.lut &&
         header.rows == layout.rows && header.columns == layout.columns &&
         !(header.monochrome1 && invertsMonochrome1(header));
}

}  // namespace

void convertSamples(const StoredFrame& frame, const DicomHeader& header, std::span<float> voxels) {
  if (isUsual(frame, header)) {
    if (frame.bits.isSigned) {
      convertWords<true>(frame, header, voxels);
    } else {
      convertWords<false>(frame, header, voxels);
    }
  } else if (!frame.wide.empty()) {
    convertAny(WideReader(frame), frame, header, voxels);
  } else if (frame.bits.allocated == 8) {
    convertAny(SampleReader<std::uint8_t>(frame), frame, header, voxels);
  } else if (frame.bits.allocated == 16) {
    convertAny(SampleReader<std::uint16_t>(frame), frame, header, voxels);
  } else {
    convertAny(SampleReader<std::uint32_t>(frame), frame, header, voxels);
  }
}

}  // namespace lateglow
