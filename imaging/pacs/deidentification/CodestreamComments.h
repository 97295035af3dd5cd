#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace lateglow {

/// Overwrites with zeros the comments and application data in the header of a compressed image, as
/// far as they do not take part in decoding, and returns how many bytes there were:
/// - JPEG and JPEG-LS (ISO 10918-1, B.2.4.5 and B.2.4.6): COM and APP1 to APP15 but for APP8 (the
///   colour transform of JPEG-LS) and APP14 (that of JPEG), up to the first scan;
/// - JPEG 2000 (ISO 15444-1, A.9.2): COM of the main header.
/// Lengths stay as they are, so nothing else has to change. Other bytes are left alone.
std::size_t blankCodestreamComments(std::span<std::uint8_t> codestream);

}  // namespace lateglow
