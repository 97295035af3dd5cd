#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// Wraps a PDF file as Encapsulated PDF (PS3.3 A.45.1), titled in English, with the referenced
/// images as source instances. BadInput where `pdf` is not a PDF file or larger than 1 GiB.
[[nodiscard]] Expected<WrittenObject> writeEncapsulatedPdf(const std::filesystem::path& pdf,
                                                           const ExportContext& context,
                                                           const std::filesystem::path& file);

/// A picture as people see it: rows of red, green, blue bytes, with its text burned in.
struct KeyImage {
  int width = 0;
  int height = 0;
  std::span<const std::uint8_t> rgb;  ///< 3 * width * height
  int slice = 0;                      ///< of the grid, counted from 0
};

/// Writes a key image as Secondary Capture (PS3.3 A.8.1), Burned In Annotation YES, series UID
/// `seriesUid` shared by the key images of one export, instance `number` from 1.
[[nodiscard]] Expected<WrittenObject> writeKeyImage(const KeyImage& image,
                                                    const ExportContext& context,
                                                    const std::string& seriesUid, int number,
                                                    const std::filesystem::path& file);

}  // namespace lateglow
