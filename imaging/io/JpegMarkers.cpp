#include "imaging/io/JpegMarkers.h"

#include <cstdint>

namespace lateglow {

namespace {

constexpr unsigned kTem = 0x01;
constexpr unsigned kFirstStartOfFrame = 0xC0;
constexpr unsigned kLastStartOfFrame = 0xCF;
constexpr unsigned kFirstRestart = 0xD0;
constexpr unsigned kEndOfImage = 0xD9;
constexpr unsigned kFill = 0xFF;
constexpr unsigned kLastReserved = 0xBF;

unsigned byteAt(std::span<const std::byte> stream, std::size_t place) {
  return std::to_integer<unsigned>(stream[place]);
}

/// SOF0 to SOF15; the numbers between them that are tables (DHT, DAC) or reserved (JPG) have a length.
bool startsFrame(unsigned marker) {
  const bool table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
  return marker >= kFirstStartOfFrame && marker <= kLastStartOfFrame && !table;
}

/// Bytes to the next marker.
std::size_t advance(std::span<const std::byte> stream, std::size_t place) {
  const unsigned marker = byteAt(stream, place + 1);
  if (marker == kFill) return 1;
  if (marker <= kLastReserved || (marker >= kFirstRestart && marker <= kEndOfImage)) return 2;
  return 2 + (byteAt(stream, place + 2) << 8U | byteAt(stream, place + 3));
}

}  // namespace

bool meetsTemMarker(std::span<const std::byte> stream) {
  for (std::size_t place = 0; place + 4 < stream.size(); place += advance(stream, place)) {
    if (byteAt(stream, place) != 0xFF) return false;
    const unsigned marker = byteAt(stream, place + 1);
    if (marker == kTem) return true;
    if (marker == 0x00 || startsFrame(marker)) return false;
  }
  return false;
}

}  // namespace lateglow
