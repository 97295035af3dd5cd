#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/report/CaseReport.h"

namespace lateglow {

/// Writes the results of an analysis as files that stand alone: `synthetic_lge.nii.gz`,
/// `synthetic_mask.nii.gz`, `cine_end_diastole.nii.gz` (so that the report can be made again
/// without the source), `measurements.json` and `analysis.json` (study, provenance, gate, crops).
/// The folder must exist. Returns the files written.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> saveCaseFolder(
    const ReportContent& content, const std::filesystem::path& folder);

/// Reads what saveCaseFolder wrote; the source cine comes back with its first phase only.
[[nodiscard]] Expected<ReportContent> loadCaseFolder(const std::filesystem::path& folder);

}  // namespace lateglow
