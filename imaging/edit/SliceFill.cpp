#include "imaging/edit/SliceFill.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "imaging/core/PixelPoint.h"
#include "measurements/DistanceTransform.h"

namespace lateglow {

namespace {

/// Signed distance to the border of one class, mm, positive inside; empty where the class is absent.
using DistanceMap = std::vector<double>;

struct SliceShape {
  std::array<DistanceMap, kTissueClassCount> depths;
  PixelPoint centroid;
};

std::span<const std::uint8_t> sliceOf(const LabelEditor& editor, int slice) {
  const std::size_t count = editor.geometry().sliceVoxelCount();
  return editor.labels().subspan(count * static_cast<std::size_t>(slice), count);
}

bool isLabelled(std::span<const std::uint8_t> slice) {
  return std::any_of(slice.begin(), slice.end(), [](std::uint8_t value) { return value != 0; });
}

DistanceMap depthOf(std::span<const std::uint8_t> slice, int tissue, const Geometry& geometry) {
  const std::array<int, 3> size{geometry.size[0], geometry.size[1], 1};
  std::vector<bool> inside(slice.size());
  for (std::size_t n = 0; n < slice.size(); ++n) inside[n] = slice[n] == tissue;
  std::vector<bool> outside = inside;
  outside.flip();
  const auto toInside = squaredDistanceTransform(inside, size, geometry.spacingMm);
  const auto toOutside = squaredDistanceTransform(outside, size, geometry.spacingMm);
  if (std::isinf(toInside.front())) return {};
  DistanceMap depth(slice.size());
  for (std::size_t n = 0; n < slice.size(); ++n) {
    // Without any pixel outside, the whole picture is the class: as deep as one likes.
    depth[n] = std::isinf(toOutside[n]) ? 1.0 : std::sqrt(toOutside[n]) - std::sqrt(toInside[n]);
  }
  return depth;
}

/// A class that one of two slices lacks tapers off between them: there it is as far below its
/// border as it is deep in the other slice, so that it ends half way.
void taperAbsent(SliceShape& a, SliceShape& b) {
  for (std::size_t tissue = 0; tissue < a.depths.size(); ++tissue) {
    DistanceMap& one = a.depths.at(tissue);
    DistanceMap& other = b.depths.at(tissue);
    if (one.empty() == other.empty()) continue;
    const DistanceMap& present = one.empty() ? other : one;
    DistanceMap& absent = one.empty() ? one : other;
    absent.assign(present.size(), -*std::max_element(present.begin(), present.end()));
  }
}

PixelPoint centroidOf(std::span<const std::uint8_t> slice, int width) {
  PixelPoint sum;
  double count = 0.0;
  for (std::size_t n = 0; n < slice.size(); ++n) {
    if (slice[n] == 0) continue;
    sum = sum + PixelPoint{static_cast<double>(n % static_cast<std::size_t>(width)),
                           static_cast<double>(n / static_cast<std::size_t>(width))};
    count += 1.0;
  }
  return sum * (1.0 / count);
}

SliceShape shapeOf(const LabelEditor& editor, int slice) {
  SliceShape shape;
  const auto labels = sliceOf(editor, slice);
  for (int tissue = 0; tissue < kTissueClassCount; ++tissue) {
    shape.depths.at(static_cast<std::size_t>(tissue)) = depthOf(labels, tissue, editor.geometry());
  }
  shape.centroid = centroidOf(labels, editor.geometry().size[0]);
  return shape;
}

/// Bilinear, the nearest pixel beyond the border of the picture.
double sampled(const DistanceMap& map, const Geometry& geometry, PixelPoint at) {
  const double column = std::clamp(at.column, 0.0, geometry.size[0] - 1.0);
  const double row = std::clamp(at.row, 0.0, geometry.size[1] - 1.0);
  const int left = std::min(static_cast<int>(column), std::max(geometry.size[0] - 2, 0));
  const int top = std::min(static_cast<int>(row), std::max(geometry.size[1] - 2, 0));
  const int right = std::min(left + 1, geometry.size[0] - 1);
  const int bottom = std::min(top + 1, geometry.size[1] - 1);
  const auto value = [&](int i, int j) {
    return map[static_cast<std::size_t>(j) * static_cast<std::size_t>(geometry.size[0]) +
               static_cast<std::size_t>(i)];
  };
  const double u = column - left;
  const double v = row - top;
  return (value(left, top) * (1 - u) + value(right, top) * u) * (1 - v) +
         (value(left, bottom) * (1 - u) + value(right, bottom) * u) * v;
}

TissueClass deepestClass(const SliceShape& below, const SliceShape& above, double share,
                         const Geometry& geometry, PixelPoint pixel) {
  const PixelPoint centre = below.centroid * (1.0 - share) + above.centroid * share;
  const PixelPoint inBelow = pixel - centre + below.centroid;
  const PixelPoint inAbove = pixel - centre + above.centroid;
  int deepest = 0;
  double depth = -std::numeric_limits<double>::infinity();
  for (int tissue = 0; tissue < kTissueClassCount; ++tissue) {
    const auto index = static_cast<std::size_t>(tissue);
    if (below.depths.at(index).empty()) continue;  // in neither slice
    const double here = sampled(below.depths.at(index), geometry, inBelow) * (1.0 - share) +
                        sampled(above.depths.at(index), geometry, inAbove) * share;
    if (here > depth) {
      deepest = tissue;
      depth = here;
    }
  }
  return static_cast<TissueClass>(deepest);
}

void fillSlice(LabelEditor& editor, int slice, const SliceShape& below, const SliceShape& above,
               double share) {
  const Geometry geometry = editor.geometry();
  const std::size_t first = geometry.sliceVoxelCount() * static_cast<std::size_t>(slice);
  for (std::size_t pixel = 0; pixel < geometry.sliceVoxelCount(); ++pixel) {
    const auto width = static_cast<std::size_t>(geometry.size[0]);
    const PixelPoint at{static_cast<double>(pixel % width), static_cast<double>(pixel / width)};
    editor.set(first + pixel, deepestClass(below, above, share, geometry, at));
  }
}

}  // namespace

int fillBetweenSlices(LabelEditor& editor) {
  const int slices = editor.geometry().size[2];
  std::optional<int> below;
  int filled = 0;
  for (int above = 0; above < slices; ++above) {
    if (!isLabelled(sliceOf(editor, above))) continue;
    if (below && above - *below > 1) {
      SliceShape shapeBelow = shapeOf(editor, *below);
      SliceShape shapeAbove = shapeOf(editor, above);
      taperAbsent(shapeBelow, shapeAbove);
      for (int slice = *below + 1; slice < above; ++slice, ++filled) {
        const double share = static_cast<double>(slice - *below) / (above - *below);
        fillSlice(editor, slice, shapeBelow, shapeAbove, share);
      }
    }
    below = above;
  }
  return filled;
}

void copySlice(LabelEditor& editor, int from, int to) {
  const auto source = sliceOf(editor, from);
  const std::vector<std::uint8_t> labels(source.begin(), source.end());
  const std::size_t first = labels.size() * static_cast<std::size_t>(to);
  for (std::size_t n = 0; n < labels.size(); ++n) {
    editor.set(first + n, static_cast<TissueClass>(labels[n]));
  }
}

void copyPhase(LabelEditor& editor, std::span<const std::uint8_t> from, int slice) {
  const std::size_t count = editor.geometry().sliceVoxelCount();
  const std::size_t first = slice < 0 ? 0 : count * static_cast<std::size_t>(slice);
  const std::size_t last = slice < 0 ? from.size() : first + count;
  for (std::size_t n = first; n < last; ++n) editor.set(n, static_cast<TissueClass>(from[n]));
}

}  // namespace lateglow
