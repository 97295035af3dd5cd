#pragma once

#include <filesystem>

#include "app/cli/Session.h"

namespace lateglow::cli {

/// Runs the analysis of a bundle again into the folder `target` and compares every figure with the
/// bundle's: the answer lists them, `reproduction.json` in the folder keeps them, and the exit
/// status is 1 where one differs. Refused where the model of the bundle is not installed with the
/// same SHA-256. Needs an OffscreenDrawing.
[[nodiscard]] Expected<CommandResult> reproduceBundle(const std::filesystem::path& bundle,
                                                      const std::filesystem::path& target,
                                                      const CommonOptions& common,
                                                      ProgressSink& progress);

}  // namespace lateglow::cli
