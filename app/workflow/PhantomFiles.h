#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/phantom/CardiacPhantom.h"

namespace lateglow {

[[nodiscard]] Expected<CardiacCohort> cardiacCohortFromName(const std::string& name);

/// Makes one phantom and writes `cine.nii.gz`, `lge.nii.gz`, `mask.nii.gz`, `truth.json` and, with
/// the classes of every phase, `cine_mask.nii.gz` into `folder`, replacing what is there. Returns the truth.
[[nodiscard]] Expected<CardiacPhantomTruth> writePhantomCase(const CardiacPhantomOptions& options,
                                                             const std::filesystem::path& folder,
                                                             ProgressSink& progress);

}  // namespace lateglow
