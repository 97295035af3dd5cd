#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow::test {

enum class Coding {
  ExplicitLittle,
  ImplicitLittle,
  ExplicitBig,
  Deflated,
  Rle,
  JpegLossless,
  JpegExtended,  ///< lossy, 12 bits
  JpegLs,
  Jpeg2000,
  Jpeg2000Lossy
};

/// One classic MR image as a test wants it written. Attributes without a value are left out.
struct SyntheticImage {
  std::string sopInstanceUid;
  std::string studyUid = "1.2.826.0.1.3680043.10.999.1";
  std::string seriesUid = "1.2.826.0.1.3680043.10.999.2";
  std::string patientName = "Doe^Jane";
  std::string characterSet;
  std::string seriesDescription = "SAX cine";
  std::string photometric = "MONOCHROME2";
  int seriesNumber = 1;
  int instanceNumber = 1;

  int rows = 8;
  int columns = 6;
  std::vector<std::uint16_t> pixels;  ///< rows * columns, as stored
  int bitsStored = 16;
  int highBit = 15;
  bool isSigned = false;
  std::optional<double> rescaleSlope;
  std::optional<double> rescaleIntercept;
  std::string windowCentre;  ///< as stored, several values by backslash
  std::string windowWidth;
  std::string windowFunction;
  std::string bodyPart;

  Vec3 positionMm;
  Vec3 rowDirection{1, 0, 0};     ///< in which columns increase
  Vec3 columnDirection{0, 1, 0};  ///< in which rows increase
  double rowSpacingMm = 1.0;
  double columnSpacingMm = 1.0;
  double sliceThicknessMm = 8.0;
  std::optional<double> sliceLocationMm;  ///< never to be trusted

  std::optional<double> triggerTimeMs;
  std::optional<int> nominalIntervalMs;
};

/// Writes the image; true when DCMTK could.
[[nodiscard]] bool writeDicom(const SyntheticImage& image, const std::filesystem::path& file,
                              Coding coding = Coding::ExplicitLittle);

/// Writes `folder`/DICOMDIR, which names the image file of that name in the folder.
[[nodiscard]] bool writeDicomDirectory(const std::filesystem::path& folder,
                                       const std::string& imageName);

}  // namespace lateglow::test
