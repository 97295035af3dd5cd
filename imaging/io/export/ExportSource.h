#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Series.h"

namespace lateglow {

/// A text attribute as the source stores it: bytes in its character set, values separated by
/// backslashes.
struct SourceAttribute {
  std::uint16_t group = 0;
  std::uint16_t element = 0;
  std::string value;
};

/// What derived objects take over from the series they were made from: whom it shows, in which
/// study, and which images are referenced. Read while the source files are there, kept with a case
/// (source.json), so that objects can be made later without them.
struct ExportSource {
  /// False: the source was NIfTI. Patient and study UIDs are then Lateglow's own, and say so.
  bool dicom = false;
  std::string sopClassUid;   ///< of the source images; empty where not DICOM
  std::string characterSet;  ///< Specific Character Set (0008,0005), several values by backslash
  /// Patient, General Study and Patient Study attributes (PS3.3 C.7.1.1, C.7.2.1, C.7.2.2).
  std::vector<SourceAttribute> attributes;
  /// Manufacturer, model, station, institution, serial number, software of the scanner (C.7.5.1).
  std::vector<SourceAttribute> equipment;
  std::string studyUid;
  std::string seriesUid;
  std::string frameOfReferenceUid;
  std::string modality;
  double sliceThicknessMm = 0.0;  ///< 0 where unknown
  /// Instances in the order of Series::sourceInstanceUids: frame f fills slice f % slices of phase
  /// f / slices. Empty where not DICOM. Frames of one multi-frame image repeat its UID.
  std::vector<std::string> instanceUids;
  int sliceCount = 0;

  /// Whether derived images are multi-frame as well (Enhanced MR or CT source).
  [[nodiscard]] bool enhanced() const;
  /// Instances that show slice k, without repetition, in the order of phases.
  [[nodiscard]] std::vector<std::string> instancesOfSlice(int slice) const;
  /// All instances, without repetition.
  [[nodiscard]] std::vector<std::string> uniqueInstances() const;
};

/// Reads it from the first file of the series; values that break their value representation are
/// left out, so that a fault of the source is not handed on. Where the files are gone or are not
/// DICOM, what the study says is taken (UTF-8); `series.sourceInstanceUids` tells DICOM from other
/// sources then: those name the series itself or nothing.
[[nodiscard]] ExportSource describeSource(const Study& study, const Series& series);

}  // namespace lateglow
