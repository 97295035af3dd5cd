#pragma once

#include <string>

#include "app/workflow/EvaluationSummary.h"

namespace lateglow {

/// The cells of a table row as text and PDF show them; empty where there is no value.
struct FigureCells {
  std::string name;      ///< with its unit
  std::string value;     ///< "97.17 (0.48)"
  std::string interval;  ///< "97.01 to 97.33"
  std::string count;
  std::string folds;     ///< "97.1 (0.5)"
  std::string paper;
};
[[nodiscard]] FigureCells figureCells(const FigureResult& result);

/// "0.918" with the figure's decimals; a p value below its last decimal as "<0.0001".
[[nodiscard]] std::string shownValue(const Figure& figure, double value);

/// evaluation.txt: the tables with own figures and the paper's side by side, and the definitions.
[[nodiscard]] std::string evaluationText(const EvaluationResult& result);

}  // namespace lateglow
