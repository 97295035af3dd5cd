#pragma once

#include <optional>
#include <string>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/VolumeTask.h"
#include "engine/package/Manifest.h"

namespace lateglow {

/// judgeSeries() for models that translate volumes: kind, modality, what the description says of the
/// contrast, spacing against the model's, number of slices, geometry faults, what the card says of
/// the training. Pure; looks at no voxel except for Hounsfield units.
[[nodiscard]] GateVerdict judgeVolume(const Series& series, const VolumeTask& task,
                                      const engine::Manifest& model);

/// The contrast that a series description names: "t1ce", "flair", "t2", "t1" (what comes first in
/// this order) or "cbct"; nothing where it names none.
[[nodiscard]] std::optional<std::string> contrastOf(const std::string& description);

}  // namespace lateglow
