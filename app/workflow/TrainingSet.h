#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// A training set of cardiac phantoms in the form that `lateglow-engine train` reads: a folder
/// with dataset.json, pscgan.safetensors (TrainingRows.h) and localizer.safetensors.
///
/// The crop is wider than the network's 64 pixels so that training can shift it.
/// localizer.safetensors: `frames` F16 [M, 3, 128, 128], `heatmap` F16 [M, 128, 128], `split` U8
/// [M], `patient` I32 [M].
struct TrainingSetOptions {
  int cases = 100;          ///< patients for the cardiac systems
  int localizerCases = 60;  ///< for the localizer, the whole field of view; 0: no such file
  int start = 0;            ///< case index of the first patient: sets made in parts
  std::uint64_t seed = 1;
  double wideShare = 0.5;   ///< of the patients from the `wide` cohort, the rest from `standard`
  double validationShare = 0.08;  ///< the last patients of the set, or of each part
  bool cineMasks = false;         ///< `cine_mask`, the classes of every phase
  /// Another share of infarcts than the cohorts' 82 %, recorded in dataset.json.
  std::optional<double> infarctShare;
  int threads = 0;
};

/// The files appear whole and together at the end, or nothing is left. Cancelled within a second.
[[nodiscard]] Expected<void> writeTrainingSet(const TrainingSetOptions& options,
                                              const std::filesystem::path& folder,
                                              ProgressSink& progress);

}  // namespace lateglow
