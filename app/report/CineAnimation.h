#pragma once

#include <filesystem>
#include <vector>

#include "app/report/CaseReport.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// Writes `synthetic_cine.gif`: all phases of the slice with the most scar (ExportPictures.h),
/// zoomed to the heart, with the outlines of the classes, which are those of one phase and say so,
/// and the tag SYNTHETIC burned in. Phases last as long as in the heart, 40 ms where that is
/// unknown.
///
/// A case whose cine has one phase only (a saved one whose source is gone) is a BadInput failure.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeCineAnimation(
    const ReportContent& content, const std::filesystem::path& folder, ProgressSink& progress);

/// Reads the whole cine of a saved case again from the files it was analyzed from. BadInput where
/// they are gone or hold another series now.
[[nodiscard]] Expected<ReportContent> withSourceCine(const ReportContent& content,
                                                     ProgressSink& progress);

}  // namespace lateglow
