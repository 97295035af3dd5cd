#include "measurements/LgeQuantification.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "measurements/IntensityThresholds.h"
#include "measurements/LgeReader.h"
#include "measurements/LgeWall.h"
#include "measurements/SampleStatistics.h"
#include "measurements/TextFormat.h"

namespace lateglow {
namespace {

using Kind = LgeMethod::Kind;

constexpr std::size_t kFewestDrawnPixels = 10;
constexpr double kCoreShare = 0.6;
constexpr double kGreyShare = 0.4;

constexpr auto kScar = static_cast<std::uint8_t>(TissueClass::Scar);

/// One slice with what is known of it before any method.
struct Slice {
  LgeWall wall;
  LgeReferences references;
  LgeSliceThreshold reading;
  std::vector<bool> seeds;
  double brightest = 0.0;  ///< of the seeds; only with seeds
  bool bright = false;     ///< any seed
};

void checkSizes(const LgeImage& image) {
  const std::size_t count = image.geometry.voxelCount();
  if (image.image.size() != count || image.labels.size() != count ||
      (!image.remote.empty() && image.remote.size() != count)) {
    throw std::invalid_argument("LGE quantification: arrays do not have the size of the grid");
  }
}

std::vector<double> drawnValues(const LgeImage& image, const LgeWall& wall) {
  const std::size_t first = image.geometry.sliceVoxelCount() * static_cast<std::size_t>(wall.slice);
  std::vector<double> values;
  for (const std::size_t pixel : wall.wall) {
    if (image.remote[first + pixel] != 0) values.push_back(wall.image[pixel]);
  }
  return values;
}

/// Remote values slice by slice: drawn ones where there are enough, or those of the dark sector.
std::vector<std::vector<double>> remoteValues(const LgeImage& image,
                                              const std::vector<LgeWall>& walls) {
  std::vector<std::vector<double>> remote;
  std::vector<double> all;
  if (!image.remote.empty()) {
    for (const LgeWall& wall : walls) {
      remote.push_back(drawnValues(image, wall));
      all.insert(all.end(), remote.back().begin(), remote.back().end());
    }
  }
  if (all.size() < kFewestDrawnPixels) {
    remote.clear();
    for (const LgeWall& wall : walls) remote.push_back(remoteSector(wall, image.geometry));
    return remote;
  }
  for (std::vector<double>& values : remote) {
    if (values.size() < kFewestDrawnPixels) values = all;
  }
  return remote;
}

void findBrightRegion(Slice& slice) {
  const LgeReaderOptions options;
  slice.seeds = brightSeeds(slice.wall, slice.references, options.seedShareOfBlood,
                            options.standardDeviations, options.fewestSeedPixels);
  for (const std::size_t pixel : slice.wall.wall) {
    if (!slice.seeds[pixel]) continue;
    const double value = slice.wall.image[pixel];
    slice.brightest = slice.bright ? std::max(slice.brightest, value) : value;
    slice.bright = true;
  }
}

std::vector<Slice> slicesOf(const LgeImage& image) {
  checkSizes(image);
  std::vector<LgeWall> walls = lgeWalls(image.geometry, image.image, image.labels);
  std::vector<std::vector<double>> remote = remoteValues(image, walls);
  std::vector<Slice> slices;
  for (std::size_t n = 0; n < walls.size(); ++n) {
    Slice slice;
    slice.wall = std::move(walls[n]);
    slice.references = referencesOf(slice.wall, std::move(remote[n]));
    slice.reading.slice = slice.wall.slice;
    if (const auto summary = summarizeSample(slice.references.remote)) {
      slice.reading.remoteMean = summary->mean;
      slice.reading.remoteStandardDeviation = summary->standardDeviation.value_or(0.0);
    }
    findBrightRegion(slice);
    slices.push_back(std::move(slice));
  }
  return slices;
}

std::vector<double> wallValues(const std::vector<Slice>& slices) {
  std::vector<double> values;
  for (const Slice& slice : slices) {
    for (const std::size_t pixel : slice.wall.wall) values.push_back(slice.wall.image[pixel]);
  }
  return values;
}

/// One threshold for the whole case; nullopt for methods that have one a slice.
std::optional<double> caseThreshold(const std::vector<Slice>& slices, Kind kind) {
  if (kind == Kind::Otsu) return otsuThreshold(wallValues(slices));
  if (kind != Kind::GaussianMixture) return {};
  const auto mixture = fitGaussianMixture(wallValues(slices));
  return mixture ? std::optional(mixture->threshold()) : std::nullopt;
}

std::optional<double> thresholdOf(const Slice& slice, const LgeMethod& method,
                                  std::optional<double> ofCase) {
  if (method.kind == Kind::StandardDeviations) {
    return slice.reading.remoteMean +
           method.standardDeviations * slice.reading.remoteStandardDeviation;
  }
  if (!slice.bright) return {};
  return method.kind == Kind::FullWidthHalfMaximum ? 0.5 * slice.brightest : ofCase;
}

/// Labels one slice anew; returns the pixels of dark cores.
std::size_t labelSlice(const Slice& slice, std::optional<double> threshold, bool onlySeeded,
                       std::span<std::uint8_t> labels) {
  for (const std::size_t pixel : slice.wall.wall) {
    labels[pixel] = static_cast<std::uint8_t>(TissueClass::HealthyMyocardium);
  }
  if (!threshold) return 0;
  if (onlySeeded) {
    labelSeededScar(slice.wall, slice.seeds, *threshold, labels);
  } else {
    for (const std::size_t pixel : slice.wall.wall) {
      if (slice.wall.image[pixel] > *threshold) labels[pixel] = kScar;
    }
  }
  // Holes of a few SD are noise, not a core: only methods with a bright region know one.
  return onlySeeded ? fillDarkCores(labels, slice.wall.width) : 0;
}

LgeQuantity quantified(const LgeImage& image, const std::vector<Slice>& slices,
                       const LgeMethod& method) {
  LgeQuantity quantity;
  quantity.method = toString(method);
  quantity.labels.assign(image.labels.begin(), image.labels.end());
  const auto ofCase = caseThreshold(slices, method.kind);
  const std::size_t size = image.geometry.sliceVoxelCount();
  std::size_t wall = 0;
  std::size_t scar = 0;
  std::size_t cores = 0;
  for (const Slice& slice : slices) {
    LgeSliceThreshold reading = slice.reading;
    reading.threshold = thresholdOf(slice, method, ofCase);
    const auto labels =
        std::span(quantity.labels).subspan(size * static_cast<std::size_t>(slice.wall.slice), size);
    cores += labelSlice(slice, reading.threshold, method.kind != Kind::StandardDeviations, labels);
    wall += slice.wall.wall.size();
    for (const std::size_t pixel : slice.wall.wall) scar += labels[pixel] == kScar ? 1 : 0;
    quantity.slices.push_back(reading);
  }
  const double voxelMl = image.geometry.voxelVolumeMl();
  quantity.scarVolumeMl = static_cast<double>(scar) * voxelMl;
  quantity.scarMassG = quantity.scarVolumeMl * image.myocardialDensityGramPerMl;
  quantity.microvascularObstructionMl = static_cast<double>(cores) * voxelMl;
  if (wall > 0) {
    quantity.scarRatioPercent = 100.0 * static_cast<double>(scar) / static_cast<double>(wall);
  }
  return quantity;
}

LgeGreyZone greyZoneOf(const LgeImage& image, const std::vector<Slice>& slices) {
  std::size_t core = 0;
  std::size_t grey = 0;
  std::vector<std::uint8_t> labels(image.geometry.sliceVoxelCount());
  for (const Slice& slice : slices) {
    if (!slice.bright) continue;
    std::ranges::fill(labels, std::uint8_t{0});
    labelSeededScar(slice.wall, slice.seeds, kGreyShare * slice.brightest, labels);
    for (const std::size_t pixel : slice.wall.wall) {
      if (labels[pixel] != kScar) continue;
      (slice.wall.image[pixel] >= kCoreShare * slice.brightest ? core : grey) += 1;
    }
  }
  const double voxelMl = image.geometry.voxelVolumeMl();
  LgeGreyZone zone;
  zone.coreMl = static_cast<double>(core) * voxelMl;
  zone.greyZoneMl = static_cast<double>(grey) * voxelMl;
  zone.greyZoneMassG = zone.greyZoneMl * image.myocardialDensityGramPerMl;
  return zone;
}

bool isDrawn(const LgeImage& image) {
  const auto drawn = std::ranges::count_if(image.remote, [](std::uint8_t v) { return v != 0; });
  return static_cast<std::size_t>(drawn) >= kFewestDrawnPixels;
}

}  // namespace

std::string toString(const LgeMethod& method) {
  switch (method.kind) {
    case Kind::StandardDeviations: {
      const bool whole = method.standardDeviations == std::floor(method.standardDeviations);
      return fixedDecimals(method.standardDeviations, whole ? 0 : 1).append("sd");
    }
    case Kind::FullWidthHalfMaximum:
      return "fwhm";
    case Kind::Otsu:
      return "otsu";
    case Kind::GaussianMixture:
      break;
  }
  return "em";
}

std::optional<LgeMethod> lgeMethodFromName(std::string_view name) {
  if (name == "fwhm") return LgeMethod{Kind::FullWidthHalfMaximum};
  if (name == "otsu") return LgeMethod{Kind::Otsu};
  if (name == "em") return LgeMethod{Kind::GaussianMixture};
  if (!name.ends_with("sd")) return {};
  name.remove_suffix(2);
  double deviations = 0.0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), deviations);
  if (error != std::errc() || end != name.data() + name.size()) return {};
  if (!(deviations >= 1.0 && deviations <= 10.0)) return {};
  return LgeMethod{Kind::StandardDeviations, deviations};
}

