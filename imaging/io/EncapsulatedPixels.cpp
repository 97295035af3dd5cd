#include "imaging/io/EncapsulatedPixels.h"

#include <algorithm>
#include <array>

namespace lateglow {

namespace {

constexpr std::uint32_t kItem = 0xE000FFFEU;
constexpr std::uint64_t kItemHeaderBytes = 8;

std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) {
    value = value * 256U + std::to_integer<std::uint32_t>(bytes[offset + i]);
  }
  return value;
}

constexpr std::uint32_t kDelimiter = 0xE0DDFFFEU;

/// All items from `position` to the delimiter; none where the file ends before it.
std::vector<PixelFragment> itemsFrom(const FileBytes& file, std::uint64_t position) {
  std::vector<PixelFragment> items;
  std::array<std::byte, kItemHeaderBytes> head{};
  while (true) {
    if (file.readAt(position, head) != head.size()) return {};
    if (littleEndian(head, 0) == kDelimiter) return items;
    const std::uint32_t length = littleEndian(head, 4);
    const std::uint64_t left =
        file.size() - std::min(file.size(), position + kItemHeaderBytes);
    if (littleEndian(head, 0) != kItem || length > left) return {};
    items.push_back({position + kItemHeaderBytes, length});
    position += kItemHeaderBytes + length;
  }
}

/// Splits by the basic offset table: offsets of the first fragments' items from the first item.
bool splitByTable(std::span<const std::byte> table, const std::vector<PixelFragment>& fragments,
                  std::vector<std::vector<PixelFragment>>& frames) {
  const std::uint64_t base = fragments.front().offset;
  for (const PixelFragment& fragment : fragments) {
    const std::uint64_t offset = fragment.offset - base;
    const bool begins =
        frames.size() < table.size() / 4 && littleEndian(table, 4 * frames.size()) == offset;
    if (begins) frames.emplace_back();
    if (frames.empty()) return false;
    frames.back().push_back(fragment);
  }
  return frames.size() == table.size() / 4;
}

/// Splits where a fragment begins with SOI of JPEG or SOC of JPEG 2000.
void splitByMarker(const FileBytes& file, const std::vector<PixelFragment>& fragments,
                   std::vector<std::vector<PixelFragment>>& frames) {
  for (const PixelFragment& fragment : fragments) {
    std::array<std::byte, 2> begin{};
    const bool read = file.readAt(fragment.offset, begin) == begin.size();
    const bool marker = begin[0] == std::byte{0xFF} &&
                        (begin[1] == std::byte{0xD8} || begin[1] == std::byte{0x4F});
    if (frames.empty() || (read && marker)) frames.emplace_back();
    frames.back().push_back(fragment);
  }
}

}  // namespace

EncapsulatedPixels::EncapsulatedPixels(const FileBytes& file, const DicomPixelLayout& layout,
                                       std::string& fault) {
  std::vector<PixelFragment> fragments = itemsFrom(file, layout.offset);
  if (fragments.size() < 2) {
    fault = "its compressed pixels are missing or truncated";
    return;
  }
  const PixelFragment tableItem = fragments.front();
  fragments.erase(fragments.begin());
  const auto frameCount = static_cast<std::size_t>(layout.frameCount);
  if (frameCount == 1) {
    m_frames = {fragments};
  } else if (fragments.size() == frameCount) {
    for (const PixelFragment& fragment : fragments) m_frames.push_back({fragment});
  } else {
    const auto table = file.bytesAt(tableItem.offset, std::min<std::uint64_t>(
                                                          tableItem.length, 4 * frameCount));
    if (table.size() < 4 * frameCount || !splitByTable(table, fragments, m_frames)) {
      m_frames.clear();
      splitByMarker(file, fragments, m_frames);
    }
  }
  if (m_frames.size() == frameCount) return;
  fault = "it states " + std::to_string(frameCount) + " frames but holds " +
          std::to_string(m_frames.size());
  m_frames.clear();
}

std::vector<std::byte> EncapsulatedPixels::bytesOf(const FileBytes& file,
                                                   std::size_t frame) const {
  std::vector<std::byte> bytes;
  for (const PixelFragment& fragment : m_frames.at(frame)) {
    const auto part = file.bytesAt(fragment.offset, fragment.length);
    if (part.size() != fragment.length) return {};
    bytes.insert(bytes.end(), part.begin(), part.end());
  }
  return bytes;
}

}  // namespace lateglow
