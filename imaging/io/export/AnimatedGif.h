#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A picture sequence of at most 256 colours. Pixels are indices into `colours`, rows from the top.
struct IndexedAnimation {
  int width = 0;
  int height = 0;
  std::vector<std::array<std::uint8_t, 3>> colours;  ///< red, green, blue; 1 to 256
  std::vector<std::vector<std::uint8_t>> frames;
  double frameMs = 40.0;
};

/// Writes an animated GIF (GIF89a) that loops for ever, whole or not at all. GIF counts time in
/// hundredths of a second: a frame lasts the nearest whole one, at least 20 ms, below which common
/// viewers slow down. BadInput where sizes and pixels disagree or a side is above 4096.
[[nodiscard]] Expected<void> writeAnimatedGif(const IndexedAnimation& animation,
                                              const std::filesystem::path& file);

}  // namespace lateglow
