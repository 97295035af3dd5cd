#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/phantom/BrainPhantom.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/phantom/CbctPhantom.h"

namespace lateglow {

[[nodiscard]] Expected<CardiacCohort> cardiacCohortFromName(const std::string& name);

/// Makes one phantom and writes `cine.nii.gz`, `lge.nii.gz`, `mask.nii.gz`, `truth.json` and, with
/// the classes of every phase, `cine_mask.nii.gz` into `folder`, replacing what is there. Returns the truth.
[[nodiscard]] Expected<CardiacPhantomTruth> writePhantomCase(const CardiacPhantomOptions& options,
                                                             const std::filesystem::path& folder,
                                                             ProgressSink& progress);

/// Makes one head and writes an image a contrast (`t1.nii.gz`, `t1ce`, `t2`, `flair`, `ct`, `mr3t`,
/// `mr7t`), `tissues.nii.gz`, `brain.nii.gz` (mask) and `truth.json` into `folder`, replacing what is
/// there.
[[nodiscard]] Expected<BrainPhantomCase> writeBrainPhantomCase(const BrainPhantomOptions& options,
                                                               const std::filesystem::path& folder,
                                                               ProgressSink& progress);

/// Makes one patient and writes `cbct.nii.gz`, `ct.nii.gz`, `body.nii.gz` (mask) and `truth.json` into
/// `folder`, replacing what is there.
[[nodiscard]] Expected<CbctPhantomCase> writeCbctPhantomCase(const CbctPhantomOptions& options,
                                                             const std::filesystem::path& folder,
                                                             ProgressSink& progress);

}  // namespace lateglow
