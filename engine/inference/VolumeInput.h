#pragma once

#include <torch/torch.h>

#include "engine/systems/InferenceSystem.h"

namespace lateglow::engine {

/// What every system for volumes is given: `volume` F32 [D, H, W] in model units, [-1, 1], and
/// optionally `foreground` U8 [D, H, W], outside of which nothing is to be synthesized.
struct VolumeInput {
  torch::Tensor volume;      ///< dense
  torch::Tensor foreground;  ///< U8; undefined: everything is foreground
};

/// Throws BadInput when an array is missing, empty, of another type, size or range, or not finite.
[[nodiscard]] VolumeInput requiredVolume(const NamedTensors& inputs);

/// `synthetic` with -1 outside of the foreground, clipped to [-1, 1]: the output of these systems.
[[nodiscard]] torch::Tensor withinForeground(const torch::Tensor& synthetic,
                                             const torch::Tensor& foreground);

}  // namespace lateglow::engine
