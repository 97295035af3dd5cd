#include "imaging/edit/WallContours.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "imaging/edit/ContourCurve.h"
#include "imaging/edit/LoopPixels.h"
#include "imaging/edit/RegionOutline.h"
#include "measurements/PixelGroups.h"

namespace lateglow {

namespace {

/// The pixels of the largest 4-connected group of what is marked.
std::vector<std::uint8_t> largestGroup(const std::vector<bool>& marked, int width) {
  std::vector<std::uint8_t> kept(marked.size(), 0);
  const auto groups = pixelGroups(marked, width, Connectivity::Edges);
  const auto largest =
      std::max_element(groups.begin(), groups.end(),
                       [](const auto& a, const auto& b) { return a.size() < b.size(); });
  if (largest == groups.end()) return kept;
  for (const std::size_t pixel : *largest) kept[pixel] = 1;
  return kept;
}

PixelLoop outerLoop(const std::vector<std::uint8_t>& region, int width, int height) {
  const auto loops =
      regionOutline(region, width, height, [](std::uint8_t value) { return value != 0; });
  const auto largest = std::max_element(
      loops.begin(), loops.end(),
      [](const auto& a, const auto& b) { return std::abs(loopArea(a)) < std::abs(loopArea(b)); });
  return largest == loops.end() ? PixelLoop{} : *largest;
}

/// The holes of a region: what the border of the picture cannot reach around it.
std::vector<bool> holesOf(const std::vector<std::uint8_t>& region, int width, int height) {
  std::vector<bool> outside(region.size());
  for (std::size_t n = 0; n < region.size(); ++n) outside[n] = region[n] == 0;
  std::vector<bool> holes(region.size(), false);
  for (const auto& group : pixelGroups(outside, width, Connectivity::Edges)) {
    const bool atBorder = std::any_of(group.begin(), group.end(), [&](std::size_t pixel) {
      const int column = static_cast<int>(pixel) % width;
      const int row = static_cast<int>(pixel) / width;
      return column == 0 || row == 0 || column == width - 1 || row == height - 1;
    });
    if (atBorder) continue;
    for (const std::size_t pixel : group) holes[pixel] = true;
  }
  return holes;
}

std::size_t pixelIndex(const Geometry& geometry, int column, int row) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(geometry.size[0]) +
         static_cast<std::size_t>(column);
}

std::vector<bool> insideOf(const PixelLoop& loop, const Geometry& geometry) {
  std::vector<bool> inside(geometry.sliceVoxelCount(), false);
  forEachPixelInside(loop, geometry.size[0], geometry.size[1], [&](int column, int row) {
    inside[pixelIndex(geometry, column, row)] = true;
  });
  return inside;
}

TissueClass classAfter(bool insideWall, bool insideCavity, TissueClass before) {
  if (!insideWall) return TissueClass::Background;
  if (insideCavity) return TissueClass::BloodPool;
  return before == TissueClass::Scar ? TissueClass::Scar : TissueClass::HealthyMyocardium;
}

}  // namespace

std::optional<WallContours> wallContours(std::span<const std::uint8_t> labels,
                                         const Geometry& geometry) {
  const int width = geometry.size[0];
  const int height = geometry.size[1];
  std::vector<bool> heart(labels.size());
  for (std::size_t n = 0; n < labels.size(); ++n) heart[n] = labels[n] != 0;
  const std::vector<std::uint8_t> region = largestGroup(heart, width);
  std::vector<bool> cavity = holesOf(region, width, height);
  for (std::size_t n = 0; n < labels.size(); ++n) {
    if (region[n] != 0 && labels[n] == static_cast<std::uint8_t>(TissueClass::BloodPool)) {
      cavity[n] = true;
    }
  }
  WallContours contours{outerLoop(largestGroup(cavity, width), width, height),
                        outerLoop(region, width, height)};
  if (contours.endocardium.empty() || contours.epicardium.empty()) return std::nullopt;
  return contours;
}

void applyWallContours(LabelEditor& editor, int slice, const WallContours& contours) {
  const Geometry& geometry = editor.geometry();
  const std::vector<bool> wall = insideOf(contours.epicardium, geometry);
  const std::vector<bool> cavity = insideOf(contours.endocardium, geometry);
  const std::size_t first = geometry.sliceVoxelCount() * static_cast<std::size_t>(slice);
  for (std::size_t pixel = 0; pixel < wall.size(); ++pixel) {
    const TissueClass before = editor.at(first + pixel);
    editor.set(first + pixel, classAfter(wall[pixel], cavity[pixel], before));
  }
}

void fillLoop(LabelEditor& editor, int slice, const PixelLoop& loop, TissueClass tissue,
              std::optional<TissueClass> over) {
  const Geometry& geometry = editor.geometry();
  const std::size_t first = geometry.sliceVoxelCount() * static_cast<std::size_t>(slice);
  forEachPixelInside(loop, geometry.size[0], geometry.size[1], [&](int column, int row) {
    const std::size_t voxel = first + pixelIndex(geometry, column, row);
    if (!over || editor.at(voxel) == *over) editor.set(voxel, tissue);
  });
}

}  // namespace lateglow
