#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <torch/torch.h>

namespace lateglow::engine {

/// Slices, rows, columns.
using TileSize = std::array<std::int64_t, 3>;
/// The first voxel of a tile in its volume; a tile may begin before the volume and end behind it.
using TilePlace = std::array<std::int64_t, 3>;

/// Copies tiles out of volumes: [N, C, size...] F32 from C arrays [D, H, W] (F32, dense, all of one
/// size on one device) at N places; voxels beyond the volume are `outside`. No padded copy of the
/// volume is made. On the CPU by threads, on a GPU by one kernel; both give the same bits.
[[nodiscard]] torch::Tensor gatherTiles(const std::vector<torch::Tensor>& volumes,
                                        const std::vector<TilePlace>& places, const TileSize& size,
                                        float outside);

/// Adds tiles [N, d, h, w] (F32) times `weights` [d, h, w] to `sum` [D, H, W], and the weights to
/// `weightSum` [D, H, W], where they lie inside the volume; all F32, dense, on one device. Tiles are
/// added one after the other, so that the result does not depend on threads or on the device.
/// Undefined `weights` and `weightSum`: the tiles replace what is in `sum`.
void overlapAdd(torch::Tensor& sum, torch::Tensor& weightSum, const torch::Tensor& tiles,
                const std::vector<TilePlace>& places, const torch::Tensor& weights);

}  // namespace lateglow::engine
