#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/EvaluationSummary.h"

namespace lateglow {

/// One figure of one package beside that of the first package on the same cases.
struct ComparedValue {
  std::optional<FigureValue> value;
  std::optional<double> difference;    ///< this - first; nullopt for the first itself
  std::optional<Interval> confidence;  ///< 95 %, paired
};

struct ComparedFigure {
  Figure figure;
  std::vector<ComparedValue> values;  ///< one a package
};

/// The papers' ablation tables (PSCGAN 3 to 5, SpGAN II and III) for packages of our own.
struct EvaluationComparison {
  std::vector<EvaluationSubject> subjects;
  std::vector<ComparedFigure> figures;
};

/// Compares results on the same cases, in the same order. Figures that are means over cases: mean
/// of the paired differences with Student's t; others (Pearson's r): percentile bootstrap over
/// cases, 2000 draws from the first subject's seed. Throws std::invalid_argument where the cases
/// differ.
[[nodiscard]] EvaluationComparison compareEvaluations(const std::vector<EvaluationResult>& results);

[[nodiscard]] std::string comparisonText(const EvaluationComparison& comparison);
[[nodiscard]] nlohmann::json toJson(const EvaluationComparison& comparison);

}  // namespace lateglow
