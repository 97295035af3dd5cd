#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/report/PlotContent.h"
#include "app/workflow/CohortAgreement.h"

namespace lateglow {

/// What a cohort calls a measure, in the user's language.
[[nodiscard]] QString measureName(CohortMeasure measure);
[[nodiscard]] QString className(CohortClass tissue);

/// Plots of a cohort; points carry the index of their case in Cohort::cases.
[[nodiscard]] PlotContent cohortCorrelation(const CohortAgreement& agreement);
[[nodiscard]] PlotContent cohortBlandAltman(const CohortAgreement& agreement);
[[nodiscard]] PlotContent cohortRoc(const CohortSummary& summary);
/// Model and reference side by side.
[[nodiscard]] PlotContent cohortDistribution(const CohortAgreement& agreement);
[[nodiscard]] PlotContent cohortDice(const Cohort& cohort);

/// Every plot that has data, as NAME.svg and NAME.png in an existing folder. Returns the files.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeCohortPlots(
    const Cohort& cohort, const CohortSummary& summary, const std::filesystem::path& folder);

}  // namespace lateglow
