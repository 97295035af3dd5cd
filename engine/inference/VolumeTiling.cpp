#include "engine/inference/VolumeTiling.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <new>
#include <stdexcept>

#include <c10/core/CachingDeviceAllocator.h>

namespace lateglow::engine {

namespace {

struct Tile {
  TileSize size;
  TilePlace place;
};

bool isOutOfMemory(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
  if (dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr) return true;
  const std::string text = error.what();
  return text.find("not enough memory") != std::string::npos ||
         text.find("out of memory") != std::string::npos;
}

/// Starts along one axis so that tiles cover [0, size) and lie evenly.
std::vector<std::int64_t> startsOf(std::int64_t size, std::int64_t tile, std::int64_t count) {
  const std::int64_t room = std::max<std::int64_t>(0, size - tile);
  std::vector<std::int64_t> starts;
  for (std::int64_t i = 0; i < count; ++i) {
    starts.push_back(count == 1 ? 0 : (2 * i * room + count - 1) / (2 * (count - 1)));
  }
  return starts;
}

/// The box [first, last) of voxels above 0.
struct Box {
  TilePlace first{};
  TileSize size{};
};

Box boundingBox(const torch::Tensor& volume, const torch::Tensor& foreground) {
  Box box;
  for (std::int64_t axis = 0; axis < 3; ++axis) {
    const auto at = static_cast<std::size_t>(axis);
    box.size[at] = volume.size(axis);
    if (!foreground.defined()) continue;
    const torch::Tensor any = axis == 0   ? foreground.amax(std::vector<std::int64_t>{1, 2})
                              : axis == 1 ? foreground.amax(std::vector<std::int64_t>{0, 2})
                                          : foreground.amax(std::vector<std::int64_t>{0, 1});
    const torch::Tensor places = any.nonzero().flatten().cpu();
    if (places.numel() == 0) return {};
    box.first[at] = places[0].item<std::int64_t>();
    box.size[at] = places[-1].item<std::int64_t>() + 1 - box.first[at];
  }
  return box;
}

bool hasForeground(const torch::Tensor& foreground, const TileSize& size, const TilePlace& place) {
  if (!foreground.defined()) return true;
  torch::Tensor part = foreground;
  for (std::int64_t axis = 0; axis < 3; ++axis) {
    const auto at = static_cast<std::size_t>(axis);
    part = part.slice(axis, place[at], std::min(place[at] + size[at], part.size(axis)));
  }
  return part.any().item<bool>();
}

std::int64_t voxelsOf(const TileSize& size, std::int64_t halo) {
  return (size[0] + 2 * halo) * (size[1] + 2 * halo) * (size[2] + 2 * halo);
}

std::int64_t batchFor(const TilingOptions& options, const TileSize& tile, torch::Device device) {
  if (device.is_cpu() || options.bytesPerVoxel <= 0.0) return 1;
  constexpr double usableShare = 0.6;  // the rest: fragmentation, workspaces of the convolutions
  const auto free =
      static_cast<double>(c10::getDeviceAllocator(device.type())->getMemoryInfo(device.index()).first);
  const double each = options.bytesPerVoxel * static_cast<double>(voxelsOf(tile, options.halo));
  return std::clamp(static_cast<std::int64_t>(usableShare * free / each), std::int64_t{1},
                    options.maximumBatch);
}

/// A run under way: what is left to do, and the sums so far.
class TileRunner {
public:
  TileRunner(const std::vector<torch::Tensor>& volumes, const torch::Tensor& foreground,
             const TilingOptions& options, const TileNetwork& network, torch::Device device)
      : m_options(options), m_network(network), m_device(device), m_volumes(volumes) {
    m_sum = torch::full(volumes.at(0).sizes(), options.outside, volumes[0].options());
    if (options.blend != TileBlend::None) {
      m_sum.zero_();
      m_weightSum = torch::zeros_like(m_sum);
    }
    // Looked at tile by tile: on the CPU that costs no waiting for the device.
    const torch::Tensor mask = foreground.defined() ? foreground.cpu() : foreground;
    const Box box = boundingBox(volumes[0], mask);
    if (box.size[0] == 0) return;
    const TilePlan plan = planTiles(box.size, box.first, options);
    m_batch = batchFor(options, plan.tile, device);
    for (const TilePlace& place : plan.places) {
      if (hasForeground(mask, plan.tile, place)) m_left.push_back({plan.tile, place});
    }
    for (const Tile& tile : m_left) m_allVoxels += voxelsOf(tile.size, 0);
  }

  [[nodiscard]] bool finished() const { return m_left.empty(); }
  [[nodiscard]] double fraction() const {
    return m_allVoxels == 0 ? 1.0
                            : static_cast<double>(m_doneVoxels) / static_cast<double>(m_allVoxels);
  }

  /// One batch; when memory runs out the next one is smaller.
  void advance() {
    try {
      runBatch();
    } catch (const std::exception& error) {
      if (!isOutOfMemory(error) || !askForLess()) throw;
      if (m_device.is_cuda()) c10::getDeviceAllocator(m_device.type())->emptyCache();
    }
  }

