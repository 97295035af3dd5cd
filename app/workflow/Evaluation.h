#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/CasePipeline.h"

namespace lateglow {

/// One case of an evaluation: the model's result against the truth of its folder.
struct EvaluatedCase {
  std::string name;
  nlohmann::json masks;       ///< compareMasks
  nlohmann::json similarity;  ///< compareWithRealLge; null without an LGE
  double scarRatioPercent = 0.0;
  double referenceScarRatioPercent = 0.0;
  double scarAreaCm2 = 0.0;  ///< mean over the slices that the reference has
  double referenceScarAreaCm2 = 0.0;
};

/// Analyzes one case folder with `cine.nii.gz`, `mask.nii.gz` and perhaps `lge.nii.gz`.
[[nodiscard]] Expected<EvaluatedCase> evaluateCase(CasePipeline& pipeline,
                                                   const std::filesystem::path& folder,
                                                   const SynthesisOptions& options,
                                                   ProgressSink& progress);

/// The case folders below `data`, in name order; NotFound when there is none.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> findEvaluationCases(
    const std::filesystem::path& data);

/// The rows of PSCGAN's Tables 1 and 2 with mean, SD and 95 % CI over cases, and the agreement of
/// scar size and ratio: keys `table` and `agreement` (cli.md).
[[nodiscard]] nlohmann::json summarizeEvaluation(const std::vector<EvaluatedCase>& cases);

}  // namespace lateglow
