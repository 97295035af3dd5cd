#include "measurements/LeftVentricle.h"

#include <algorithm>
#include <cmath>

#include "measurements/TextFormat.h"

namespace lateglow {
namespace {

constexpr double kCavityDifference = 0.10;
constexpr double kLevelThirds = 3.0;
constexpr double kTieBreak = 1e-6;

/// The apex lies to the left, in front and below (LPS: +x, -y, -z).
const Vec3 kTypicalApexDirection = normalized({1.0, -1.0, -1.0});

std::vector<std::size_t> closedSlices(const LeftVentricle& ventricle) {
  std::vector<std::size_t> closed;
  for (std::size_t n = 0; n < ventricle.slices.size(); ++n) {
    if (ventricle.slices[n].ring.closed) closed.push_back(n);
  }
  return closed;
}

struct EndCavities {
  double first = 0.0;
  double last = 0.0;
  bool comparable = false;

  /// +1: the apex is at the last slice, -1: at the first, 0: no more than 10 % apart.
  [[nodiscard]] int apexEnd() const {
    const double larger = std::max(first, last);
    if (!comparable || larger <= 0.0 || std::abs(first - last) <= kCavityDifference * larger) {
      return 0;
    }
    return last < first ? 1 : -1;
  }
};

/// Cavities at the two ends: of the slices with closed myocardium, and only where fewer than two
/// are closed of all slices with myocardium.
EndCavities endCavities(const LeftVentricle& ventricle, const std::vector<std::size_t>& closed) {
  if (closed.size() >= 2) {
    return {ventricle.slices[closed.front()].ring.cavityAreaCm2,
            ventricle.slices[closed.back()].ring.cavityAreaCm2, true};
  }
  if (ventricle.slices.size() < 2) return {};
  return {ventricle.slices.front().ring.cavityAreaCm2, ventricle.slices.back().ring.cavityAreaCm2,
          true};
}

std::string describe(const EndCavities& ends) {
  return "first slice " + fixedDecimals(ends.first, 2) + " cm2, last slice " +
         fixedDecimals(ends.last, 2) + " cm2";
}

void decideApexFromUser(LeftVentricle& ventricle, Vec3 normal, ApexChoice choice,
                        const EndCavities& ends) {
  const int chosen = choice == ApexChoice::LastSlice ? 1 : -1;
  ventricle.apexRule = ApexRule::User;
  ventricle.apexDirection = normal * chosen;
  if (ends.apexEnd() == -chosen) {
    ventricle.warnings.push_back(
        "The apex was set by the user to the end with the larger cavity (" + describe(ends) +
        "); please check it.");
  }
}

void decideApexFromPatientAxes(LeftVentricle& ventricle, Vec3 normal, const EndCavities& ends) {
  const double cosine = dot(normal, kTypicalApexDirection);
  ventricle.apexRule = ApexRule::PatientAxes;
  ventricle.apexDirection = cosine < 0.0 ? normal * -1.0 : normal;
  const std::string reason =
      ends.comparable
          ? "the cavities at the two ends differ by less than 10 % (" + describe(ends) + ")"
          : "there is one slice only";
  ventricle.warnings.push_back(
      "The apex was taken from patient axes (left, front, below), because " + reason +
      "; please check it.");
}

void decideApex(LeftVentricle& ventricle, const Geometry& geometry, ApexChoice choice) {
  const Vec3 normal = sliceNormal(geometry);
  const EndCavities ends = endCavities(ventricle, closedSlices(ventricle));
  if (choice != ApexChoice::Automatic) {
    decideApexFromUser(ventricle, normal, choice, ends);
  } else if (const int end = ends.apexEnd(); end != 0) {
    ventricle.apexRule = ApexRule::SmallerCavity;
    ventricle.apexDirection = normal * end;
    if (dot(ventricle.apexDirection, kTypicalApexDirection) < -0.5) {
      ventricle.warnings.push_back(
          "The end with the smaller cavity points to the right, back and up in patient space, "
          "which is unusual for an apex; please check the orientation of the images.");
    }
  } else {
    decideApexFromPatientAxes(ventricle, normal, ends);
  }
}

/// Equal thirds of the length covered by the slices [first, last]; a slice belongs to the third
/// that holds its centre, slices beyond belong to the nearest third.
void assignLevels(LeftVentricle& ventricle, bool apexLast, std::size_t first, std::size_t last) {
  const int firstIndex = ventricle.slices[first].ring.slice;
  const int lastIndex = ventricle.slices[last].ring.slice;
  const double covered = lastIndex - firstIndex + 1.0;
  for (VentricleSlice& slice : ventricle.slices) {
    const int fromBase = apexLast ? slice.ring.slice - firstIndex : lastIndex - slice.ring.slice;
    const double third = std::floor(kLevelThirds * (fromBase + 0.5) / covered);
    slice.level = third < 1.0 ? Level::Basal : third < 2.0 ? Level::Mid : Level::Apical;
  }
}

void assignRoles(LeftVentricle& ventricle, bool apexLast, std::size_t first, std::size_t last) {
  for (std::size_t n = 0; n < ventricle.slices.size(); ++n) {
    VentricleSlice& slice = ventricle.slices[n];
    const bool beyondApex = apexLast ? n > last : n < first;
    if (n >= first && n <= last) {
      slice.role = SliceRole::Segmented;
    } else if (beyondApex && !slice.ring.hasCavity) {
      slice.role = SliceRole::ApicalCap;
    } else {
      slice.role = SliceRole::Outside;
    }
  }
}

void warnAboutShape(LeftVentricle& ventricle) {
  std::vector<int> outside, gaps, interrupted;
  for (const VentricleSlice& slice : ventricle.slices) {
    const MyocardialRing& ring = slice.ring;
    if (slice.role == SliceRole::Outside) outside.push_back(ring.slice);
    if (slice.role == SliceRole::Segmented && ring.gapBridged) gaps.push_back(ring.slice);
    if (slice.role == SliceRole::Segmented && !ring.closed) interrupted.push_back(ring.slice);
    if (ring.strayMyocardiumCm2 > 0.0) {
      ventricle.warnings.push_back(
          "In " + namedSlices({ring.slice}) + ", " + fixedDecimals(ring.strayMyocardiumCm2, 2) +
          " cm2 of myocardium lie apart from the ring: counted in areas and volumes, not in "
          "segments.");
    }
  }
  const auto warn = [&](const std::vector<int>& which, const char* what) {
    if (!which.empty())
      ventricle.warnings.push_back("Open myocardium in " + namedSlices(which) + what);
  };
  warn(outside, ": counted in areas and volumes, not in levels and segments.");
  warn(gaps, ": gaps of at most two pixels, taken as closed.");
  warn(interrupted, ": used for segments; the missing part of the wall is not measured.");
}

void assignLevelsAndRoles(LeftVentricle& ventricle, const Geometry& geometry,
                          std::optional<Level> singleSliceLevel) {
  const std::vector<std::size_t> closed = closedSlices(ventricle);
  const bool apexLast = dot(ventricle.apexDirection, sliceNormal(geometry)) > 0.0;
  const std::size_t first = closed.empty() ? 0 : closed.front();
  const std::size_t last = closed.empty() ? ventricle.slices.size() - 1 : closed.back();
  assignRoles(ventricle, apexLast, first, last);
  assignLevels(ventricle, apexLast, first, last);
  if (closed.empty()) {
    ventricle.levelsAssumed = true;
    ventricle.warnings.emplace_back(
        "No slice has closed myocardium (360 degrees): levels were assumed from all slices with "
        "myocardium.");
  }
  if (first == last) {
    ventricle.levelsAssumed = !singleSliceLevel.has_value();
    ventricle.slices[first].level = singleSliceLevel.value_or(Level::Mid);
    if (ventricle.levelsAssumed) {
      ventricle.warnings.push_back("Only " + namedSlices({ventricle.slices[first].ring.slice}) +
                                   " can be measured by level: assumed to be mid-ventricular.");
    }
  }
}

}  // namespace

Vec3 sliceNormal(const Geometry& geometry) {
  const Vec3 normal = normalized(cross(geometry.axes[0], geometry.axes[1]));
  return dot(normal, geometry.axes[2]) < 0.0 ? normal * -1.0 : normal;
}

const VentricleSlice* LeftVentricle::nearest(const Geometry& geometry, Vec3 pointMm) const {
  const Vec3 normal = sliceNormal(geometry);
  // Of two slices equally near the basal one wins, however the stack is stored.
  const auto distance = [&](const VentricleSlice& slice) {
    const Vec3 offset = slice.ring.centreMm - pointMm;
    return std::abs(dot(offset, normal)) + kTieBreak * dot(offset, apexDirection);
  };
  const auto best = std::min_element(
      slices.begin(), slices.end(),
      [&](const VentricleSlice& a, const VentricleSlice& b) { return distance(a) < distance(b); });
  return best == slices.end() ? nullptr : &*best;
}

const VentricleSlice* LeftVentricle::middle(const Geometry& geometry) const {
  std::vector<const VentricleSlice*> segmented;
  for (const VentricleSlice& slice : slices) {
    if (slice.role == SliceRole::Segmented) segmented.push_back(&slice);
  }
  if (segmented.empty()) return nullptr;
  if (dot(apexDirection, sliceNormal(geometry)) < 0.0) {
    std::reverse(segmented.begin(), segmented.end());
  }
  return segmented[(segmented.size() - 1) / 2];
}

LeftVentricle findLeftVentricle(const Geometry& geometry, std::span<const std::uint8_t> labels,
                                ApexChoice apex, std::optional<Level> singleSliceLevel) {
  LeftVentricle ventricle;
  const std::size_t sliceVoxels = geometry.sliceVoxelCount();
  for (int k = 0; k < geometry.size[2]; ++k) {
    MyocardialRing ring = analyzeRing(
        geometry, k, labels.subspan(static_cast<std::size_t>(k) * sliceVoxels, sliceVoxels));
    if (!ring.labels.empty()) ventricle.slices.push_back({std::move(ring), Level::Mid, {}});
  }
  if (ventricle.slices.empty()) return ventricle;
  decideApex(ventricle, geometry, apex);
  assignLevelsAndRoles(ventricle, geometry, singleSliceLevel);
  warnAboutShape(ventricle);
  return ventricle;
}

}  // namespace lateglow
