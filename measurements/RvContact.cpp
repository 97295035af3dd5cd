#include "measurements/RvContact.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "measurements/AhaSegments.h"
#include "measurements/LeftVentricle.h"
#include "measurements/SampleStatistics.h"
#include "measurements/WallChords.h"

namespace lateglow {

namespace {

constexpr int kRays = 180;
constexpr double kDegreesPerRay = 360.0 / kRays;
constexpr double kNearestMm = 2.0;
constexpr double kFarthestMm = 10.0;
constexpr double kStepMm = 0.5;
/// The share of blood's brightness that three quarters of a ray must reach.
constexpr double kBright = 0.45;
constexpr int kClosedGap = 5;  ///< rays, 10 degrees
constexpr double kShortestDegrees = 50.0;
constexpr double kLongestDegrees = 170.0;
constexpr double kSeptumDegrees = 60.0;  ///< of AhaFrame: the middle of the septum
constexpr double kFarthestFromSeptum = 60.0;
constexpr double kTaperDegrees = 10.0;
constexpr double kLargestSpread = 25.0;
/// Of the slices from base to apex: beyond, the right ventricle has ended.
constexpr double kFirstShare = 0.1;
constexpr double kLastShare = 0.65;

/// Bilinear within the slice; 0 outside of it.
double sampleSlice(const Geometry& geometry, std::span<const float> slice, Vec3 pointMm) {
  const Vec3 index = geometry.toIndex(pointMm);
  const int i = static_cast<int>(std::floor(index.x));
  const int j = static_cast<int>(std::floor(index.y));
  if (i < 0 || j < 0 || i + 1 >= geometry.size[0] || j + 1 >= geometry.size[1]) return 0.0;
  const double u = index.x - i;
  const double v = index.y - j;
  const auto at = [&](int column, int row) {
    return static_cast<double>(slice[static_cast<std::size_t>(column + geometry.size[0] * row)]);
  };
  return (1.0 - v) * ((1.0 - u) * at(i, j) + u * at(i + 1, j)) +
         v * ((1.0 - u) * at(i, j + 1) + u * at(i + 1, j + 1));
}

/// Difference of two angles in (-180, 180].
double wrapped(double degrees) { return std::remainder(degrees, 360.0); }

/// Signal of wall and blood in a slice; blood is the brighter one in a cine.
struct SignalScale {
  double wall = 0.0;
  double blood = 0.0;
  [[nodiscard]] bool usable() const { return blood > wall; }
  [[nodiscard]] double share(double value) const { return (value - wall) / (blood - wall); }
};

std::optional<SignalScale> scaleOf(const MyocardialRing& ring, std::span<const float> slice) {
  std::vector<double> wall;
  std::vector<double> blood;
  for (std::size_t n = 0; n < ring.labels.size(); ++n) {
    const auto tissue = static_cast<TissueClass>(ring.labels[n]);
    if (isMyocardium(tissue)) wall.push_back(slice[n]);
    if (tissue == TissueClass::BloodPool) blood.push_back(slice[n]);
  }
  constexpr std::size_t kFewest = 20;
  if (wall.size() < kFewest || blood.size() < kFewest) return std::nullopt;
  const SignalScale scale{upperMedian(std::move(wall)), upperMedian(std::move(blood))};
  return scale.usable() ? std::optional(scale) : std::nullopt;
}

using RayFlags = std::array<bool, kRays>;

/// Which rays meet something as bright as blood outside of the epicardium.
RayFlags brightRays(const Geometry& geometry, std::span<const float> slice,
                    const MyocardialRing& ring, const AhaFrame& frame, const SignalScale& scale) {
  RayFlags bright{};
  for (const WallChord& chord : wallChords(geometry, ring, frame, kRays)) {
    if (!chord.crossesWall) continue;
    const Vec3 outwards = frame.direction(chord.angleDegrees);
    std::vector<double> shares;
    for (double mm = kNearestMm; mm <= kFarthestMm; mm += kStepMm) {
      shares.push_back(
          scale.share(sampleSlice(geometry, slice, chord.epicardiumMm + outwards * mm)));
    }
    const auto quarter = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 4);
    std::nth_element(shares.begin(), quarter, shares.end());
    const auto ray = static_cast<std::size_t>(chord.angleDegrees / kDegreesPerRay);
    bright.at(std::min<std::size_t>(ray, kRays - 1)) = *quarter > kBright;
  }
  return bright;
}

RayFlags gapsClosed(const RayFlags& bright) {
  RayFlags closed = bright;
  for (int ray = 0; ray < kRays; ++ray) {
    if (!bright[static_cast<std::size_t>(ray)]) continue;
    for (int gap = 2; gap <= kClosedGap; ++gap) {
      if (!bright[static_cast<std::size_t>((ray + gap) % kRays)]) continue;
      for (int n = 1; n < gap; ++n) closed[static_cast<std::size_t>((ray + n) % kRays)] = true;
      break;
    }
  }
  return closed;
}

/// Both ends of an arc, degrees of the frame; the end may exceed 360.
struct Arc {
  double start = 0.0;
  double end = 0.0;
  [[nodiscard]] double length() const { return end - start; }
};

std::optional<Arc> septalArc(const RayFlags& bright) {
  std::optional<Arc> best;
  for (int ray = 0; ray < kRays; ++ray) {
    const bool begins = bright[static_cast<std::size_t>(ray)] &&
                        !bright[static_cast<std::size_t>((ray + kRays - 1) % kRays)];
    if (!begins) continue;
    int rays = 1;
    while (rays < kRays && bright[static_cast<std::size_t>((ray + rays) % kRays)]) ++rays;
    const Arc arc{ray * kDegreesPerRay, (ray + rays) * kDegreesPerRay};
    const double offSeptum = std::abs(wrapped(0.5 * (arc.start + arc.end) - kSeptumDegrees));
    const bool plausible = arc.length() >= kShortestDegrees && arc.length() <= kLongestDegrees &&
                           offSeptum <= kFarthestFromSeptum;
    if (plausible && (!best || arc.length() > best->length())) best = arc;
  }
  return best;
}

double standardDeviation(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double sum = 0.0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return std::sqrt(sum / count);
}

/// The slices of the ventricle between base and mid level, base first.
std::vector<const VentricleSlice*> basalToMid(const Geometry& geometry,
                                              const LeftVentricle& ventricle) {
  std::vector<const VentricleSlice*> slices;
  for (const VentricleSlice& slice : ventricle.slices) {
    if (slice.role == SliceRole::Segmented && slice.ring.hasCavity) slices.push_back(&slice);
  }
  if (dot(sliceNormal(geometry), ventricle.apexDirection) < 0.0) {
    std::reverse(slices.begin(), slices.end());
  }
  const auto count = static_cast<double>(slices.size());
  const auto first = static_cast<std::ptrdiff_t>(kFirstShare * count);
  const auto last = static_cast<std::ptrdiff_t>(std::ceil(kLastShare * count));
  return {slices.begin() + first,
          slices.begin() + std::max(last, std::min<std::ptrdiff_t>(
                                              1, static_cast<std::ptrdiff_t>(slices.size())))};
}

}  // namespace

