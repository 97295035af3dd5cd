#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/io/DicomHeader.h"

namespace lateglow {

/// A file that is not DICOM or holds no image that becomes a series: skipped with a note.
struct NotAnImage {
  std::string reason;  ///< "not DICOM", "no image (RTSTRUCT)" ...
};

/// A DICOM file that should be an image but cannot be read (malformed or truncated, a compression
/// that is not decoded, more pixels than such a file can hold).
struct UnreadableDicom {
  Failure failure;
  std::string seriesUid;  ///< empty where not even that could be read
};

/// The images of one file: one, or one a frame or mosaic tile; never empty.
using DicomImages = std::vector<DicomHeader>;

/// What one file turned out to be.
using DicomScan = std::variant<DicomImages, NotAnImage, UnreadableDicom>;

/// Registers DCMTK's RLE, JPEG and JPEG-LS decoders; safe to call often and from any thread.
void prepareDicomDecoding();

/// Reads the attributes up to the pixels. What the file announces is checked against what it holds:
/// native pixels against its length, compressed ones by the least that they can take. Thread-safe
/// after prepareDicomDecoding.
[[nodiscard]] DicomScan scanDicomFile(const std::filesystem::path& file);

/// Where the pixels of one image go: rows * columns of its header, i fastest.
struct DicomFrameTarget {
  const DicomHeader* image = nullptr;
  std::span<float> voxels;
};

/// Decodes images of one scanned file: sign and high bits resolved, rescaled, MONOCHROME1 turned so
/// that large is bright where the values have no physical unit. Each stored frame is decoded once
/// when its tiles follow each other. Thread-safe after prepareDicomDecoding.
[[nodiscard]] Expected<void> decodeDicomFrames(std::span<const DicomFrameTarget> targets);

/// False where the values carry a physical meaning (CT, PET, a named rescale type) that inverting
/// would destroy.
[[nodiscard]] bool invertsMonochrome1(const DicomHeader& header);

}  // namespace lateglow