  [[nodiscard]] torch::Tensor result(torch::Device device) {
    if (m_weightSum.defined()) {
      m_sum.div_(m_weightSum);
      m_sum.masked_fill_(m_weightSum == 0, m_options.outside);
    }
    return m_sum.to(device);
  }

private:
  void runBatch() {
    const TileSize size = m_left.front().size;
    std::vector<TilePlace> places, inputs;
    for (const Tile& tile : m_left) {
      if (tile.size != size || static_cast<std::int64_t>(places.size()) == m_batch) break;
      places.push_back(tile.place);
      inputs.push_back(tile.place);
      for (std::int64_t& start : inputs.back()) start -= m_options.halo;
    }
    TileSize input = size;
    for (std::int64_t& edge : input) edge += 2 * m_options.halo;
    const torch::Tensor made =
        m_network(gatherTiles(m_volumes, inputs, input, m_options.outside), m_device);
    const torch::Tensor weights = tileWeights(size, m_options.blend);
    overlapAdd(m_sum, m_weightSum, made.to(torch::kFloat32), places,
               weights.defined() ? weights.to(m_device) : weights);
    m_left.erase(m_left.begin(), m_left.begin() + static_cast<std::ptrdiff_t>(places.size()));
    m_doneVoxels += static_cast<std::int64_t>(places.size()) * voxelsOf(size, 0);
  }

  /// False when there is nothing smaller to try.
  [[nodiscard]] bool askForLess() {
    if (m_batch > 1) {
      m_batch /= 2;
      return true;
    }
    if (halveTiles()) return true;
    if (m_device.is_cpu()) return false;
    m_device = torch::kCPU;
    for (torch::Tensor& volume : m_volumes) volume = volume.cpu();
    m_sum = m_sum.cpu();
    if (m_weightSum.defined()) m_weightSum = m_weightSum.cpu();
    return true;
  }

  /// Every tile that is left becomes two, along its longest edge.
  [[nodiscard]] bool halveTiles() {
    const TileSize size = m_left.front().size;
    const auto axis = static_cast<std::size_t>(
        std::distance(size.begin(), std::max_element(size.begin(), size.end())));
    const std::int64_t step = m_options.multiple;
    const std::int64_t half = (size[axis] / 2 + step - 1) / step * step;
    if (half < m_options.smallestEdge || half >= size[axis]) return false;
    std::deque<Tile> smaller;
    for (Tile tile : m_left) {
      const std::int64_t end = tile.place[axis] + tile.size[axis];
      tile.size[axis] = half;
      smaller.push_back(tile);
      tile.place[axis] = end - half;
      smaller.push_back(tile);
    }
    m_left = std::move(smaller);
    m_allVoxels = m_doneVoxels;
    for (const Tile& tile : m_left) m_allVoxels += voxelsOf(tile.size, 0);
    return true;
  }

  const TilingOptions& m_options;
  const TileNetwork& m_network;
  torch::Device m_device;
  std::vector<torch::Tensor> m_volumes;
  torch::Tensor m_sum, m_weightSum;
  std::deque<Tile> m_left;
  std::int64_t m_batch = 1;
  std::int64_t m_allVoxels = 0;
  std::int64_t m_doneVoxels = 0;
};

torch::Tensor edgeWeights(std::int64_t edge, TileBlend blend) {
  const torch::Tensor fromMiddle =
      torch::arange(edge, torch::kFloat64) - static_cast<double>(edge - 1) / 2.0;
  if (blend == TileBlend::Linear) {
    return (static_cast<double>(edge + 1) / 2.0 - fromMiddle.abs()) /
           (static_cast<double>(edge + 1) / 2.0);
  }
  const double deviation = static_cast<double>(edge) / 8.0;
  return (-fromMiddle.square() / (2.0 * deviation * deviation)).exp();
}

}  // namespace

TilePlan planTiles(const TileSize& size, const TilePlace& origin, const TilingOptions& options) {
  TilePlan plan;
  std::array<std::vector<std::int64_t>, 3> starts;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const auto up = [&](std::int64_t edge) {
      return (edge + options.multiple - 1) / options.multiple * options.multiple;
    };
    const std::int64_t largest = std::min(up(options.tile[axis]), up(size[axis]));
    const auto stride = std::max<std::int64_t>(
        1, std::llround(static_cast<double>(largest) * (1.0 - options.overlap)));
    const std::int64_t rest = std::max<std::int64_t>(0, size[axis] - largest);
    const std::int64_t count = 1 + (rest + stride - 1) / stride;
    // Without overlap the tiles shrink until they just cover the volume, which saves work.
    plan.tile[axis] = options.overlap > 0.0 ? largest : up((size[axis] + count - 1) / count);
    starts[axis] = startsOf(size[axis], plan.tile[axis], count);
  }
  for (const std::int64_t slice : starts[0]) {
    for (const std::int64_t row : starts[1]) {
      for (const std::int64_t column : starts[2]) {
        plan.places.push_back({origin[0] + slice, origin[1] + row, origin[2] + column});
      }
    }
  }
  return plan;
}

torch::Tensor tileWeights(const TileSize& tile, TileBlend blend) {
  if (blend == TileBlend::None) return {};
  const torch::Tensor all = edgeWeights(tile[0], blend).view({-1, 1, 1}) *
                            edgeWeights(tile[1], blend).view({1, -1, 1}) *
                            edgeWeights(tile[2], blend).view({1, 1, -1});
  // Corners keep a weight that fp32 can divide by.
  constexpr double least = 1e-6;
  return all.clamp_min(least).to(torch::kFloat32);
}

torch::Tensor runTiled(const std::vector<torch::Tensor>& volumes, const torch::Tensor& foreground,
                       const TiledRun& run, const TileNetwork& network, const RunContext& context) {
  TileRunner runner(volumes, foreground, run.options, network, context.device);
  while (!runner.finished()) {
    context.checkpoint(run.begin + (run.end - run.begin) * runner.fraction(), run.what);
    runner.advance();
  }
  context.checkpoint(run.end, run.what);
  return runner.result(context.device);
}

}  // namespace lateglow::engine