std::string describe(const LgeMethod& method) {
  switch (method.kind) {
    case Kind::StandardDeviations:
      return fixedDecimals(method.standardDeviations, 0)
          .append(" SD above the mean of remote myocardium");
    case Kind::FullWidthHalfMaximum:
      return "half of the maximum of the bright region";
    case Kind::Otsu:
      return "Otsu's threshold of the wall";
    case Kind::GaussianMixture:
      break;
  }
  return "Gaussian mixture of the wall by expectation maximization";
}

std::vector<LgeMethod> allLgeMethods() {
  return {{Kind::StandardDeviations, 2.0}, {Kind::StandardDeviations, 3.0},
          {Kind::StandardDeviations, 5.0}, {Kind::StandardDeviations, 6.0},
          {Kind::FullWidthHalfMaximum},    {Kind::Otsu},
          {Kind::GaussianMixture}};
}

LgeQuantity quantifyLge(const LgeImage& image, const LgeMethod& method) {
  return quantified(image, slicesOf(image), method);
}

LgeGreyZone measureGreyZone(const LgeImage& image) { return greyZoneOf(image, slicesOf(image)); }

LgeTable quantifyLgeByAllMethods(const LgeImage& image) {
  const std::vector<Slice> slices = slicesOf(image);
  LgeTable table;
  std::vector<double> ratios;
  for (const LgeMethod& method : allLgeMethods()) {
    table.methods.push_back(quantified(image, slices, method));
    ratios.push_back(table.methods.back().scarRatioPercent);
  }
  table.greyZone = greyZoneOf(image, slices);
  table.remoteDrawn = isDrawn(image);
  const auto summary = summarizeSample(ratios);
  const auto [lowest, highest] = std::ranges::minmax(ratios);
  table.lowestRatioPercent = lowest;
  table.highestRatioPercent = highest;
  table.meanRatioPercent = summary->mean;
  table.ratioStandardDeviation = summary->standardDeviation.value_or(0.0);
  return table;
}

}  // namespace lateglow
