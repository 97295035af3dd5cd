#include "measurements/SegmentWall.h"

#include <algorithm>

#include "measurements/AhaSegments.h"
#include "measurements/LeftVentricle.h"
#include "measurements/SegmentMap.h"
#include "measurements/WallChords.h"

namespace lateglow {

namespace {

/// Half-way through the wall along a chord.
Vec3 middleOf(const WallChord& chord) { return 0.5 * (chord.endocardiumMm + chord.epicardiumMm); }

/// The slice that stands for a level: the middle one of those that have segments.
const VentricleSlice* middleSlice(const LeftVentricle& heart, Level level) {
  std::vector<const VentricleSlice*> ofLevel;
  for (const VentricleSlice& slice : heart.slices) {
    if (slice.role == SliceRole::Segmented && slice.level == level) ofLevel.push_back(&slice);
  }
  return ofLevel.empty() ? nullptr : ofLevel[ofLevel.size() / 2];
}

/// The middle one of the segment's chords by place: the one nearest to their mean.
void findPlace(SegmentWall& wall, const std::vector<WallChord>& chords, int slice) {
  Vec3 mean;
  for (const WallChord& chord : chords) mean = mean + middleOf(chord);
  mean = mean * (1.0 / static_cast<double>(chords.size()));
  const auto nearest =
      std::min_element(chords.begin(), chords.end(), [&](const auto& a, const auto& b) {
        return length(middleOf(a) - mean) < length(middleOf(b) - mean);
      });
  wall.slice = slice;
  wall.middleMm = middleOf(*nearest);
}

}  // namespace

std::vector<SegmentWall> measureSegmentWalls(const Geometry& geometry,
                                             std::span<const std::uint8_t> labels,
                                             Vec3 rvInsertionMm, int chordsPerSlice) {
  std::vector<SegmentWall> walls(kAhaSegmentCount);
  for (int n = 0; n < kAhaSegmentCount; ++n) walls[static_cast<std::size_t>(n)].segment = n + 1;
  const LeftVentricle heart = findLeftVentricle(geometry, labels, ApexChoice::Automatic);
  if (heart.slices.empty() || heart.middle(geometry) == nullptr) return walls;
  const AhaFrame frame = frameTowards(geometry, heart, rvInsertionMm);
  std::vector<int> counts(walls.size(), 0);
  for (const VentricleSlice& slice : heart.slices) {
    if (slice.role != SliceRole::Segmented) continue;
    std::vector<std::vector<WallChord>> ofSegment(walls.size());
    for (const WallChord& chord : wallChords(geometry, slice.ring, frame, chordsPerSlice)) {
      const auto place = static_cast<std::size_t>(ahaSegment(slice.level, chord.angleDegrees) - 1);
      if (chord.crossesWall) ofSegment[place].push_back(chord);
    }
    for (std::size_t n = 0; n < walls.size(); ++n) {
      if (ofSegment[n].empty()) continue;
      for (const WallChord& chord : ofSegment[n]) walls[n].thicknessMm += chord.thicknessMm;
      counts[n] += static_cast<int>(ofSegment[n].size());
      const bool middle = middleSlice(heart, slice.level) == &slice;
      if (middle || !walls[n].present) findPlace(walls[n], ofSegment[n], slice.ring.slice);
      walls[n].present = true;
    }
  }
  for (std::size_t n = 0; n < walls.size(); ++n) {
    if (counts[n] > 0) walls[n].thicknessMm /= counts[n];
  }
  return walls;
}

double thickeningPercent(double endDiastolicMm, double endSystolicMm) {
  return endDiastolicMm > 0.0 ? 100.0 * (endSystolicMm - endDiastolicMm) / endDiastolicMm : 0.0;
}

std::vector<SegmentThickening> measureSegmentThickening(const Geometry& geometry,
                                                        std::span<const std::uint8_t> endDiastole,
                                                        std::span<const std::uint8_t> endSystole,
                                                        Vec3 rvInsertionMm) {
  const auto diastole = measureSegmentWalls(geometry, endDiastole, rvInsertionMm);
  const auto systole = measureSegmentWalls(geometry, endSystole, rvInsertionMm);
  std::vector<SegmentThickening> all;
  for (std::size_t n = 0; n < diastole.size(); ++n) {
    if (!diastole[n].present || !systole[n].present) continue;
    all.push_back({diastole[n].segment, diastole[n].thicknessMm, systole[n].thicknessMm,
                   thickeningPercent(diastole[n].thicknessMm, systole[n].thicknessMm)});
  }
  return all;
}

}  // namespace lateglow
