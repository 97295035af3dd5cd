#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "imaging/core/Failure.h"

namespace lateglow {

/// Who and what one DICOM object is, images or not (reports, segmentations, documents): the
/// attributes of the patient, study, series and SOP common modules (PS3.3 C.7.1.1, C.7.2.1, C.7.3.1,
/// C.12.1) that a list of studies shows. Text is clean UTF-8; absent values are empty.
struct DicomIdentity {
  std::string sopClassUid;
  std::string sopInstanceUid;
  std::string transferSyntaxUid;
  std::string studyUid;
  std::string seriesUid;

  std::string patientName;
  std::string patientId;
  std::string patientBirthDate;  ///< YYYYMMDD
  std::string patientSex;
  std::string studyDate;  ///< YYYYMMDD
  std::string studyTime;
  std::string studyDescription;
  std::string accessionNumber;
  std::string modality;
  std::string seriesDescription;
  std::optional<int> seriesNumber;
  std::optional<int> instanceNumber;
  int frames = 0;  ///< pictures in it; 0 where it has no pixels
};

/// Whether the first bytes look like DICOM: "DICM" after a preamble, or a data set that begins with
/// group 0002 or 0008 in either byte order.
[[nodiscard]] bool beginsLikeDicom(const std::filesystem::path& file);

/// Reads the identity and walks through the whole structure of the file, pixels skipped: a file
/// that ends too early, or that has no SOP, study or series instance UID, is a BadInput failure.
/// Thread-safe after prepareDicomDecoding (DicomFile.h).
[[nodiscard]] Expected<DicomIdentity> readDicomIdentity(const std::filesystem::path& file);

}  // namespace lateglow
