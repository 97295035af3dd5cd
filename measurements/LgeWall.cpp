#include "measurements/LgeWall.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "measurements/PixelGroups.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {
namespace {

constexpr std::size_t kSmallestWall = 20;
constexpr std::size_t kSmallestSector = 10;
constexpr int kSectorSteps = 36;
constexpr double kSectorDegrees = 60.0;

constexpr auto kBlood = static_cast<std::uint8_t>(TissueClass::BloodPool);
constexpr auto kHealthy = static_cast<std::uint8_t>(TissueClass::HealthyMyocardium);
constexpr auto kScar = static_cast<std::uint8_t>(TissueClass::Scar);

/// Angles of the wall's pixels around the middle of wall and cavity, degrees in [0, 360).
std::vector<double> wallAngles(const LgeWall& slice, const Geometry& geometry) {
  const auto place = [&](std::size_t pixel) {
    const auto width = static_cast<std::size_t>(slice.width);
    return std::pair(static_cast<double>(pixel % width) * geometry.spacingMm[0],
                     static_cast<double>(pixel / width) * geometry.spacingMm[1]);
  };
  double centreX = 0.0;
  double centreY = 0.0;
  const auto count = static_cast<double>(slice.wall.size() + slice.blood.size());
  for (const auto* part : {&slice.wall, &slice.blood}) {
    for (const std::size_t pixel : *part) {
      centreX += place(pixel).first / count;
      centreY += place(pixel).second / count;
    }
  }
  std::vector<double> angles;
  for (const std::size_t pixel : slice.wall) {
    const auto [x, y] = place(pixel);
    const double angle = std::atan2(y - centreY, x - centreX) * 180.0 / std::numbers::pi;
    angles.push_back(angle < 0.0 ? angle + 360.0 : angle);
  }
  return angles;
}

}  // namespace

std::vector<LgeWall> lgeWalls(const Geometry& geometry, std::span<const float> image,
                              std::span<const std::uint8_t> labels) {
  const std::size_t size = geometry.sliceVoxelCount();
  std::vector<LgeWall> walls;
  for (int slice = 0; slice < geometry.size[2]; ++slice) {
    const std::size_t first = size * static_cast<std::size_t>(slice);
    LgeWall wall{slice, geometry.size[0], image.subspan(first, size), {}, {}};
    for (std::size_t pixel = 0; pixel < size; ++pixel) {
      const std::uint8_t label = labels[first + pixel];
      if (label == kHealthy || label == kScar) wall.wall.push_back(pixel);
      if (label == kBlood) wall.blood.push_back(pixel);
    }
    if (wall.wall.size() >= kSmallestWall) walls.push_back(std::move(wall));
  }
  return walls;
}

std::vector<double> remoteSector(const LgeWall& slice, const Geometry& geometry) {
  const std::vector<double> angles = wallAngles(slice, geometry);
  std::vector<double> remote;
  double lowest = 0.0;
  for (int step = 0; step < kSectorSteps; ++step) {
    std::vector<double> values;
    for (std::size_t n = 0; n < angles.size(); ++n) {
      const double offset = std::fmod(angles[n] - 360.0 / kSectorSteps * step + 360.0, 360.0);
      if (offset < kSectorDegrees) values.push_back(slice.image[slice.wall[n]]);
    }
    if (values.size() < kSmallestSector) continue;
    const double middle = upperMedian(values);
    if (remote.empty() || middle < lowest) {
      lowest = middle;
      remote = std::move(values);
    }
  }
  if (!remote.empty()) return remote;
  for (const std::size_t pixel : slice.wall) remote.push_back(slice.image[pixel]);
  return remote;
}

LgeReferences referencesOf(const LgeWall& slice, std::vector<double> remote) {
  LgeReferences references;
  references.remote = remote;
  references.remoteMedian = upperMedian(remote);
  for (double& value : remote) value = std::abs(value - references.remoteMedian);
  references.remoteDeviation = kDeviationOfMedian * upperMedian(remote);
  std::vector<double> blood;
  for (const std::size_t pixel : slice.blood) blood.push_back(slice.image[pixel]);
  references.blood = blood.empty() ? references.remoteMedian : upperMedian(blood);
  return references;
}

std::vector<bool> brightSeeds(const LgeWall& slice, const LgeReferences& references,
                              double seedShareOfBlood, double deviations, int fewest) {
  const double above = std::max(seedShareOfBlood * (references.blood - references.remoteMedian),
                                deviations * references.remoteDeviation);
  std::vector<bool> bright(slice.image.size(), false);
  for (const std::size_t pixel : slice.wall) {
    bright[pixel] = slice.image[pixel] > references.remoteMedian + above;
  }
  std::vector<bool> seeds(slice.image.size(), false);
  for (const auto& group : pixelGroups(bright, slice.width, Connectivity::Edges)) {
    if (group.size() < static_cast<std::size_t>(fewest)) continue;
    for (const std::size_t pixel : group) seeds[pixel] = true;
  }
  return seeds;
}

void labelSeededScar(const LgeWall& slice, const std::vector<bool>& seeds, double threshold,
                     std::span<std::uint8_t> labels) {
  std::vector<bool> above(slice.image.size(), false);
  for (const std::size_t pixel : slice.wall) {
    labels[pixel] = kHealthy;
    above[pixel] = slice.image[pixel] > threshold;
  }
  for (const auto& group : pixelGroups(above, slice.width, Connectivity::EdgesAndCorners)) {
    const bool seeded =
        std::any_of(group.begin(), group.end(), [&](std::size_t pixel) { return seeds[pixel]; });
    if (!seeded) continue;
    for (const std::size_t pixel : group) labels[pixel] = kScar;
  }
}

std::size_t fillDarkCores(std::span<std::uint8_t> labels, int width) {
  std::vector<bool> healthy(labels.size());
  std::size_t scarPixels = 0;
  for (std::size_t pixel = 0; pixel < labels.size(); ++pixel) {
    healthy[pixel] = labels[pixel] == kHealthy;
    scarPixels += labels[pixel] == kScar ? 1 : 0;
  }
  std::size_t filled = 0;
  for (const auto& group : pixelGroups(healthy, width, Connectivity::Edges)) {
    bool core = group.size() < scarPixels;
    bool meetsScar = false;
    for (const std::size_t pixel : group) {
      forEachNeighbour(pixel, width, labels.size(), Connectivity::Edges, [&](std::size_t other) {
        core = core && labels[other] != static_cast<std::uint8_t>(TissueClass::Background);
        meetsScar = meetsScar || labels[other] == kScar;
      });
    }
    if (!core || !meetsScar) continue;
    for (const std::size_t pixel : group) labels[pixel] = kScar;
    filled += group.size();
  }
  return filled;
}

}  // namespace lateglow
