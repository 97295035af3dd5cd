#include "imaging/io/DicomPixelLayout.h"

#include <algorithm>

namespace lateglow {

bool StoredBits::valid() const {
  return stored >= 1 && stored <= allocated && highBit >= stored - 1 && highBit < allocated;
}

double StoredBits::value(std::uint32_t raw) const {
  const std::uint32_t mask = stored == 32 ? ~0U : (1U << static_cast<unsigned>(stored)) - 1U;
  const std::uint32_t bits = (raw >> static_cast<unsigned>(highBit + 1 - stored)) & mask;
  const bool negative = isSigned && (bits >> static_cast<unsigned>(stored - 1)) != 0;
  return negative ? static_cast<double>(bits) - static_cast<double>(mask) - 1.0
                  : static_cast<double>(bits);
}

double StoredBits::mirrored(double value) const {
  const double range = static_cast<double>(std::uint64_t{1} << static_cast<unsigned>(stored));
  return isSigned ? -1.0 - value : range - 1.0 - value;
}

double ModalityLut::value(double stored) const {
  const double last = static_cast<double>(entries.size() - 1);
  return entries[static_cast<std::size_t>(std::clamp(stored - first, 0.0, last))];
}

std::uint64_t DicomPixelLayout::pixelsPerFrame() const {
  return static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns);
}

std::uint64_t DicomPixelLayout::bytesPerFrame() const {
  return pixelsPerFrame() * static_cast<std::uint64_t>(bits.allocated / 8);
}

}  // namespace lateglow
