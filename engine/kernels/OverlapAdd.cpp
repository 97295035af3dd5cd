#include "engine/kernels/OverlapAdd.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <ATen/Parallel.h>
#include <c10/core/DeviceGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "engine/kernels/OverlapAddCuda.h"

namespace lateglow::engine {

namespace {

TileShape tileShape(const torch::Tensor& volume, const TileSize& size, const TilePlace& place) {
  TileShape shape{};
  for (std::size_t axis = 0; axis < size.size(); ++axis) {
    shape.volume[axis] = volume.size(static_cast<std::int64_t>(axis));
    shape.tile[axis] = size[axis];
    shape.place[axis] = place[axis];
  }
  return shape;
}

/// Columns of a tile that lie inside the volume, and where a row of it begins there.
struct RowInside {
  std::int64_t first = 0, last = 0;  ///< in the tile; empty when last <= first
  std::int64_t start = 0;            ///< index in the volume of the tile's column 0
};

RowInside rowInside(const TileShape& shape, std::int64_t slice, std::int64_t row) {
  const std::int64_t z = slice + shape.place[0], y = row + shape.place[1];
  if (z < 0 || z >= shape.volume[0] || y < 0 || y >= shape.volume[1]) return {};
  const std::int64_t first = std::clamp<std::int64_t>(-shape.place[2], 0, shape.tile[2]);
  const std::int64_t last = std::min(shape.tile[2], shape.volume[2] - shape.place[2]);
  return {first, std::max(first, last),
          (z * shape.volume[1] + y) * shape.volume[2] + shape.place[2]};
}

template <typename Row>
void forEachRow(const TileShape& shape, const Row& work) {
  constexpr std::int64_t rowsAtOnce = 256;
  at::parallel_for(0, shape.tile[0] * shape.tile[1], rowsAtOnce,
                   [&](std::int64_t begin, std::int64_t end) {
                     for (std::int64_t i = begin; i < end; ++i) {
                       work(rowInside(shape, i / shape.tile[1], i % shape.tile[1]),
                            i * shape.tile[2]);
                     }
                   });
}

void gatherOnCpu(const TileShape& shape, const float* volume, float outside, float* tile) {
  forEachRow(shape, [&](const RowInside& inside, std::int64_t row) {
    float* to = tile + row;
    std::fill(to, to + inside.first, outside);
    std::copy(volume + inside.start + inside.first, volume + inside.start + inside.last,
              to + inside.first);
    std::fill(to + inside.last, to + shape.tile[2], outside);
  });
}

void addOnCpu(const TileShape& shape, const float* tile, const float* weights, float* sum,
              float* weightSum) {
  forEachRow(shape, [&](const RowInside& inside, std::int64_t row) {
    for (std::int64_t column = inside.first; column < inside.last; ++column) {
      const std::int64_t place = inside.start + column;
      if (weights == nullptr) {
        sum[place] = tile[row + column];
        continue;
      }
      const float weighted = tile[row + column] * weights[row + column];
      sum[place] += weighted;
      weightSum[place] += weights[row + column];
    }
  });
}

#if LATEGLOW_HAS_CUDA
/// LibTorch's current stream of the device, without its CUDA libraries (they are not linked).
void* kernelStream(torch::Device device) {
  const c10::impl::VirtualGuardImpl guard(device.type());
  return guard.getStreamNativeHandle(guard.getStream(device));
}

void throwIfFailed(const char* error) {
  if (error != nullptr) throw std::runtime_error(std::string("a tile kernel failed: ") + error);
}
#endif

void gatherOne(const TileShape& shape, const torch::Tensor& volume, float outside, float* tile) {
#if LATEGLOW_HAS_CUDA
  if (volume.is_cuda()) {
    throwIfFailed(launchGatherTile(shape, volume.const_data_ptr<float>(), outside, tile,
                                   kernelStream(volume.device())));
    return;
  }
#endif
  gatherOnCpu(shape, volume.const_data_ptr<float>(), outside, tile);
}

void addOne(const TileShape& shape, const torch::Tensor& tile, const float* weights, float* sum,
            float* weightSum) {
#if LATEGLOW_HAS_CUDA
  if (tile.is_cuda()) {
    throwIfFailed(launchOverlapAdd(shape, tile.const_data_ptr<float>(), weights, sum, weightSum,
                                   kernelStream(tile.device())));
    return;
  }
#endif
  addOnCpu(shape, tile.const_data_ptr<float>(), weights, sum, weightSum);
}

void requireDense(const torch::Tensor& volume) {
  if (volume.dim() != 3 || volume.scalar_type() != torch::kFloat32 || !volume.is_contiguous()) {
    throw std::invalid_argument("a volume must be a dense F32 array [D, H, W]");
  }
}

}  // namespace

torch::Tensor gatherTiles(const std::vector<torch::Tensor>& volumes,
                          const std::vector<TilePlace>& places, const TileSize& size,
                          float outside) {
  for (const torch::Tensor& volume : volumes) {
    requireDense(volume);
    if (volume.sizes() != volumes.front().sizes()) {
      throw std::invalid_argument("volumes of different sizes cannot be tiled together");
    }
  }
  const c10::DeviceGuard guard(volumes.at(0).device());
  const auto channels = static_cast<std::int64_t>(volumes.size());
  torch::Tensor tiles = torch::empty(
      {static_cast<std::int64_t>(places.size()), channels, size[0], size[1], size[2]},
      volumes[0].options());
  float* to = tiles.mutable_data_ptr<float>();
  for (const TilePlace& place : places) {
    for (const torch::Tensor& volume : volumes) {
      gatherOne(tileShape(volume, size, place), volume, outside, to);
      to += size[0] * size[1] * size[2];
    }
  }
  return tiles;
}

void overlapAdd(torch::Tensor& sum, torch::Tensor& weightSum, const torch::Tensor& tiles,
                const std::vector<TilePlace>& places, const torch::Tensor& weights) {
  requireDense(sum);
  if (tiles.dim() != 4 || tiles.size(0) != static_cast<std::int64_t>(places.size()) ||
      tiles.scalar_type() != torch::kFloat32 || weights.defined() != weightSum.defined()) {
    throw std::invalid_argument("tiles must be F32 [N, d, h, w], one for each place");
  }
  const c10::DeviceGuard guard(sum.device());
  const TileSize size{tiles.size(1), tiles.size(2), tiles.size(3)};
  const torch::Tensor dense = tiles.contiguous();
  if (weights.defined()) {
    requireDense(weights);
    requireDense(weightSum);
    if (weights.sizes() != dense.sizes().slice(1) || weightSum.sizes() != sum.sizes()) {
      throw std::invalid_argument("the weights of tiles do not fit them");
    }
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    addOne(tileShape(sum, size, places[i]), dense[static_cast<std::int64_t>(i)],
           weights.defined() ? weights.const_data_ptr<float>() : nullptr,
           sum.mutable_data_ptr<float>(),
           weights.defined() ? weightSum.mutable_data_ptr<float>() : nullptr);
  }
}

}  // namespace lateglow::engine
