#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/report/CaseReport.h"
#include "imaging/io/export/ExportSource.h"

namespace lateglow {

/// Writes the results of an analysis as files that stand alone: `synthetic_lge.nii.gz`,
/// `synthetic_mask.nii.gz`, `cine_end_diastole.nii.gz` (so that the report can be made again
/// without the source), `measurements.json`, `analysis.json` (study, provenance, gate, crops) and
/// `source.json` (what DICOM objects take over from the source); `synthetic_uncertainty.nii.gz` where
/// the model gave it.
/// The folder must exist. Returns the files written.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> saveCaseFolder(
    const ReportContent& content, const std::filesystem::path& folder);

/// The exact bytes of measurements.json.
[[nodiscard]] std::string measurementsFileText(const ReportContent& content);

/// Reads what saveCaseFolder wrote; the source cine comes back with its first phase only.
[[nodiscard]] Expected<ReportContent> loadCaseFolder(const std::filesystem::path& folder);

/// What exports of a saved case take over from its source; of folders from before source.json, what
/// the source files (if they are still there) or the analysis say.
[[nodiscard]] Expected<ExportSource> loadCaseSource(const std::filesystem::path& folder,
                                                    const ReportContent& content);

}  // namespace lateglow
