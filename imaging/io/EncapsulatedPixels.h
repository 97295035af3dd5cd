#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "imaging/io/DicomPixelLayout.h"
#include "imaging/io/FileBytes.h"

namespace lateglow {

/// One item of encapsulated pixel data, as a place in the file.
struct PixelFragment {
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
};

/// The fragments of encapsulated pixel data (PS3.5, A.4) and to which frame they belong. Nothing of
/// the pixels is read to find them but the headers of the items.
class EncapsulatedPixels {
 public:
  /// `fault` says why the items cannot be told apart into frames; then there are no frames.
  EncapsulatedPixels(const FileBytes& file, const DicomPixelLayout& layout, std::string& fault);

  [[nodiscard]] const std::vector<std::vector<PixelFragment>>& frames() const { return m_frames; }
  /// The bytes of a frame, its fragments joined; empty where the file lacks some.
  [[nodiscard]] std::vector<std::byte> bytesOf(const FileBytes& file, std::size_t frame) const;

 private:
  std::vector<std::vector<PixelFragment>> m_frames;
};

}  // namespace lateglow
