#pragma once

#include <cstdint>
#include <filesystem>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// A training set of cardiac phantoms in the form that `lateglow-engine train` reads: a folder
/// with dataset.json, pscgan.safetensors and localizer.safetensors.
///
/// pscgan.safetensors: `cine` F16 [N, 25, 80, 80] and `lge` F16 [N, 80, 80] in [-1, 1], `mask` U8
/// [N, 80, 80] (TissueClass), `split` U8 [N] (0 training, 1 validation; whole patients). The crop
/// is wider than the network's 64 pixels so that training can shift it.
/// localizer.safetensors: `frames` F16 [M, 3, 128, 128], `heatmap` F16 [M, 128, 128], `split`.
struct TrainingSetOptions {
  int cases = 100;           ///< patients for the cardiac systems
  int localizerCases = 60;   ///< patients for the localizer, rendered on the whole field of view
  std::uint64_t seed = 1;
  double wideShare = 0.5;    ///< of the patients from the `wide` cohort, the rest from `standard`
  double validationShare = 0.08;
  int threads = 0;
};

[[nodiscard]] Expected<void> writeTrainingSet(const TrainingSetOptions& options,
                                              const std::filesystem::path& folder,
                                              ProgressSink& progress);

}  // namespace lateglow
