#pragma once

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"

namespace lateglow {

/// Wall and blood pool of every phase by a "heart-segmenter" package, on the grid of the cine:
/// localize, cut every frame out of every slice, run the network on each frame by itself, bring the
/// classes back. Of each frame the largest connected region is kept. Scar is not told apart.
[[nodiscard]] Expected<CineSegmentation> segmentCine(EngineService& engine,
                                                     const InstalledModel& model,
                                                     const InstalledModel& localizer,
                                                     const Case& opened,
                                                     const SynthesisOptions& options,
                                                     ProgressSink& progress);

}  // namespace lateglow