std::optional<RvContact> findRvContact(const Geometry& geometry, std::span<const float> frame,
                                       std::span<const std::uint8_t> labels, ApexChoice apex) {
  const LeftVentricle ventricle = findLeftVentricle(geometry, labels, apex);
  if (frame.size() != geometry.voxelCount() || ventricle.middle(geometry) == nullptr) return {};
  const AhaFrame typical(ventricle.apexDirection,
                         typicalInsertionDirection(ventricle.apexDirection));
  const auto slices = basalToMid(geometry, ventricle);
  std::vector<double> starts;
  std::vector<double> ends;
  for (const VentricleSlice* slice : slices) {
    const std::size_t voxels = geometry.sliceVoxelCount();
    const auto image = frame.subspan(static_cast<std::size_t>(slice->ring.slice) * voxels, voxels);
    const auto scale = scaleOf(slice->ring, image);
    if (!scale) continue;
    const auto arc =
        septalArc(gapsClosed(brightRays(geometry, image, slice->ring, typical, *scale)));
    if (!arc) continue;
    starts.push_back(wrapped(arc->start));
    ends.push_back(wrapped(arc->start) + arc->length());
  }
  if (starts.empty() || 2 * starts.size() < slices.size()) return {};
  RvContact contact;
  contact.slices = static_cast<int>(starts.size());
  contact.spreadDegrees = standardDeviation(starts);
  if (contact.spreadDegrees > kLargestSpread) return {};
  const auto epicardiumAt = [&](double degrees) {
    return epicardiumTowards(geometry, ventricle.middle(geometry)->ring, ventricle.apexDirection,
                             typical.direction(degrees));
  };
  contact.anteriorInsertionMm = epicardiumAt(upperMedian(starts) - kTaperDegrees);
  contact.inferiorInsertionMm = epicardiumAt(upperMedian(ends));
  return contact;
}

}  // namespace lateglow
