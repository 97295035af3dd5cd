#include "engine/kernels/OverlapAddCuda.h"

#include <cuda_runtime.h>

namespace lateglow::engine {

namespace {

constexpr int threads = 256;

/// The place in the volume of a tile's voxel; -1 beyond the volume.
__device__ std::int64_t placeOf(const TileShape& shape, std::int64_t at) {
  const std::int64_t column = at % shape.tile[2] + shape.place[2];
  const std::int64_t row = (at / shape.tile[2]) % shape.tile[1] + shape.place[1];
  const std::int64_t slice = at / (shape.tile[2] * shape.tile[1]) + shape.place[0];
  const bool inside = slice >= 0 && slice < shape.volume[0] && row >= 0 && row < shape.volume[1] &&
                      column >= 0 && column < shape.volume[2];
  return inside ? (slice * shape.volume[1] + row) * shape.volume[2] + column : -1;
}

/// One thread a voxel of the tile; neighbours in a warp read and write neighbours in memory.
__global__ void gatherKernel(TileShape shape, std::int64_t count, const float* volume,
                             float outside, float* tile) {
  const std::int64_t at = blockIdx.x * std::int64_t{blockDim.x} + threadIdx.x;
  if (at >= count) return;
  const std::int64_t place = placeOf(shape, at);
  tile[at] = place < 0 ? outside : volume[place];
}

__global__ void addKernel(TileShape shape, std::int64_t count, const float* tile,
                          const float* weights, float* sum, float* weightSum) {
  const std::int64_t at = blockIdx.x * std::int64_t{blockDim.x} + threadIdx.x;
  if (at >= count) return;
  const std::int64_t place = placeOf(shape, at);
  if (place < 0) return;
  if (weights == nullptr) {
    sum[place] = tile[at];
    return;
  }
  // Two roundings, as the twin on the CPU has them: no fused multiply-add.
  sum[place] = __fadd_rn(sum[place], __fmul_rn(tile[at], weights[at]));
  weightSum[place] = __fadd_rn(weightSum[place], weights[at]);
}

std::int64_t countOf(const TileShape& shape) {
  return shape.tile[0] * shape.tile[1] * shape.tile[2];
}

unsigned blocksFor(std::int64_t count) {
  return static_cast<unsigned>((count + threads - 1) / threads);
}

const char* launchProblem() {
  const cudaError_t error = cudaGetLastError();
  return error == cudaSuccess ? nullptr : cudaGetErrorString(error);
}

}  // namespace

const char* launchGatherTile(const TileShape& shape, const float* volume, float outside, float* tile,
                             void* stream) {
  const std::int64_t count = countOf(shape);
  if (count == 0) return nullptr;
  gatherKernel<<<blocksFor(count), threads, 0, static_cast<cudaStream_t>(stream)>>>(
      shape, count, volume, outside, tile);
  return launchProblem();
}

const char* launchOverlapAdd(const TileShape& shape, const float* tile, const float* weights,
                             float* sum, float* weightSum, void* stream) {
  const std::int64_t count = countOf(shape);
  if (count == 0) return nullptr;
  addKernel<<<blocksFor(count), threads, 0, static_cast<cudaStream_t>(stream)>>>(
      shape, count, tile, weights, sum, weightSum);
  return launchProblem();
}

}  // namespace lateglow::engine
