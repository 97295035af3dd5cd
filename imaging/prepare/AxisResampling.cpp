#include "imaging/prepare/AxisResampling.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace lateglow {

namespace {

constexpr double kSameSpacing = 0.02;  // share
constexpr double kParallel = 1e-4;     // of the cosine

double component(Vec3 v, std::size_t axis) { return axis == 0 ? v.x : axis == 1 ? v.y : v.z; }

/// Which source axis lies along each body axis: the order with the largest sum of cosines.
std::array<std::size_t, 3> nearestOrder(const Geometry& source) {
  std::array<std::size_t, 3> order{0, 1, 2};
  std::array<std::size_t, 3> best = order;
  double most = -1.0;
  do {
    double sum = 0.0;
    for (std::size_t a = 0; a < 3; ++a) sum += std::abs(component(source.axes[order[a]], a));
    if (sum > most + 1e-9) {
      most = sum;
      best = order;
    }
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

/// Where the voxels of a target axis take their values from along one source axis.
struct AxisMap {
  std::size_t source = 0;  ///< axis
  double start = 0.0;      ///< source index of the first target voxel
  double step = 1.0;       ///< source voxels a target voxel, negative where it runs the other way
};

AxisMap mapAxis(const Geometry& source, const Geometry& target, std::size_t axis) {
  for (std::size_t s = 0; s < 3; ++s) {
    const double cosine = dot(source.axes[s], target.axes[axis]);
    if (std::abs(std::abs(cosine) - 1.0) > kParallel) continue;
    const double start =
        dot(target.originMm - source.originMm, source.axes[s]) / source.spacingMm[s];
    return {s, start, std::copysign(target.spacingMm[axis] / source.spacingMm[s], cosine)};
  }
  throw std::invalid_argument("the grids do not share their axes");
}

/// One target voxel: `weights` of the source voxels from `first` on.
struct Footprint {
  int first = 0;
  std::vector<float> weights;
};

/// The integral of the hat of linear interpolation, max(0, 1 - |x|), from minus infinity to x.
double hatIntegral(double x) {
  if (x <= -1.0) return 0.0;
  if (x >= 1.0) return 1.0;
  return x < 0.0 ? 0.5 * (1.0 + x) * (1.0 + x) : 1.0 - 0.5 * (1.0 - x) * (1.0 - x);
}

/// The weight of a source voxel at distance x: linear interpolation, averaged over `width` voxels
/// where the target is coarser. Keeps linear fields either way.
double weightAt(double x, double width) {
  if (width <= 1.0) return std::max(0.0, 1.0 - std::abs(x));
  return (hatIntegral(x + 0.5 * width) - hatIntegral(x - 0.5 * width)) / width;
}

std::vector<Footprint> footprints(const AxisMap& map, int sourceSize, int targetSize) {
  const double width = std::abs(map.step);
  const double reach = width <= 1.0 ? 1.0 : 1.0 + 0.5 * width;
  std::vector<Footprint> all(static_cast<std::size_t>(targetSize));
  for (int t = 0; t < targetSize; ++t) {
    Footprint& one = all[static_cast<std::size_t>(t)];
    const double centre = std::clamp(map.start + map.step * t, 0.0, static_cast<double>(sourceSize - 1));
    one.first = std::max(0, static_cast<int>(std::ceil(centre - reach + 1e-9)));
    const int last = std::min(sourceSize - 1, static_cast<int>(std::floor(centre + reach - 1e-9)));
    float sum = 0.0F;
    for (int s = one.first; s <= last; ++s) {
      one.weights.push_back(static_cast<float>(weightAt(s - centre, width)));
      sum += one.weights.back();
    }
    for (float& weight : one.weights) weight /= sum;
  }
  return all;
}

/// An array of three axes, the first one fastest.
struct Block {
  std::array<std::size_t, 3> size{};
  std::vector<float> values;
};

/// Every line along `axis` becomes a line of the footprints' number of values.
Block resampleAxis(const Block& from, std::size_t axis, const std::vector<Footprint>& prints) {
  Block to;
  to.size = from.size;
  to.size[axis] = prints.size();
  to.values.assign(to.size[0] * to.size[1] * to.size[2], 0.0F);
  std::size_t inner = 1;
  for (std::size_t a = 0; a < axis; ++a) inner *= from.size[a];
  std::size_t outer = 1;
  for (std::size_t a = axis + 1; a < 3; ++a) outer *= from.size[a];
  for (std::size_t o = 0; o < outer; ++o) {
    for (std::size_t t = 0; t < prints.size(); ++t) {
      float* target = to.values.data() + (o * prints.size() + t) * inner;
      for (std::size_t w = 0; w < prints[t].weights.size(); ++w) {
        const std::size_t line = static_cast<std::size_t>(prints[t].first) + w;
        const float* source = from.values.data() + (o * from.size[axis] + line) * inner;
        const float weight = prints[t].weights[w];
        for (std::size_t n = 0; n < inner; ++n) target[n] += weight * source[n];
      }
    }
  }
  return to;
}

/// Axis a of the result is axis order[a] of the block.
std::vector<float> reorder(const Block& from, const std::array<std::size_t, 3>& order) {
  if (order == std::array<std::size_t, 3>{0, 1, 2}) return from.values;
  const std::array<std::size_t, 3> strides{1, from.size[0], from.size[0] * from.size[1]};
  std::vector<float> values;
  values.reserve(from.values.size());
  for (std::size_t k = 0; k < from.size[order[2]]; ++k) {
    for (std::size_t j = 0; j < from.size[order[1]]; ++j) {
      const std::size_t line = k * strides[order[2]] + j * strides[order[1]];
      for (std::size_t i = 0; i < from.size[order[0]]; ++i) {
        values.push_back(from.values[line + i * strides[order[0]]]);
      }
    }
  }
  return values;
}

bool isIdentity(const AxisMap& map, int sourceSize, int targetSize) {
  return sourceSize == targetSize && std::abs(map.start) < 1e-4 &&
         std::abs(map.step - 1.0) * sourceSize < 1e-3;
}

}  // namespace

Geometry modelGrid(const Geometry& source, std::array<double, 3> spacingMm) {
  const std::array<std::size_t, 3> order = nearestOrder(source);
  Geometry grid;
  Vec3 middle;
  for (std::size_t a = 0; a < 3; ++a) {
    const std::size_t s = order[a];
    const double extentMm = source.size[s] * source.spacingMm[s];
    const bool same = std::abs(source.spacingMm[s] / spacingMm[a] - 1.0) < kSameSpacing;
    grid.spacingMm[a] = same ? source.spacingMm[s] : spacingMm[a];
    grid.size[a] = same ? source.size[s]
                        : std::max(1, static_cast<int>(std::ceil(extentMm / spacingMm[a] - 1e-6)));
    const double sign = component(source.axes[s], a) < 0.0 ? -1.0 : 1.0;
    grid.axes[a] = sign * source.axes[s];
  }
  middle = source.toPatient({0.5 * (source.size[0] - 1), 0.5 * (source.size[1] - 1),
                             0.5 * (source.size[2] - 1)});
  grid.originMm = middle;
  for (std::size_t a = 0; a < 3; ++a) {
    grid.originMm = grid.originMm - 0.5 * (grid.size[a] - 1) * grid.spacingMm[a] * grid.axes[a];
  }
  return grid;
}

std::array<double, 3> spacingInModelOrder(const Geometry& source) {
  const std::array<std::size_t, 3> order = nearestOrder(source);
  return {source.spacingMm[order[0]], source.spacingMm[order[1]], source.spacingMm[order[2]]};
}

Volume resampleAlongAxes(const Volume& volume, const Geometry& target) {
  const Geometry& source = volume.geometry;
  Block block;
  for (std::size_t a = 0; a < 3; ++a) block.size[a] = static_cast<std::size_t>(source.size[a]);
  block.values.resize(volume.voxels.size());
  std::ranges::transform(volume.voxels, block.values.begin(),
                         [](float value) { return std::isfinite(value) ? value : 0.0F; });
  std::array<std::size_t, 3> order{};
  for (std::size_t a = 0; a < 3; ++a) {
    const AxisMap map = mapAxis(source, target, a);
    order[a] = map.source;
    const int size = source.size[map.source];
    if (isIdentity(map, size, target.size[a])) continue;
    block = resampleAxis(block, map.source, footprints(map, size, target.size[a]));
  }
  Volume result;
  result.geometry = target;
  result.unit = volume.unit;
  result.hounsfieldAssumed = volume.hounsfieldAssumed;
  result.voxels = reorder(block, order);
  return result;
}

}  // namespace lateglow
