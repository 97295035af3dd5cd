#pragma once

#include <filesystem>
#include <string>

#include "app/cli/Session.h"

namespace lateglow::cli {

/// What `analyze` is told about a volume that becomes another contrast.
struct VolumeAnalysisRequest {
  std::string model;
  std::string in;
  std::string reference;  ///< acquired image of the target's contrast, on the grid of the source; empty: none
  std::string indication;
};

/// Synthesizes and writes image, what made it, pictures, PDF and, for a DICOM source, a synthetic
/// DICOM series into `target`, which appears whole or not at all. With a reference: similarity inside
/// the body, and the acquired image beside the synthetic one. Needs an OffscreenDrawing.
[[nodiscard]] Expected<CommandResult> analyzeVolumeInto(Session& session, const VolumeAnalysisRequest& request,
                                                        const std::filesystem::path& target,
                                                        const CommonOptions& common, ProgressSink& progress);

}  // namespace lateglow::cli
