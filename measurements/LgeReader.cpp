#include "measurements/LgeReader.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "measurements/LgeWall.h"
#include "measurements/TextFormat.h"

namespace lateglow {
namespace {

/// One slice while it is read.
struct SliceWork {
  LgeWall wall;
  LgeSliceReading reading;
  std::vector<bool> seeds;
};

SliceWork prepared(LgeWall wall, const Geometry& geometry, const LgeReaderOptions& options) {
  const LgeReferences references = referencesOf(wall, remoteSector(wall, geometry));
  SliceWork work;
  work.reading.slice = wall.slice;
  work.reading.remoteMedian = references.remoteMedian;
  work.reading.remoteDeviation = references.remoteDeviation;
  work.reading.blood = references.blood;
  work.seeds = brightSeeds(wall, references, options.seedShareOfBlood, options.standardDeviations,
                           options.fewestSeedPixels);
  work.wall = std::move(wall);
  return work;
}

/// Mean of all seeds above the remote medians of their slices; nullopt without seeds.
std::optional<double> caseContrast(const std::vector<SliceWork>& slices) {
  double sum = 0.0;
  std::size_t count = 0;
  for (const SliceWork& work : slices) {
    for (const std::size_t pixel : work.wall.wall) {
      if (!work.seeds[pixel]) continue;
      sum += work.wall.image[pixel] - work.reading.remoteMedian;
      ++count;
    }
  }
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

void labelSlice(const SliceWork& work, std::span<std::uint8_t> labels) {
  for (const std::size_t pixel : work.wall.wall) {
    labels[pixel] = static_cast<std::uint8_t>(TissueClass::HealthyMyocardium);
  }
  if (!work.reading.threshold) return;
  labelSeededScar(work.wall, work.seeds, *work.reading.threshold, labels);
  fillDarkCores(labels, work.wall.width);
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
  for (LgeWall& wall : lgeWalls(geometry, image, labels)) {
    slices.push_back(prepared(std::move(wall), geometry, options));
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
    labelSlice(
        work,
        std::span(result.labels).subspan(size * static_cast<std::size_t>(reading.slice), size));
    result.slices.push_back(reading);
  }
  return result;
}

}  // namespace lateglow
