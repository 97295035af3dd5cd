#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "app/workflow/TrainingCase.h"

namespace lateglow {

struct CaseTrainingSetOptions {
  TrainingCaseOptions cases;
  double validationShare = 0.15;  ///< of the patients, at least one
  std::uint64_t seed = 0;
};

struct CaseTrainingSet {
  std::vector<CheckedTrainingCase> cases;  ///< all that were found, in order of their names
  std::size_t usable = 0;
  std::size_t patients = 0;
  std::size_t rows = 0;
};

/// Turns a folder of case folders (TrainingCase.h) into the training set that `lateglow-engine
/// train` reads: pscgan.safetensors and dataset.json in `target`, whole and together, or nothing.
/// Cases with problems are left out. The split is by patient and depends on the seed and the
/// patients' names only. dataset.json holds counts and no names, because it goes into the package;
/// cases.json beside it says which case was used how. BadInput when fewer than two patients are
/// usable, with the first problem.
[[nodiscard]] Expected<CaseTrainingSet> writeCaseTrainingSet(const std::filesystem::path& source,
                                                             const std::filesystem::path& target,
                                                             const CaseTrainingSetOptions& options,
                                                             ProgressSink& progress);

}  // namespace lateglow
