#include "measurements/MyocardialRing.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lateglow {
namespace {

enum class Connectivity { Four, Eight };

/// A slice with one pixel of background around it, so that "outside" is one connected region.
struct PaddedMask {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> values;

  [[nodiscard]] std::size_t index(int i, int j) const {
    return static_cast<std::size_t>(j) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(i);
  }
  [[nodiscard]] TissueClass at(std::size_t pixel) const {
    return static_cast<TissueClass>(values[pixel]);
  }
};

PaddedMask pad(int width, int height, std::span<const std::uint8_t> labels) {
  PaddedMask mask{width + 2, height + 2, {}};
  mask.values.assign(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height),
                     0);
  for (int j = 0; j < height; ++j) {
    for (int i = 0; i < width; ++i) {
      const std::uint8_t label =
          labels[static_cast<std::size_t>(j) * static_cast<std::size_t>(width) +
                 static_cast<std::size_t>(i)];
      if (label < kTissueClassCount) mask.values[mask.index(i + 1, j + 1)] = label;
    }
  }
  return mask;
}

using Pixels = std::vector<std::size_t>;

/// All pixels connected to `seed` for which `belongs` holds; marks them in `visited`.
template <typename Belongs>
Pixels floodFill(const PaddedMask& mask, std::size_t seed, Connectivity connectivity,
                 const Belongs& belongs, std::vector<bool>& visited) {
  const auto width = static_cast<std::ptrdiff_t>(mask.width);
  Pixels region{seed};
  visited[seed] = true;
  for (std::size_t next = 0; next < region.size(); ++next) {
    const auto column = static_cast<int>(region[next] % static_cast<std::size_t>(width));
    const auto row = static_cast<int>(region[next] / static_cast<std::size_t>(width));
    for (int dj = -1; dj <= 1; ++dj) {
      for (int di = -1; di <= 1; ++di) {
        if (di == 0 && dj == 0) continue;
        if (connectivity == Connectivity::Four && di != 0 && dj != 0) continue;
        const int i = column + di;
        const int j = row + dj;
        if (i < 0 || j < 0 || i >= mask.width || j >= mask.height) continue;
        const std::size_t pixel = mask.index(i, j);
        if (visited[pixel] || !belongs(pixel)) continue;
        visited[pixel] = true;
        region.push_back(pixel);
      }
    }
  }
  return region;
}

template <typename Belongs>
std::vector<Pixels> components(const PaddedMask& mask, Connectivity connectivity,
                               const Belongs& belongs) {
  std::vector<bool> visited(mask.values.size(), false);
  std::vector<Pixels> found;
  for (std::size_t pixel = 0; pixel < mask.values.size(); ++pixel) {
    if (!visited[pixel] && belongs(pixel)) {
      found.push_back(floodFill(mask, pixel, connectivity, belongs, visited));
    }
  }
  return found;
}

const Pixels* largest(const std::vector<Pixels>& found) {
  const auto best =
      std::max_element(found.begin(), found.end(),
                       [](const Pixels& a, const Pixels& b) { return a.size() < b.size(); });
  return best == found.end() ? nullptr : &*best;
}

/// Sets everything but the heart component with the most myocardium to background. Returns the
/// number of myocardial pixels that were dropped; nullopt when there is no myocardium.
std::optional<std::size_t> keepMainComponent(PaddedMask& mask) {
  const auto heart = components(mask, Connectivity::Eight, [&](std::size_t pixel) {
    return mask.at(pixel) != TissueClass::Background;
  });
  std::size_t total = 0;
  std::pair<std::size_t, std::size_t> most{0, 0};
  const Pixels* main = nullptr;
  for (const Pixels& component : heart) {
    const auto myocardium = static_cast<std::size_t>(
        std::count_if(component.begin(), component.end(),
                      [&](std::size_t pixel) { return isMyocardium(mask.at(pixel)); }));
    total += myocardium;
    const std::pair<std::size_t, std::size_t> size{myocardium, component.size()};
    if (myocardium > 0 && size > most) {
      most = size;
      main = &component;
    }
  }
  if (main == nullptr) return std::nullopt;
  std::vector<std::uint8_t> kept(mask.values.size(), 0);
  for (const std::size_t pixel : *main) kept[pixel] = mask.values[pixel];
  mask.values = std::move(kept);
  return total - most.first;
}

std::vector<bool> myocardiumOf(const PaddedMask& mask) {
  std::vector<bool> myocardium(mask.values.size());
  for (std::size_t pixel = 0; pixel < myocardium.size(); ++pixel) {
    myocardium[pixel] = isMyocardium(mask.at(pixel));
  }
  return myocardium;
}

/// The myocardium grown by one pixel in all eight directions: closes gaps two pixels wide.
std::vector<bool> dilated(const PaddedMask& mask, const std::vector<bool>& myocardium) {
  std::vector<bool> grown = myocardium;
  for (int j = 1; j + 1 < mask.height; ++j) {
    for (int i = 1; i + 1 < mask.width; ++i) {
      for (int n = 0; n < 9 && !grown[mask.index(i, j)]; ++n) {
        if (myocardium[mask.index(i + n % 3 - 1, j + n / 3 - 1)]) grown[mask.index(i, j)] = true;
      }
    }
  }
  return grown;
}

