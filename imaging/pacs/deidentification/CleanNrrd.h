#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// Copies an NRRD file with a cleaned header (VolumeDeidentifier.h) to `target`, a path for
/// temporary writing.
[[nodiscard]] Expected<void> writeCleanNrrd(const std::filesystem::path& file,
                                            const std::filesystem::path& target);

}  // namespace lateglow
