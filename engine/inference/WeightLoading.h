#pragma once

#include <string>

#include <torch/torch.h>

#include "engine/systems/InferenceSystem.h"

namespace lateglow::engine {

/// Copies the weights that begin with `prefix` into a module, its parameters and the statistics of
/// its normalizations. Throws std::invalid_argument when one
/// is missing, has another shape, is left over, or is not finite.
void loadWeights(torch::nn::Module& module, const NamedTensors& weights, const std::string& prefix);

}  // namespace lateglow::engine
