#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/workflow/VolumeTrainingCase.h"

namespace lateglow {

struct VolumeTrainingSetOptions {
  VolumeCaseOptions cases;
  double validationShare = 0.15;  ///< of the cases, at least one
  std::uint64_t seed = 0;
};

/// A case as it was found.
struct CheckedVolumeCase {
  std::filesystem::path folder;
  std::vector<Failure> problems;   ///< each with file and remedy; not empty: the case is left out
  std::vector<std::string> notes;  ///< what was done to make it fit
  std::array<int, 3> size{};       ///< i, j, k of the pair
  bool validation = false;
};

struct VolumeTrainingSet {
  std::vector<CheckedVolumeCase> cases;  ///< in order of their names
  std::size_t usable = 0;
};

/// Turns a folder of case folders (VolumeTrainingCase.h), or one case folder, into the training set
/// that `lateglow-engine train` reads: volumes.safetensors and dataset.json in `target`, whole and
/// together, or nothing. All cases are brought to the spacing of the first, where none is asked for.
/// Cases with problems are left out; the split depends on the seed and the folders' names only. A
/// single case gives its lower slices for training and the upper eighth for validation. dataset.json
/// holds counts and no names, because it goes into the package; cases.json beside it says which case
/// was used how. BadInput when no case is usable, with the first problem.
[[nodiscard]] Expected<VolumeTrainingSet> writeVolumeTrainingSet(
    const std::filesystem::path& source, const std::filesystem::path& target,
    const VolumeTask& task, const VolumeTrainingSetOptions& options, ProgressSink& progress);

}  // namespace lateglow
