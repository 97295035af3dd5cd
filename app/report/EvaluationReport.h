#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/workflow/EvaluationComparison.h"
#include "app/workflow/EvaluationSummary.h"
#include "imaging/core/Failure.h"

namespace lateglow {

/// Writes the evaluation as a vector PDF (A4): tables with the paper's figures beside our own,
/// plots, a comparison of packages where there is one, and how everything is counted. Whole or not
/// at all. Returns the number of pages. Needs a QGuiApplication (offscreen is enough).
[[nodiscard]] Expected<int> writeEvaluationPdf(const EvaluationResult& result,
                                               const std::optional<EvaluationComparison>& comparison,
                                               const std::filesystem::path& file);

/// The plots as PNG (300 dpi) in `folder`. Returns the files written.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeEvaluationPlots(
    const EvaluationResult& result, const std::filesystem::path& folder);

}  // namespace lateglow
