#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/EvaluationFigure.h"
#include "app/workflow/Uncertainty.h"
#include "measurements/DecisionCounts.h"

namespace lateglow {

/// How often the truth lies within intervals of a nominal level.
struct CoverageRow {
  double nominalPercent = 0.0;
  Proportion ratio;
  Proportion size;
};

/// Coverage of intervals of 50, 80, 90 and 95 % over the cases that have an uncertainty. Half width
/// at a level: scale x deviation x z(level) / z(95 %). Size is compared as volume. Empty without such
/// cases.
[[nodiscard]] std::vector<CoverageRow> coverage(const EvaluatedCases& cases,
                                                const Calibration& calibration);

/// Scales such that 95 % intervals hold the truth on cases of the same kind: the rank
/// ceil(0.95 (n + 1)) of |truth - value| / deviation, as split conformal prediction takes it
/// (Lei et al., J Am Stat Assoc 2018;113:1094-1111); the largest where n is too small for it.
/// Threshold of the quality: the one that best parts (Youden) cases whose ratio is wrong by more
/// than 10 percentage points or whose wall Dice is below 0.8 from the rest; with fewer than three
/// of either kind the 5th percentile. nullopt for fewer than ten cases with an uncertainty.
[[nodiscard]] std::optional<Calibration> fitCalibration(const EvaluatedCases& cases,
                                                        const std::string& cohort);

[[nodiscard]] nlohmann::json toJson(const std::vector<CoverageRow>& rows);
/// The coverage table as lines of text, with the calibration that it belongs to.
[[nodiscard]] std::string coverageText(const std::vector<CoverageRow>& rows,
                                       const Calibration& calibration, const std::string& cohort);

}  // namespace lateglow
