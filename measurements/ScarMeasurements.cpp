#include "measurements/ScarMeasurements.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "measurements/AhaSegments.h"
#include "measurements/LeftVentricle.h"
#include "measurements/SegmentMap.h"
#include "measurements/TextFormat.h"
#include "measurements/WallChords.h"

namespace lateglow {
namespace {

constexpr double kFarthestLandmarkMm = 40.0;

struct LabelCounts {
  std::size_t healthy = 0;
  std::size_t blood = 0;
  std::size_t scar = 0;
  std::size_t unknown = 0;

  [[nodiscard]] std::size_t myocardium() const { return healthy + scar; }

  void add(std::uint8_t label) {
    switch (label) {
      case static_cast<std::uint8_t>(TissueClass::Background):
        break;
      case static_cast<std::uint8_t>(TissueClass::HealthyMyocardium):
        ++healthy;
        break;
      case static_cast<std::uint8_t>(TissueClass::BloodPool):
        ++blood;
        break;
      case static_cast<std::uint8_t>(TissueClass::Scar):
        ++scar;
        break;
      default:
        ++unknown;
    }
  }
};

LabelCounts countLabels(std::span<const std::uint8_t> labels) {
  LabelCounts counts;
  for (const std::uint8_t label : labels) counts.add(label);
  return counts;
}

double percent(double part, double whole) { return whole > 0.0 ? 100.0 * part / whole : 0.0; }

void checkInput(const Geometry& geometry, std::span<const std::uint8_t> labels) {
  for (std::size_t axis = 0; axis < 3; ++axis) {
    if (geometry.size[axis] < 0 || !std::isfinite(geometry.spacingMm[axis]) ||
        geometry.spacingMm[axis] <= 0.0) {
      throw std::invalid_argument("measureScar: size or spacing of the label map is not positive");
    }
  }
  if (labels.size() != geometry.voxelCount()) {
    throw std::invalid_argument("measureScar: " + std::to_string(labels.size()) +
                                " labels for a grid of " + std::to_string(geometry.voxelCount()) +
                                " voxels");
  }
}

void measureTotals(ScarMeasurements& result, const Geometry& geometry, const LabelCounts& counts,
                   double densityGramPerMl) {
  const auto scar = static_cast<double>(counts.scar);
  result.scarVolumeMl = scar * geometry.voxelVolumeMl();
  result.scarMassG = result.scarVolumeMl * densityGramPerMl;
  result.myocardiumVolumeMl = static_cast<double>(counts.myocardium()) * geometry.voxelVolumeMl();
  result.myocardiumMassG = result.myocardiumVolumeMl * densityGramPerMl;
  result.scarRatioPercent = percent(scar, static_cast<double>(counts.myocardium()));
  result.scarRatioToHealthyPercent = percent(scar, static_cast<double>(counts.healthy));
  if (counts.healthy == 0 && counts.scar > 0) {
    result.warnings.emplace_back(
        "There is scar but no healthy myocardium: the ratio of scar to healthy myocardium is not "
        "defined and given as 0.");
  }
  if (counts.unknown > 0) {
    result.warnings.push_back(
        std::to_string(counts.unknown) +
        " voxels have labels other than 0 to 3 and were taken as background.");
  }
}

SliceMeasurement measureSlice(const Geometry& geometry, std::span<const std::uint8_t> labels,
                              const VentricleSlice& slice, bool levelAssumed) {
  const std::size_t voxels = geometry.sliceVoxelCount();
  const LabelCounts counts =
      countLabels(labels.subspan(static_cast<std::size_t>(slice.ring.slice) * voxels, voxels));
  SliceMeasurement measured;
  measured.index = slice.ring.slice;
  measured.positionMm = slice.ring.slice * geometry.spacingMm[2];
  measured.level = slice.level;
  measured.levelAssumed = levelAssumed;
  measured.myocardiumAreaCm2 = static_cast<double>(counts.myocardium()) * geometry.pixelAreaCm2();
  measured.scarAreaCm2 = static_cast<double>(counts.scar) * geometry.pixelAreaCm2();
  measured.bloodAreaCm2 = static_cast<double>(counts.blood) * geometry.pixelAreaCm2();
  return measured;
}

/// A place on the epicardium of the middle slice in the typical direction of the insertion.
Vec3 estimateInsertion(const Geometry& geometry, const LeftVentricle& ventricle) {
  const VentricleSlice& slice = *ventricle.middle(geometry);
  const Vec3 direction = typicalInsertionDirection(ventricle.apexDirection);
  return epicardiumTowards(geometry, slice.ring, ventricle.apexDirection, direction);
}

bool isFinite(Vec3 v) { return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z); }

/// The frame from the user's or a detected landmark; nullopt, with a warning, where it cannot
/// serve.
std::optional<AhaFrame> frameFromLandmark(const Geometry& geometry, const LeftVentricle& ventricle,
                                          Vec3 landmarkMm, std::vector<std::string>& warnings) {
  const VentricleSlice& slice = *ventricle.nearest(geometry, landmarkMm);
  const Vec3 offset = landmarkMm - slice.ring.centreMm;
  const Vec3 inPlane = offset - ventricle.apexDirection * dot(offset, ventricle.apexDirection);
  if (!isFinite(landmarkMm) ||
      length(inPlane) < std::min(geometry.spacingMm[0], geometry.spacingMm[1])) {
    warnings.emplace_back(
        "The anterior RV insertion point lies at the centre of the left ventricle and gives no "
        "direction: it was not used.");
    return std::nullopt;
  }
  const double distance = std::max(length(inPlane) - slice.ring.extentMm, 0.0);
  const double offPlane = std::abs(dot(offset, ventricle.apexDirection));
  if (std::max(distance, offPlane) > kFarthestLandmarkMm) {
    warnings.push_back("The anterior RV insertion point lies " +
                       fixedDecimals(std::max(distance, offPlane), 0) +
                       " mm from the left ventricle; please check that it is in LPS, mm.");
  }
  return AhaFrame(ventricle.apexDirection, inPlane);
}

AhaFrame chooseFrame(ScarMeasurements& result, const Geometry& geometry,
                     const LeftVentricle& ventricle, const MeasureOptions& options) {
  if (options.anteriorRvInsertionMm) {
    const Vec3 landmark = *options.anteriorRvInsertionMm;
    if (const auto frame = frameFromLandmark(geometry, ventricle, landmark, result.warnings)) {
      result.rvInsertionMm = landmark;
      result.rvInsertionSource = options.rvInsertionSource;
      return *frame;
    }
  }
  result.rvInsertionMm = estimateInsertion(geometry, ventricle);
  result.rvInsertionSource = ReferenceSource::EstimatedFromOrientation;
  result.warnings.emplace_back(
      "The anterior RV insertion was estimated from the orientation of the patient; segments may "
      "be turned. Click the insertion point for exact segments.");
  return {ventricle.apexDirection, typicalInsertionDirection(ventricle.apexDirection)};
}

struct SegmentSums {
  LabelCounts counts;
  int chords = 0;
  int chordsWithScar = 0;
  double transmuralitySum = 0.0;
  double transmuralityMax = 0.0;
};

/// Sums by AHA number; element 0 is not used.
using AllSegmentSums = std::vector<SegmentSums>;

void addSlice(AllSegmentSums& sums, const Geometry& geometry, const VentricleSlice& slice,
              const AhaFrame& frame, int chordsPerSlice) {
  const MyocardialRing& ring = slice.ring;
  for (int j = 0; j < ring.height; ++j) {
    for (int i = 0; i < ring.width; ++i) {
      if (!isMyocardium(ring.at(i, j))) continue;
      const Vec3 place = geometry.toPatient(
          {static_cast<double>(i), static_cast<double>(j), static_cast<double>(ring.slice)});
      const int segment = segmentAt(slice, frame.angleDegrees(place - ring.centreMm));
      sums[static_cast<std::size_t>(segment)].counts.add(static_cast<std::uint8_t>(ring.at(i, j)));
    }
  }
  for (const WallChord& chord : wallChords(geometry, ring, frame, chordsPerSlice)) {
    if (!chord.crossesWall) continue;
    SegmentSums& sum = sums[static_cast<std::size_t>(segmentAt(slice, chord.angleDegrees))];
    ++sum.chords;
    if (chord.scarLengthMm <= 0.0) continue;
    ++sum.chordsWithScar;
    sum.transmuralitySum += chord.transmuralityPercent();
    sum.transmuralityMax = std::max(sum.transmuralityMax, chord.transmuralityPercent());
  }
}

SegmentMeasurement measureSegment(int segment, const SegmentSums& sums, const Geometry& geometry,
                                  const MeasureOptions& options) {
  SegmentMeasurement measured;
  measured.segment = segment;
  measured.name = ahaSegmentName(segment);
  const auto myocardium = static_cast<double>(sums.counts.myocardium());
  measured.present = myocardium > 0.0;
  measured.myocardiumAreaCm2 = myocardium * geometry.pixelAreaCm2();
  measured.scarPercent = percent(static_cast<double>(sums.counts.scar), myocardium);
  measured.hasScar = sums.counts.scar > 0 &&
                     measured.scarPercent >= options.segmentScarThresholdPercent &&
                     static_cast<long long>(sums.counts.scar) >= options.segmentScarMinimumVoxels;
  // Without a scar voxel in the segment, what its outermost chords meet is the sub-voxel rim of
  // scar in the neighbouring segment.
  if (sums.counts.scar > 0 && sums.chordsWithScar > 0) {
    measured.transmuralityPercent = sums.transmuralitySum / sums.chordsWithScar;
    measured.transmuralityMaxPercent = sums.transmuralityMax;
    measured.chordsWithScarPercent = percent(sums.chordsWithScar, sums.chords);
  }
  measured.transmuralityClass = classifyTransmurality(measured.transmuralityPercent);
  return measured;
}

AllSegmentSums sumSegments(const Geometry& geometry, const LeftVentricle& ventricle,
                           const AhaFrame& frame, const MeasureOptions& options,
                           std::vector<std::string>& warnings) {
  AllSegmentSums sums(kApicalCapSegment + 1);
  std::vector<int> unusedCaps;
  for (const VentricleSlice& slice : ventricle.slices) {
    const bool cap = slice.role == SliceRole::ApicalCap;
    if (cap && !options.withSegment17) unusedCaps.push_back(slice.ring.slice);
    if (slice.role == SliceRole::Segmented || (cap && options.withSegment17)) {
      addSlice(sums, geometry, slice, frame, options.chordsPerSlice);
    }
  }
  if (!unusedCaps.empty()) {
    warnings.push_back("Apical cap without cavity in " + namedSlices(unusedCaps) +
                       ": counted in areas and volumes, in no segment (segment 17 is off).");
  }
  return sums;
}

}  // namespace

