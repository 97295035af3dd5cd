#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/kernels/OverlapAdd.h"
#include "engine/systems/InferenceSystem.h"

namespace lateglow::engine {

/// How overlapping tiles are weighted: not at all (each voxel is taken from one tile), falling
/// linearly to the tile's border, or by a Gaussian of an eighth of the tile's edge as SD.
enum class TileBlend { None, Linear, Gaussian };

struct TilingOptions {
  TileSize tile{64, 64, 64};  ///< of the output, at most; smaller where that fits the volume better
  std::int64_t halo = 0;      ///< voxels around a tile that the network consumes
  std::int64_t multiple = 1;  ///< of the tile's edges, as the network's halvings need
  double overlap = 0.0;       ///< share of an edge, below 1, that neighbours have in common
  TileBlend blend = TileBlend::None;
  float outside = -1.0F;           ///< what lies beyond the volume, and where nothing is computed
  double bytesPerVoxel = 0.0;      ///< working memory of the network per voxel of its input
  std::int64_t maximumBatch = 16;  ///< on a GPU; on the CPU tiles go one by one
  std::int64_t smallestEdge = 16;  ///< tiles are not made smaller than this
};

struct TilePlan {
  TileSize tile{};                ///< of every tile
  std::vector<TilePlace> places;  ///< slice by slice, row by row
};

/// Tiles that cover `size` voxels from `origin` on, as few as the largest tile allows, their places
/// spread evenly. An edge longer than the volume's (by the multiple) reaches beyond it.
[[nodiscard]] TilePlan planTiles(const TileSize& size, const TilePlace& origin,
                                 const TilingOptions& options);

/// Weights [d, h, w] F32 of a tile, above 0 everywhere; undefined for TileBlend::None.
[[nodiscard]] torch::Tensor tileWeights(const TileSize& tile, TileBlend blend);

/// The network: tiles [N, C, d + 2 halo, ...] F32 on a device to [N, d, h, w] F32 there. It may be
/// asked to go on on another device than before (the CPU).
using TileNetwork = std::function<torch::Tensor(const torch::Tensor& tiles, torch::Device device)>;

/// Runs a network over whole volumes: C arrays [D, H, W] (F32, dense, on context.device) to one
/// [D, H, W]. With `foreground` (U8) only its bounding box is covered and tiles without any of it are
/// left out; such voxels stay `outside`.
///
/// As many tiles at once as free memory has room for. Running out of memory does not end the run:
/// fewer tiles at once, then smaller ones, then the CPU go on with what is left. A network whose
/// halo covers all that its output depends on, run with TileBlend::None, gives the same voxels
/// whatever the tile. Between batches `context.checkpoint` is told the fraction from `begin` to `end`;
/// throws Cancelled from there.
struct TiledRun {
  TilingOptions options;
  double begin = 0.0;
  double end = 1.0;
  std::string what;
};
[[nodiscard]] torch::Tensor runTiled(const std::vector<torch::Tensor>& volumes,
                                     const torch::Tensor& foreground, const TiledRun& run,
                                     const TileNetwork& network, const RunContext& context);

}  // namespace lateglow::engine
