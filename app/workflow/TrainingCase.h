#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/TrainingRows.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/prepare/HeartCrop.h"
#include "imaging/prepare/LgeRegistration.h"

namespace lateglow {

/// When the LGE of a case is registered to its cine.
enum class RegisterLge { WhereGridsDiffer, Always, Never };

struct TrainingCaseOptions {
  RegisterLge registration = RegisterLge::WhereGridsDiffer;
  int fewestPhases = 8;
};

/// What was found in the folder of one case: `cine` (.nii.gz, .nii, or a folder of DICOM files),
/// `lge` and `mask` (the same; classes 0 to 3, drawn on the LGE or on the cine at end-diastole).
struct CheckedTrainingCase {
  std::filesystem::path folder;
  std::string patient;  ///< DICOM patient ID of the cine, else the folder's name
  std::vector<Failure> problems;   ///< each with file and remedy; not empty: the case is left out
  std::vector<std::string> notes;  ///< what was done to make it fit
  std::optional<LgeRegistration> registration;
  std::vector<HeartCrop> crops;  ///< one a slice that has myocardium, around its left ventricle
};

/// Reads the case, looks for faults and registers the LGE where asked. Fails only when cancelled.
[[nodiscard]] Expected<CheckedTrainingCase> checkTrainingCase(const std::filesystem::path& folder,
                                                              const TrainingCaseOptions& options,
                                                              ProgressSink& progress);

/// The rows of a case without problems: LGE and mask on the cine's grid, cut around the left
/// ventricle, the cine at 25 phases. `patient`, `cohort` and `validation` are left to the caller.
[[nodiscard]] Expected<std::vector<TrainingRow>> readTrainingRows(
    const CheckedTrainingCase& checked);

}  // namespace lateglow
