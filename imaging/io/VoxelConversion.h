#pragma once

#include <cstddef>
#include <span>

#include "imaging/io/VoxelFile.h"

namespace lateglow {

/// Turns stored voxels into floats: byte order, type, slope and intercept of `format`. `bytes`
/// holds exactly target.size() voxels.
void convertVoxels(std::span<const std::byte> bytes, const VoxelFile& format,
                   std::span<float> target);

}  // namespace lateglow