/// The regions that `wall` separates from the outside, by 4-connected paths.
std::vector<Pixels> enclosedRegions(const PaddedMask& mask, const std::vector<bool>& wall) {
  auto regions =
      components(mask, Connectivity::Four, [&](std::size_t pixel) { return !wall[pixel]; });
  // Pixel 0 belongs to the padding, so its region is the outside and comes first.
  regions.erase(regions.begin());
  return regions;
}

const Pixels* regionHolding(const std::vector<Pixels>& regions, const Pixels& blood,
                            std::size_t pixelCount) {
  std::vector<bool> isBlood(pixelCount, false);
  for (const std::size_t pixel : blood) isBlood[pixel] = true;
  const Pixels* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const Pixels& region : regions) {
    const auto shared = std::count_if(region.begin(), region.end(),
                                      [&](std::size_t pixel) { return isBlood[pixel]; });
    if (shared > most) {
      most = shared;
      best = &region;
    }
  }
  return best;
}

struct Cavity {
  Pixels pixels;
  bool closed = false;
  bool gapBridged = false;
};

Cavity findCavity(const PaddedMask& mask) {
  const std::vector<bool> myocardium = myocardiumOf(mask);
  const auto enclosed = enclosedRegions(mask, myocardium);
  const auto bloodPools = components(mask, Connectivity::Four, [&](std::size_t pixel) {
    return mask.at(pixel) == TissueClass::BloodPool;
  });
  const Pixels* blood = largest(bloodPools);
  if (blood == nullptr) {
    const Pixels* hole = largest(enclosed);
    return hole == nullptr ? Cavity{} : Cavity{*hole, true, false};
  }
  if (const Pixels* region = regionHolding(enclosed, *blood, mask.values.size())) {
    return {*region, true, false};
  }
  const auto bridged = enclosedRegions(mask, dilated(mask, myocardium));
  const bool closes = regionHolding(bridged, *blood, mask.values.size()) != nullptr;
  return {*blood, closes, closes};
}

Vec3 centroidIndex(const PaddedMask& mask, const Pixels& pixels) {
  Vec3 sum;
  for (const std::size_t pixel : pixels) {
    const auto width = static_cast<std::size_t>(mask.width);
    sum = sum + Vec3{static_cast<double>(pixel % width) - 1.0,
                     static_cast<double>(pixel / width) - 1.0, 0.0};
  }
  return sum * (1.0 / static_cast<double>(pixels.size()));
}

double extentMm(const Geometry& geometry, const MyocardialRing& ring) {
  double extent = 0.0;
  for (int j = 0; j < ring.height; ++j) {
    for (int i = 0; i < ring.width; ++i) {
      if (ring.at(i, j) == TissueClass::Background) continue;
      const Vec3 place = geometry.toPatient(
          {static_cast<double>(i), static_cast<double>(j), static_cast<double>(ring.slice)});
      extent = std::max(extent, length(place - ring.centreMm));
    }
  }
  return extent;
}

}  // namespace

MyocardialRing analyzeRing(const Geometry& geometry, int slice,
                           std::span<const std::uint8_t> sliceLabels) {
  MyocardialRing ring;
  ring.slice = slice;
  ring.width = geometry.size[0];
  ring.height = geometry.size[1];
  PaddedMask mask = pad(ring.width, ring.height, sliceLabels);
  const std::optional<std::size_t> stray = keepMainComponent(mask);
  if (!stray) return ring;
  ring.strayMyocardiumCm2 = static_cast<double>(*stray) * geometry.pixelAreaCm2();

  const Cavity cavity = findCavity(mask);
  ring.hasCavity = !cavity.pixels.empty();
  ring.closed = cavity.closed;
  ring.gapBridged = cavity.gapBridged;
  ring.cavityAreaCm2 = static_cast<double>(cavity.pixels.size()) * geometry.pixelAreaCm2();

  Pixels body = cavity.pixels;
  if (body.empty()) {
    for (std::size_t pixel = 0; pixel < mask.values.size(); ++pixel) {
      if (isMyocardium(mask.at(pixel))) body.push_back(pixel);
    }
  }
  Vec3 centre = centroidIndex(mask, body);
  centre.z = static_cast<double>(slice);
  ring.centreMm = geometry.toPatient(centre);

  ring.labels.resize(geometry.sliceVoxelCount());
  for (int j = 0; j < ring.height; ++j) {
    const auto row = mask.values.begin() + static_cast<std::ptrdiff_t>(mask.index(1, j + 1));
    std::copy_n(row, ring.width, ring.labels.begin() + static_cast<std::ptrdiff_t>(j) * ring.width);
  }
  ring.extentMm = extentMm(geometry, ring);
  return ring;
}

}  // namespace lateglow