ScarMeasurements measureScar(const Geometry& geometry, std::span<const std::uint8_t> labels,
                             const MeasureOptions& options) {
  checkInput(geometry, labels);
  ScarMeasurements result;
  result.method = options.method;
  result.segmentScarThresholdPercent = options.segmentScarThresholdPercent;
  result.segmentScarMinimumVoxels = options.segmentScarMinimumVoxels;
  measureTotals(result, geometry, countLabels(labels), options.myocardialDensityGramPerMl);

  LeftVentricle ventricle =
      findLeftVentricle(geometry, labels, options.apex, options.singleSliceLevel);
  result.apexRule = ventricle.apexRule;
  result.warnings.insert(result.warnings.end(), ventricle.warnings.begin(),
                         ventricle.warnings.end());
  AllSegmentSums sums(kApicalCapSegment + 1);
  if (ventricle.slices.empty()) {
    result.warnings.emplace_back("The label map has no myocardium: nothing was measured.");
  } else {
    for (const VentricleSlice& slice : ventricle.slices) {
      result.slices.push_back(measureSlice(geometry, labels, slice, ventricle.levelsAssumed));
    }
    const AhaFrame frame = chooseFrame(result, geometry, ventricle, options);
    sums = sumSegments(geometry, ventricle, frame, options, result.warnings);
  }
  const int segmentCount = options.withSegment17 ? kApicalCapSegment : kAhaSegmentCount;
  for (int segment = 1; segment <= segmentCount; ++segment) {
    result.segments.push_back(
        measureSegment(segment, sums[static_cast<std::size_t>(segment)], geometry, options));
  }
  return result;
}

}  // namespace lateglow
