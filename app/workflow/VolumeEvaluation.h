#pragma once

#include <filesystem>
#include <vector>

#include "app/workflow/Evaluation.h"
#include "app/workflow/VolumeTrainingCase.h"

namespace lateglow {

/// The case folders below `data` (or `data` itself) that have the task's source and target, in name
/// order; BadInput when there is none.
[[nodiscard]] Expected<std::vector<EvaluationFolder>> findVolumeEvaluationCases(
    const std::filesystem::path& data, const VolumeTask& task);

/// Gives the model the source of a case as a user would (without what does not count: outside the
/// brain for tasks that want it stripped), and compares what comes back, on the grid of the source,
/// with the target, inside the brain or body. Beside it two baselines that need no network: the
/// source as it is, and the straight line through its values that fits this very target best (least
/// squares), which is more than any linear mapping learnt elsewhere can reach.
///
/// CT in HU, range 4095 HU (12 bits); everything else as the networks see it, [0, 1]: black is 0, white
/// as scaleOf() has it for the contrast, range 1.
[[nodiscard]] Expected<EvaluatedCase> evaluateVolumeCase(CasePipeline& pipeline,
                                                         const EvaluationFolder& folder,
                                                         const VolumeTask& task,
                                                         RegisterTarget registration,
                                                         const SynthesisOptions& options,
                                                         ProgressSink& progress);

}  // namespace lateglow
