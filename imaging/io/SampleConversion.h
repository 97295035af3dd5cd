#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "imaging/io/DicomHeader.h"
#include "imaging/io/DicomPixelLayout.h"

namespace lateglow {

/// One stored frame as bytes, or as the wider samples that a decoder gives.
struct StoredFrame {
  std::span<const std::byte> bytes;         ///< rows * columns of bits allocated each
  std::span<const std::int32_t> wide;       ///< instead: one sample a pixel
  StoredBits bits;                          ///< as the samples lie in bytes or wide
  bool swapped = false;                     ///< samples in the other byte order than the machine's
  bool swappedWords = false;                ///< bytes of 8-bit samples swapped in pairs
};

/// Turns the part of a frame that `header` names (the whole, or the tile of a mosaic) into voxels:
/// stored bits, sign, mirror, modality LUT or rescale. `voxels` has rows * columns of the header.
void convertSamples(const StoredFrame& frame, const DicomHeader& header, std::span<float> voxels);

}  // namespace lateglow
