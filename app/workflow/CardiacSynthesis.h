#pragma once

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"

namespace lateglow {

/// Finds the left ventricle in every slice of a cine by the heart-localizer package.
[[nodiscard]] Expected<std::vector<HeartCrop>> localizeHeart(EngineService& engine,
                                                             const InstalledModel& localizer,
                                                             const InstalledModel& cardiacModel,
                                                             const Cine& cine,
                                                             const SynthesisOptions& options,
                                                             ProgressSink& progress);

/// Cine to synthetic LGE and, where the model's manifest names the output "probabilities", the
/// four-class mask: localize, crop, normalize, run the network on all
/// slices, bring both back to the grid of the cine in patient space. The LGE is in arbitrary units
/// 0 to 1000 (the network's range [-1, 1]); outside the crops it is 0 and nothing is claimed.
[[nodiscard]] Expected<Synthesis> synthesizeCardiac(EngineService& engine,
                                                    const InstalledModel& model,
                                                    const InstalledModel& localizer,
                                                    const Case& opened,
                                                    const SynthesisOptions& options,
                                                    ProgressSink& progress);

}  // namespace lateglow
