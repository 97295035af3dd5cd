#pragma once

#include <cstdint>
#include <vector>

#include "imaging/core/Volume.h"

namespace lateglow {

/// The patient in an image: what is brighter than air (-300 HU; for other images an eighth of the
/// 99th percentile), the largest connected part of every slice with its holes filled. One a voxel.
[[nodiscard]] std::vector<std::uint8_t> bodyMask(const Volume& image);

/// True where somebody has removed everything but the brain: at least 70 % of the voxels hold one
/// and the same value, which those of an acquired image never do.
[[nodiscard]] bool isStripped(const Volume& image);

/// What a network is to see: of a stripped image the voxels that differ from its background, the
/// holes of every slice filled; else bodyMask().
[[nodiscard]] std::vector<std::uint8_t> foreground(const Volume& image);

}  // namespace lateglow
