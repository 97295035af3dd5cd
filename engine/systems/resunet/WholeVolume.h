#pragma once

#include <torch/torch.h>

#include "engine/systems/InferenceSystem.h"
#include "engine/systems/resunet/VolumeTranslator.h"

namespace lateglow::engine {

/// Working memory that a network of volumes may take at once.
inline constexpr double wholeBytes = 2.5 * 1024 * 1024 * 1024;

/// A volume [D, H, W] in model units, any size, through a Res-UNet or a baseline; result [D, H, W]
/// in [-1, 1], -1 outside of `foreground` (U8 or undefined). Only the box around the foreground and
/// a margin is computed.
///
/// Networks of volumes see the whole box at once where `mostBytes` of working memory suffice (the
/// paper's 48 x 288 x 240 voxels do); larger ones go in tiles with a quarter of overlap, linearly
/// blended, and then differ from the whole (ResUNetConfig.h). Networks of slices go a few slices at
/// a time. Stops between tiles, slices, and the steps of a DDPM, whose noise is `context.seed`'s.
[[nodiscard]] torch::Tensor translateWhole(VolumeTranslator generator, const torch::Tensor& volume,
                                           const torch::Tensor& foreground,
                                           const RunContext& context,
                                           double mostBytes = wholeBytes);

}  // namespace lateglow::engine
