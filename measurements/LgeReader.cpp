#include "measurements/LgeReader.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "measurements/PixelGroups.h"
#include "measurements/TextFormat.h"

namespace lateglow {
namespace {

constexpr std::size_t kSmallestWall = 20;
constexpr std::size_t kSmallestSector = 10;
constexpr int kSectorSteps = 36;
constexpr double kSectorDegrees = 60.0;
constexpr double kDeviationOfMedian = 1.4826;  ///< SD / median absolute deviation, normal

constexpr auto kBlood = static_cast<std::uint8_t>(TissueClass::BloodPool);
constexpr auto kHealthy = static_cast<std::uint8_t>(TissueClass::HealthyMyocardium);
constexpr auto kScar = static_cast<std::uint8_t>(TissueClass::Scar);

bool isWall(std::uint8_t label) { return label == kHealthy || label == kScar; }

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// One slice while it is read.
struct SliceWork {
  LgeSliceReading reading;
  std::span<const float> image;
  std::vector<std::size_t> wall;   ///< pixels
  std::vector<std::size_t> blood;
  std::vector<bool> seeds;
  int width = 0;
};

SliceWork collectSlice(const Geometry& geometry, int slice, std::span<const float> image,
                       std::span<const std::uint8_t> labels) {
  const std::size_t size = geometry.sliceVoxelCount();
  const std::size_t first = size * static_cast<std::size_t>(slice);
  SliceWork work;
  work.reading.slice = slice;
  work.image = image.subspan(first, size);
  work.width = geometry.size[0];
  for (std::size_t pixel = 0; pixel < size; ++pixel) {
    const std::uint8_t label = labels[first + pixel];
    if (isWall(label)) work.wall.push_back(pixel);
    if (label == kBlood) work.blood.push_back(pixel);
  }
  return work;
}

/// Angles of the wall's pixels around the middle of wall and cavity, degrees in [0, 360).
std::vector<double> wallAngles(const SliceWork& work, const Geometry& geometry) {
  const auto place = [&](std::size_t pixel) {
    const auto width = static_cast<std::size_t>(work.width);
    return std::pair(static_cast<double>(pixel % width) * geometry.spacingMm[0],
                     static_cast<double>(pixel / width) * geometry.spacingMm[1]);
  };
  double centreX = 0.0;
  double centreY = 0.0;
  const auto count = static_cast<double>(work.wall.size() + work.blood.size());
  for (const auto* part : {&work.wall, &work.blood}) {
    for (const std::size_t pixel : *part) {
      centreX += place(pixel).first / count;
      centreY += place(pixel).second / count;
    }
  }
  std::vector<double> angles;
  for (const std::size_t pixel : work.wall) {
    const auto [x, y] = place(pixel);
    const double angle = std::atan2(y - centreY, x - centreX) * 180.0 / std::numbers::pi;
    angles.push_back(angle < 0.0 ? angle + 360.0 : angle);
  }
  return angles;
}

/// The values of the sector of the wall with the lowest median; the whole wall where no sector has
/// enough pixels.
std::vector<double> remoteValues(const SliceWork& work, const Geometry& geometry) {
  const std::vector<double> angles = wallAngles(work, geometry);
  std::vector<double> remote;
  double lowest = 0.0;
  for (int step = 0; step < kSectorSteps; ++step) {
    std::vector<double> values;
    for (std::size_t n = 0; n < angles.size(); ++n) {
      const double offset = std::fmod(angles[n] - 360.0 / kSectorSteps * step + 360.0, 360.0);
      if (offset < kSectorDegrees) values.push_back(work.image[work.wall[n]]);
    }
    if (values.size() < kSmallestSector) continue;
    const double middle = median(values);
    if (remote.empty() || middle < lowest) {
      lowest = middle;
      remote = std::move(values);
    }
  }
  if (!remote.empty()) return remote;
  for (const std::size_t pixel : work.wall) remote.push_back(work.image[pixel]);
  return remote;
}

void readReferences(SliceWork& work, const Geometry& geometry) {
  std::vector<double> values = remoteValues(work, geometry);
  work.reading.remoteMedian = median(values);
  for (double& value : values) value = std::abs(value - work.reading.remoteMedian);
  work.reading.remoteDeviation = kDeviationOfMedian * median(values);
  std::vector<double> blood;
  for (const std::size_t pixel : work.blood) blood.push_back(work.image[pixel]);
  work.reading.blood = blood.empty() ? work.reading.remoteMedian : median(blood);
}

void findSeeds(SliceWork& work, const LgeReaderOptions& options) {
  const LgeSliceReading& reading = work.reading;
  const double above = std::max(options.seedShareOfBlood * (reading.blood - reading.remoteMedian),
                                options.standardDeviations * reading.remoteDeviation);
  std::vector<bool> bright(work.image.size(), false);
  for (const std::size_t pixel : work.wall) {
    bright[pixel] = work.image[pixel] > reading.remoteMedian + above;
  }
  work.seeds.assign(work.image.size(), false);
  for (const auto& group : pixelGroups(bright, work.width, Connectivity::Edges)) {
    if (group.size() < static_cast<std::size_t>(options.fewestSeedPixels)) continue;
    for (const std::size_t pixel : group) work.seeds[pixel] = true;
  }
}

/// Mean of all seeds above the remote medians of their slices; nullopt without seeds.
std::optional<double> caseContrast(const std::vector<SliceWork>& slices) {
  double sum = 0.0;
  std::size_t count = 0;
  for (const SliceWork& work : slices) {
    for (const std::size_t pixel : work.wall) {
      if (!work.seeds[pixel]) continue;
      sum += work.image[pixel] - work.reading.remoteMedian;
      ++count;
    }
  }
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

/// Dark cores: groups of healthy wall smaller than the scar that border on scar and perhaps on
/// blood, but on no background.
void fillCores(std::span<std::uint8_t> labels, int width) {
  std::vector<bool> healthy(labels.size());
  std::size_t scarPixels = 0;
  for (std::size_t pixel = 0; pixel < labels.size(); ++pixel) {
    healthy[pixel] = labels[pixel] == kHealthy;
    scarPixels += labels[pixel] == kScar ? 1 : 0;
  }
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
  }
}

void labelSlice(const SliceWork& work, std::span<std::uint8_t> labels) {
  for (const std::size_t pixel : work.wall) labels[pixel] = kHealthy;
  if (!work.reading.threshold) return;
  std::vector<bool> above(work.image.size(), false);
  for (const std::size_t pixel : work.wall) {
    above[pixel] = work.image[pixel] > *work.reading.threshold;
  }
  for (const auto& group : pixelGroups(above, work.width, Connectivity::EdgesAndCorners)) {
    const bool seeded = std::any_of(group.begin(), group.end(),
                                    [&](std::size_t pixel) { return work.seeds[pixel]; });
    if (!seeded) continue;
    for (const std::size_t pixel : group) labels[pixel] = kScar;
  }
  fillCores(labels, work.width);
}

bool anySeed(const SliceWork& work) {
  return std::find(work.seeds.begin(), work.seeds.end(), true) != work.seeds.end();
}

}  // namespace

std::string describe(const LgeReaderOptions& options) {
  if (options.threshold == LgeThreshold::StandardDeviations) {
    return fixedDecimals(options.standardDeviations, 0) +
           "-SD above remote myocardium, within the true wall";
  }
  return "half way between remote myocardium and the bright region's mean, within the true wall";
}

LgeReading readLge(const Geometry& geometry, std::span<const float> image,
                   std::span<const std::uint8_t> labels, const LgeReaderOptions& options) {
  if (image.size() != geometry.voxelCount() || labels.size() != geometry.voxelCount()) {
    throw std::invalid_argument("readLge: image and labels do not have the size of the grid");
  }
  std::vector<SliceWork> slices;
  for (int slice = 0; slice < geometry.size[2]; ++slice) {
    SliceWork work = collectSlice(geometry, slice, image, labels);
    if (work.wall.size() < kSmallestWall) continue;
    readReferences(work, geometry);
    findSeeds(work, options);
    slices.push_back(std::move(work));
  }
  const auto contrast = caseContrast(slices);
  LgeReading result;
  result.labels.assign(labels.begin(), labels.end());
  for (SliceWork& work : slices) {
    LgeSliceReading& reading = work.reading;
    if (anySeed(work)) {
      reading.threshold =
          reading.remoteMedian + (options.threshold == LgeThreshold::HalfWay
                                      ? 0.5 * *contrast
                                      : options.standardDeviations * reading.remoteDeviation);
    }
    const std::size_t size = geometry.sliceVoxelCount();
    labelSlice(work, std::span(result.labels)
                         .subspan(size * static_cast<std::size_t>(reading.slice), size));
    result.slices.push_back(reading);
  }
  return result;
}

}  // namespace lateglow
