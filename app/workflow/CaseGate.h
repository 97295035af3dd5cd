#pragma once

#include "app/workflow/CasePipeline.h"
#include "engine/package/Manifest.h"

namespace lateglow {

/// Compares a series with what a model was made for, before anything runs: kind and modality,
/// number of phases, spacing, field of view, orientation, geometry faults, and what the model's
/// card says of its training. Pure; reads no pixels.
[[nodiscard]] GateVerdict judgeSeries(const Series& series, const engine::Manifest& model);

}  // namespace lateglow
