#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Cine.h"

namespace lateglow::test {

/// An MR image for the tests to send around; its pixels are noise of `seed`.
struct ImageOptions {
  std::string patientName = "Example^Patient";  ///< UTF-8
  std::string patientId = "P1";
  std::string studyUid = "1.2.3.4.1";
  std::string seriesUid = "1.2.3.4.1.1";
  std::string instanceUid = "1.2.3.4.1.1.1";
  std::string studyDate = "20260302";
  std::string description = "cine short axis";
  int rows = 64;
  int columns = 48;
  unsigned seed = 1;
  std::string transferSyntax = "1.2.840.10008.1.2.1";
};

void writeMrImage(const std::filesystem::path& file, const ImageOptions& options);

/// A series of images of one study: UIDs studyUid.1.1 ... Returns the files.
std::vector<std::filesystem::path> writeMrStudy(const std::filesystem::path& folder,
                                                ImageOptions options, int images);

/// A cine as classic MR images, one a slice and phase.
void writeCine(const std::filesystem::path& folder, const Cine& cine, ImageOptions options);

/// The pixels of a file, decompressed.
std::vector<std::uint16_t> pixelsOf(const std::filesystem::path& file);
std::string transferSyntaxOf(const std::filesystem::path& file);
std::string textOf(const std::filesystem::path& file, std::uint16_t group, std::uint16_t element);

}  // namespace lateglow::test
