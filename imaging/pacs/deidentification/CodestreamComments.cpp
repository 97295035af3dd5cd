#include "imaging/pacs/deidentification/CodestreamComments.h"

#include <algorithm>

namespace lateglow {

namespace {

// Second bytes of markers; the first is FF.
constexpr unsigned kStartOfJpeg = 0xD8;
constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kJpegComment = 0xFE;
constexpr unsigned kStartOfJpeg2000 = 0x4F;
constexpr unsigned kStartOfTile = 0x90;
constexpr unsigned kJpeg2000Comment = 0x64;

/// True for a segment whose content no decoder needs.
bool isComment(unsigned marker, bool jpeg2000) {
  if (jpeg2000) return marker == kJpeg2000Comment;
  const bool application = marker >= 0xE1 && marker <= 0xEF && marker != 0xE8 && marker != 0xEE;
  return marker == kJpegComment || application;
}

}  // namespace

std::size_t blankCodestreamComments(std::span<std::uint8_t> codestream) {
  if (codestream.size() < 4 || codestream[0] != 0xFF) return 0;
  const bool jpeg2000 = codestream[1] == kStartOfJpeg2000;
  if (!jpeg2000 && codestream[1] != kStartOfJpeg) return 0;
  std::size_t blanked = 0;
  std::size_t at = 2;
  while (at + 4 <= codestream.size() && codestream[at] == 0xFF) {
    const unsigned marker = codestream[at + 1];
    if (marker == 0xFF) {  // a fill byte before a marker
      ++at;
      continue;
    }
    if (marker == (jpeg2000 ? kStartOfTile : kStartOfScan)) break;
    const std::size_t length = codestream[at + 2] * std::size_t{256} + codestream[at + 3];
    if (length < 2) break;
    // In JPEG 2000 two bytes say what kind of comment follows.
    const std::size_t from = std::min(at + 4 + (jpeg2000 ? 2U : 0U), codestream.size());
    const std::size_t end = std::min(at + 2 + length, codestream.size());
    if (isComment(marker, jpeg2000) && from < end) {
      std::fill(codestream.begin() + static_cast<std::ptrdiff_t>(from),
                codestream.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
      blanked += end - from;
    }
    at += 2 + length;
  }
  return blanked;
}

}  // namespace lateglow
