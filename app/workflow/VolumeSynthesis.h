#pragma once

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"
#include "app/workflow/VolumeTask.h"

namespace lateglow {

/// One volume into another contrast: to the model's spacing and units, through the network, back to
/// the grid of the source, also an oblique one. Adds the layer SyntheticImage, named "Synthetic T2":
/// HU for CT, else 0 to 1000 without a unit; air (or 0) outside the body or brain, where nothing is
/// claimed. The gate hears of what only the voxels tell: skull where the model knows none, values
/// cut at the ends of its range.
[[nodiscard]] Expected<Synthesis> synthesizeVolume(EngineService& engine,
                                                   const InstalledModel& model,
                                                   const Case& opened,
                                                   const SynthesisOptions& options,
                                                   ProgressSink& progress);

}  // namespace lateglow
