#pragma once

#include <cstddef>
#include <span>

namespace lateglow {

/// DCMTK 3.6.7 looks for the bit depth of a JPEG stream marker by marker and never gets past a TEM
/// marker (FF01, ISO 10918-1, B.1.1.3), which belongs into no image. True where its search would
/// meet one before a start of frame: such a stream must not be given to it.
[[nodiscard]] bool meetsTemMarker(std::span<const std::byte> stream);

}  // namespace lateglow
