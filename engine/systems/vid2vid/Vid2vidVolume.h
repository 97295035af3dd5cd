#pragma once

#include <functional>

#include <torch/torch.h>

#include "engine/systems/vid2vid/Vid2vidGenerator.h"

namespace lateglow::engine {

struct Vid2vidVolumeOptions {
  bool bothDirections = false;  ///< mean of both ways through the volume
  bool fast = false;            ///< bf16 where the numbers allow
  /// Called before each slice with the share that is done; may throw to stop.
  std::function<void(double fraction)> tell;
};

/// A whole volume [D, H, W] in model units, any size, slice by slice: one pass of the generator at
/// a time, so that the memory beside input and output is that of one slice. Rows and columns are
/// filled up behind with -1 to what the generator divides. Result [D, H, W], in [-1, 1], on the
/// volume's device. Without both directions slice k does not depend on source slices after k.
[[nodiscard]] torch::Tensor translateVolume(Vid2vidGenerator generator, const torch::Tensor& volume,
                                            const Vid2vidVolumeOptions& options);

}  // namespace lateglow::engine
