#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "measurements/Geometry.h"

namespace lateglow {

struct DicomPixelLayout;

/// What the attributes of one image say, as far as reading a study needs them: a classic DICOM
/// image, one frame of a multi-frame image (PS3.3, C.7.6.16), or one tile of a Siemens mosaic.
/// Text is UTF-8. Optional attributes are empty when absent, unreadable or not finite.
struct DicomHeader {
  std::filesystem::path file;
  std::string transferSyntaxUid;
  int frame = 0;  ///< index of the frame in the file, from 0
  /// Column and row of the first pixel within the stored frame; not 0, 0 in mosaics only.
  std::array<int, 2> tileOrigin{0, 0};
  int tile = 0;  ///< number of the slice in a mosaic, from 0
  std::shared_ptr<const DicomPixelLayout> pixels;  ///< shared by all images of the file

  std::string sopInstanceUid;
  std::string studyUid;
  std::string seriesUid;
  std::string frameOfReferenceUid;
  std::string modality;
  /// What the image shows: third value of Image Type (M, P, OTHER, AXIAL ...); of enhanced
  /// images the Frame Type from its third value on, the complex component and the b-value.
  std::string imageType3;
  bool mosaic = false;  ///< a Siemens mosaic that could not be cut into its slices
  std::string studyDescription;
  std::string seriesDescription;
  std::string manufacturer;
  std::string bodyPart;
  std::string studyDate;
  std::string acquisitionDate;  ///< Acquisition Date, else Series Date, else Study Date
  std::string accessionNumber;
  std::string patientName;
  std::string patientId;
  std::string patientBirthDate;
  std::string patientSex;
  double patientWeightKg = 0.0;
  double patientHeightM = 0.0;

  int rows = 0;  ///< of this image; a tile is smaller than the stored frame
  int columns = 0;
  int bitsAllocated = 0;
  bool monochrome1 = false;
  double rescaleSlope = 1.0;
  double rescaleIntercept = 0.0;
  std::string rescaleType;
  /// Width and centre of the first linear VOI window (PS3.3 C.11.2), in values after the modality
  /// transformation.
  std::optional<std::array<double, 2>> window;

  std::optional<Vec3> positionMm;                       ///< Image Position (Patient)
  std::optional<std::array<Vec3, 2>> orientation;       ///< direction of columns +, rows +
  std::optional<std::array<double, 2>> pixelSpacingMm;  ///< between rows, between columns
  std::optional<double> sliceThicknessMm;
  std::optional<double> spacingBetweenSlicesMm;

  std::optional<double> triggerTimeMs;
  std::optional<int> cardiacPhaseIndex;    ///< Temporal Position Index or Identifier
  std::optional<double> acquisitionTimeS;  ///< seconds since midnight, of the frame where stated
  std::optional<double> contentTimeS;
  std::optional<int> instanceNumber;
  std::optional<int> seriesNumber;
  std::optional<double> nominalIntervalMs;
  std::optional<double> heartRatePerMinute;
  std::optional<double> echoTimeMs;
};

}  // namespace lateglow
