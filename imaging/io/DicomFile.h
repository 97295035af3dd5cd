#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <variant>

#include "imaging/core/Failure.h"
#include "imaging/io/DicomHeader.h"

namespace lateglow {

/// A file that is not DICOM or holds no image that becomes a series: skipped with a note.
struct NotAnImage {
  std::string reason;  ///< "not DICOM", "no image (RTSTRUCT)" ...
};

/// A DICOM file that should be an image but cannot be read (malformed or truncated, multi-frame, a
/// compression that is not decoded).
struct UnreadableDicom {
  Failure failure;
  std::string seriesUid;  ///< empty where not even that could be read
};

/// What one file turned out to be.
using DicomScan = std::variant<DicomHeader, NotAnImage, UnreadableDicom>;

/// Registers DCMTK's RLE, JPEG and JPEG-LS decoders; safe to call often and from any thread.
void prepareDicomDecoding();

/// Reads the attributes up to the pixels. Thread-safe after prepareDicomDecoding.
[[nodiscard]] DicomScan scanDicomFile(const std::filesystem::path& file);

/// Decodes the pixels of a scanned file into `voxels` (rows * columns, i fastest): sign and high
/// bits resolved, rescaled, MONOCHROME1 turned so that large is bright where the values have no
/// physical unit. Thread-safe after prepareDicomDecoding.
[[nodiscard]] Expected<void> decodeDicomPixels(const DicomHeader& header, std::span<float> voxels);

/// False where the values carry a physical meaning (CT, PET, a named rescale type) that inverting
/// would destroy.
[[nodiscard]] bool invertsMonochrome1(const DicomHeader& header);

}  // namespace lateglow
