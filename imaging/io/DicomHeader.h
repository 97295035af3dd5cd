#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "measurements/Geometry.h"

namespace lateglow {

/// What the attributes of one classic single-frame DICOM image say, as far as reading a study
/// needs them. Text is UTF-8. Optional attributes are empty when absent, unreadable or not finite.
struct DicomHeader {
  std::filesystem::path file;
  std::string transferSyntaxUid;

  std::string sopInstanceUid;
  std::string studyUid;
  std::string seriesUid;
  std::string frameOfReferenceUid;
  std::string modality;
  std::string imageType3;  ///< third value of Image Type: M, P, OTHER, AXIAL ...
  bool mosaic = false;     ///< Siemens mosaic: the slices of a volume as tiles of one image
  std::string studyDescription;
  std::string seriesDescription;
  std::string manufacturer;
  std::string studyDate;
  std::string acquisitionDate;  ///< Acquisition Date, else Series Date, else Study Date
  std::string accessionNumber;
  std::string patientName;
  std::string patientId;
  std::string patientBirthDate;
  std::string patientSex;
  double patientWeightKg = 0.0;
  double patientHeightM = 0.0;

  int rows = 0;
  int columns = 0;
  int bitsAllocated = 0;
  bool monochrome1 = false;
  double rescaleSlope = 1.0;
  double rescaleIntercept = 0.0;
  std::string rescaleType;

  std::optional<Vec3> positionMm;                       ///< Image Position (Patient)
  std::optional<std::array<Vec3, 2>> orientation;       ///< direction of columns +, rows +
  std::optional<std::array<double, 2>> pixelSpacingMm;  ///< between rows, between columns
  std::optional<double> sliceThicknessMm;
  std::optional<double> spacingBetweenSlicesMm;

  std::optional<double> triggerTimeMs;
  std::optional<int> cardiacPhaseIndex;    ///< Temporal Position Index or Identifier
  std::optional<double> acquisitionTimeS;  ///< seconds since midnight
  std::optional<double> contentTimeS;
  std::optional<int> instanceNumber;
  std::optional<int> seriesNumber;
  std::optional<double> nominalIntervalMs;
  std::optional<double> heartRatePerMinute;
  std::optional<double> echoTimeMs;
};

}  // namespace lateglow
