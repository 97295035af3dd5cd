#include "engine/data/VolumeCrops.h"

#include <algorithm>

namespace lateglow::engine {

namespace {

using Position = std::array<std::int64_t, 3>;

std::int64_t below(std::int64_t count, std::mt19937_64& random) {
  return std::uniform_int_distribution<std::int64_t>(0, count - 1)(random);
}

/// A voxel of the foreground; after many misses in a sparse one, any voxel.
Position drawVoxel(const torch::Tensor& foreground, std::mt19937_64& random) {
  constexpr int tries = 200;
  const auto voxels = foreground.accessor<std::uint8_t, 3>();
  Position place{};
  for (int i = 0; i < tries; ++i) {
    for (std::size_t axis = 0; axis < 3; ++axis) {
      place[axis] = below(foreground.size(static_cast<std::int64_t>(axis)), random);
    }
    if (voxels[place[0]][place[1]][place[2]] != 0) break;
  }
  return place;
}

/// The piece of `size` from `start` in fp32, filled up with `background`.
torch::Tensor pieceOf(const torch::Tensor& volume, const Position& start, const Position& size,
                      double background) {
  torch::Tensor piece = volume;
  std::vector<std::int64_t> missing(6, 0);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const auto dimension = static_cast<std::int64_t>(axis);
    const std::int64_t end = std::min(start[axis] + size[axis], volume.size(dimension));
    piece = piece.slice(dimension, start[axis], end);
    missing[5 - 2 * axis] = size[axis] - (end - start[axis]);
  }
  return torch::constant_pad_nd(piece.to(torch::kFloat32), missing, background);
}

std::vector<std::int64_t> drawFlips(const VolumeCropOptions& options, std::mt19937_64& random) {
  // Both coins are always thrown, so that the options do not change what is drawn afterwards.
  const bool slices = below(2, random) == 1, columns = below(2, random) == 1;
  std::vector<std::int64_t> axes;
  if (options.flipSlices && slices) axes.push_back(1);
  if (options.flipColumns && columns) axes.push_back(3);
  return axes;
}

}  // namespace

VolumeBatch randomCrops(const VolumePairDataset& data, const std::vector<std::int64_t>& cases,
                        const VolumeCropOptions& options, std::mt19937_64& random) {
  std::vector<torch::Tensor> sources, targets, foregrounds;
  for (const std::int64_t index : cases) {
    const VolumePair& pair = data.pair(index);
    const Position centre = drawVoxel(pair.foreground, random);
    Position start{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const std::int64_t room =
          pair.source.size(static_cast<std::int64_t>(axis)) - options.size[axis];
      start[axis] = std::clamp<std::int64_t>(centre[axis] - options.size[axis] / 2, 0,
                                             std::max<std::int64_t>(room, 0));
    }
    const std::vector<std::int64_t> flips = drawFlips(options, random);
    const auto piece = [&](const torch::Tensor& volume, double background) {
      return pieceOf(volume, start, options.size, background).unsqueeze(0).flip(flips);
    };
    sources.push_back(piece(pair.source, -1.0));
    targets.push_back(piece(pair.target, -1.0));
    foregrounds.push_back(piece(pair.foreground, 0.0));
  }
  return {torch::stack(sources), torch::stack(targets), torch::stack(foregrounds)};
}

VolumeBatch wholeCase(const VolumePairDataset& data, std::int64_t index) {
  const VolumePair& pair = data.pair(index);
  const auto whole = [](const torch::Tensor& volume) {
    return volume.to(torch::kFloat32).unsqueeze(0).unsqueeze(0);
  };
  return {whole(pair.source), whole(pair.target), whole(pair.foreground)};
}

}  // namespace lateglow::engine
