#pragma once

namespace lateglow::casefiles {

/// Names of the files in the folder of an analyzed case, which commands and views of many cases
/// share. The images lie on the grid of the source cine.
inline constexpr const char* kSyntheticLge = "synthetic_lge.nii.gz";
inline constexpr const char* kMask = "synthetic_mask.nii.gz";
inline constexpr const char* kMeasurements = "measurements.json";
inline constexpr const char* kAnalysis = "analysis.json";
/// What the case was compared with, where it was: experts' classes, the acquired LGE.
inline constexpr const char* kReferenceMask = "reference_mask.nii.gz";
inline constexpr const char* kRealLge = "real_lge.nii.gz";
/// LV function as `lateglow-cli function --json` prints it: the model's outlines and the reference's.
inline constexpr const char* kFunction = "function.json";
inline constexpr const char* kReferenceFunction = "reference_function.json";
/// The line of a batch list that a folder was made for.
inline constexpr const char* kBatchItem = "batch.json";

}  // namespace lateglow::casefiles
