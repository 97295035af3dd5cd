#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/Evaluation.h"
#include "app/workflow/PaperFigures.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {

struct FigureResult {
  Figure figure;
  std::optional<FigureValue> value;    ///< over all cases; nullopt where it is not defined
  std::optional<SampleSummary> folds;  ///< of its values on the folds, with `evaluation.folds` >= 2
};

/// Which package was evaluated on what.
struct EvaluationSubject {
  std::string modelId;
  std::string modelTitle;
  std::string modelVersion;
  std::string modelSha256;
  PaperTables tables = PaperTables::Pscgan;
  std::string cohort;   ///< how figures of our own are marked: "phantom, standard"
  int folds = 0;        ///< 0 or 1: none
  std::uint64_t seed = 0;
  Calibration calibration;  ///< of the intervals whose coverage is counted
};

struct EvaluationResult {
  EvaluationSubject subject;
  std::vector<EvaluatedCase> cases;
  std::vector<FigureResult> figures;
};

/// Parts of the cases, split by patient in an order drawn from `seed`; sizes differ by one patient
/// at most. The package is the same on every part: nothing is trained again.
[[nodiscard]] std::vector<EvaluatedCases> randomFolds(const std::vector<EvaluatedCase>& cases,
                                                      int count, std::uint64_t seed);

[[nodiscard]] EvaluationResult summarizeEvaluation(EvaluationSubject subject,
                                                   std::vector<EvaluatedCase> cases);

/// All cases of a result, as figures take them.
[[nodiscard]] EvaluatedCases allCases(const EvaluationResult& result);

/// evaluation.json: `table`, `agreement`, `cases`, `model`, `cohort`, `definitions`.
[[nodiscard]] nlohmann::json toJson(const EvaluationResult& result);

}  // namespace lateglow
