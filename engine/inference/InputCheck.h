#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/systems/InferenceSystem.h"

namespace lateglow::engine {

/// The named input if it is F32 of shape [N, `sizes`...] with N of at least 1; throws BadInput.
[[nodiscard]] const torch::Tensor& requiredInput(const NamedTensors& inputs,
                                                 const std::string& name,
                                                 const std::vector<std::int64_t>& sizes);

/// As requiredInput, with every value in [-1, 1] (within 1e-3); NaN is refused as well.
[[nodiscard]] const torch::Tensor& requiredNormalizedInput(
    const NamedTensors& inputs, const std::string& name, const std::vector<std::int64_t>& sizes);

}  // namespace lateglow::engine
