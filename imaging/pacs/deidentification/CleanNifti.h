#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// Copies a NIfTI file with a cleaned header (VolumeDeidentifier.h) to `target`, a path for
/// temporary writing.
[[nodiscard]] Expected<void> writeCleanNifti(const std::filesystem::path& file,
                                             const std::filesystem::path& target, bool compress);

}  // namespace lateglow
