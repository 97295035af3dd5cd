#pragma once

#include <cstdint>

namespace lateglow::engine {

/// One tile and its volume, as the kernels see them. Slices, rows, columns.
struct TileShape {
  std::int64_t volume[3];
  std::int64_t tile[3];
  std::int64_t place[3];
};

/// The CUDA twins of OverlapAdd.h for one tile of one channel, on device memory. `stream` is a
/// cudaStream_t. They return the error's text, or nullptr; work is only queued.
const char* launchGatherTile(const TileShape& shape, const float* volume, float outside, float* tile,
                             void* stream);
/// `weights` and `weightSum` nullptr: the tile replaces.
const char* launchOverlapAdd(const TileShape& shape, const float* tile, const float* weights,
                             float* sum, float* weightSum, void* stream);

}  // namespace lateglow::engine
