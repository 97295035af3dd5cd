#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "imaging/core/SignOff.h"
#include "imaging/io/export/DrawnMeasurement.h"
#include "imaging/io/export/ExportContext.h"
#include "imaging/io/export/SegmentationFile.h"
#include "measurements/LvFunction.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// An interval that came with the scar ratio; see what the report says beside it.
struct RatioInterval {
  double lowerPercent = 0.0;
  double upperPercent = 0.0;
  std::string statement;  ///< UTF-8: how it was made and what it does not cover
};

/// What a measurement report says.
struct ReportedMeasurements {
  ScarMeasurements scar;
  std::optional<LvFunction> function;
  std::optional<RatioInterval> interval;
  std::string findings;  ///< UTF-8, by the reader; empty: none
  std::optional<SignOff> signOff;
  std::vector<DrawnMeasurement> drawn;  ///< by the reader, on images that the context references
};

/// Writes the measurements as an Imaging Measurement Report (PS3.16 TID 1500) in a Comprehensive SR
/// (PS3.3 A.35.3), partial and unverified, or complete and
/// verified by the reader who approved it (PS3.3 C.17.2), with:
/// - the observer: the device Lateglow with model, version and package hash (TID 1004);
/// - scar (TID 1411, the scar segment of `segmentation`): volume, mass, share of the myocardium,
///   share of the healthy myocardium, the interval where there is one;
/// - the left-ventricular wall (TID 1411, the segment of healthy myocardium): volume, mass of both;
/// - function where it was measured (TID 1411, the blood pool's segment, which shows one phase);
/// - each AHA segment that a slice covers (TID 1411, the scar segment, finding site of CID 3717):
///   myocardial area, scar share, mean and largest transmurality;
/// - what the reader drew (write/DrawnGroups.h): regions as TID 1410, distances and angles as
///   TID 1501, each with its coordinates on the image; by no algorithm;
/// - with every other value its UCUM unit, method and algorithm (TID 4019), with every group tracking
///   identifiers (those of the segment where there is one);
/// - the statement that the source is synthetic, warnings and findings (qualitative evaluations).
///
/// Values are rounded to 6 significant digits. Codes of Lateglow's own are listed in
/// docs/conformance.md.
[[nodiscard]] Expected<WrittenObject> writeMeasurementReport(
    const ReportedMeasurements& measurements, const WrittenSegmentation& segmentation,
    const ExportContext& context, const std::filesystem::path& file);

}  // namespace lateglow
