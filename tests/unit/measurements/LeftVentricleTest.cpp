#include "measurements/LeftVentricle.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "measurements/AhaSegments.h"
#include "measurements/WallChords.h"
#include "tests/unit/measurements/SyntheticHeart.h"

namespace lateglow {
namespace {

using testing::LabelImage;
using testing::sampled;
using testing::shortAxisGrid;
using testing::SyntheticHeart;

MyocardialRing ringOf(const LabelImage& image, int slice = 0) {
  const std::size_t voxels = image.geometry.sliceVoxelCount();
  return analyzeRing(
      image.geometry, slice,
      std::span(image.labels).subspan(static_cast<std::size_t>(slice) * voxels, voxels));
}

LabelImage disc(int pixels, double innerMm, double outerMm) {
  SyntheticHeart heart;
  heart.basalCavityRadiusMm = heart.apicalCavityRadiusMm = innerMm;
  heart.wallMm = outerMm - innerMm;
  return sampled(heart, shortAxisGrid(heart, pixels, 1.2, 1));
}

TEST(MyocardialRing, ClosedRingHasItsCentreAndCavity) {
  const SyntheticHeart heart;
  const LabelImage image = disc(70, 20.0, 30.0);
  const MyocardialRing ring = ringOf(image);
  EXPECT_TRUE(ring.closed);
  EXPECT_TRUE(ring.hasCavity);
  EXPECT_FALSE(ring.gapBridged);
  EXPECT_NEAR(length(ring.centreMm - heart.centreMm), 0.0, 0.15);
  EXPECT_NEAR(ring.cavityAreaCm2, 3.14159 * 4.0, 0.15);
  EXPECT_NEAR(ring.extentMm, 30.0, 1.2);
}

TEST(MyocardialRing, RingWithoutBloodLabelsIsClosedAroundItsHole) {
  LabelImage image = disc(70, 20.0, 30.0);
  for (auto& label : image.labels) label = label == 2 ? 0 : label;
  const MyocardialRing ring = ringOf(image);
  EXPECT_TRUE(ring.closed);
  EXPECT_NEAR(length(ring.centreMm - SyntheticHeart{}.centreMm), 0.0, 0.15);
}

TEST(MyocardialRing, WideGapIsOpen) {
  LabelImage image = disc(70, 20.0, 30.0);
  for (int j = 0; j < 70; ++j) {
    for (int i = 35; i < 70; ++i) {
      if (std::abs(j - 35) <= 5 && image.at(i, j, 0) != 2) image.at(i, j, 0) = 0;
    }
  }
  const MyocardialRing ring = ringOf(image);
  EXPECT_FALSE(ring.closed);
  EXPECT_TRUE(ring.hasCavity);
  EXPECT_NEAR(length(ring.centreMm - SyntheticHeart{}.centreMm), 0.0, 1.0);
}

TEST(MyocardialRing, LargestComponentIsKept) {
  LabelImage image = disc(80, 20.0, 30.0);
  for (int n = 0; n < 5; ++n) image.at(n, 0, 0) = 1;
  const MyocardialRing ring = ringOf(image);
  EXPECT_NEAR(ring.strayMyocardiumCm2, 5.0 * image.geometry.pixelAreaCm2(), 1e-12);
  EXPECT_EQ(ring.at(0, 0), TissueClass::Background);
  EXPECT_TRUE(ring.closed);
}

TEST(WallChords, ThicknessOfARingIsSubVoxel) {
  for (const double wallMm : {6.0, 8.5, 12.0}) {
    SyntheticHeart heart;
    heart.wallMm = wallMm;
    const LabelImage image = sampled(heart, shortAxisGrid(heart, 70, 1.5, 1));
    const AhaFrame frame(heart.apexDirection, heart.insertionDirection());
    const auto chords = wallChords(image.geometry, ringOf(image), frame, 100);
    ASSERT_EQ(chords.size(), 100u);
    double sum = 0.0;
    for (const WallChord& chord : chords) {
      ASSERT_TRUE(chord.crossesWall);
      EXPECT_NEAR(chord.thicknessMm, wallMm, 1.5);
      EXPECT_NEAR(length(chord.epicardiumMm - heart.centreMm), 25.0 + wallMm, 1.0);
      EXPECT_NEAR(length(chord.endocardiumMm - heart.centreMm), 25.0, 1.0);
      EXPECT_EQ(chord.scarLengthMm, 0.0);
      sum += chord.thicknessMm;
    }
    EXPECT_NEAR(sum / 100.0, wallMm, 0.15);
  }
}

TEST(WallChords, MissingWallHasNoChord) {
  LabelImage image = disc(70, 20.0, 30.0);
  const SyntheticHeart heart;
  for (int j = 0; j < 70; ++j) {
    for (int i = 0; i < 70; ++i) {
      const Vec3 offset = image.geometry.toPatient({double(i), double(j), 0.0}) - heart.centreMm;
      if (dot(offset, heart.insertionDirection()) > 0.0 && image.at(i, j, 0) == 1) {
        image.at(i, j, 0) = 0;
      }
    }
  }
  const AhaFrame frame(heart.apexDirection, heart.insertionDirection());
  int crossing = 0;
  for (const WallChord& chord : wallChords(image.geometry, ringOf(image), frame, 100)) {
    crossing += chord.crossesWall ? 1 : 0;
    if (chord.crossesWall) {
      EXPECT_GT(chord.angleDegrees, 85.0);
      EXPECT_LT(chord.angleDegrees, 275.0);
    }
  }
  EXPECT_NEAR(crossing, 50, 3);
}

TEST(AhaFrame, CounterClockwiseFromTheApex) {
  // Seen from the apex (from below, -z) with the patient's front up, right is on the left.
  const AhaFrame frame({0.0, 0.0, -1.0}, {0.0, -1.0, 0.3});
  EXPECT_NEAR(frame.angleDegrees({0.0, -5.0, 0.0}), 0.0, 1e-9);
  EXPECT_NEAR(frame.angleDegrees({-5.0, 0.0, 0.0}), 90.0, 1e-9);
  EXPECT_NEAR(frame.angleDegrees({0.0, 5.0, 2.0}), 180.0, 1e-9);
  EXPECT_NEAR(frame.angleDegrees({5.0, 0.0, 0.0}), 270.0, 1e-9);
  EXPECT_NEAR(frame.angleDegrees(frame.direction(123.0)), 123.0, 1e-9);
}

TEST(AhaSegments, BoundariesAndNumbers) {
  EXPECT_EQ(ahaSegment(Level::Basal, 0.0), 2);
  EXPECT_EQ(ahaSegment(Level::Basal, -1e-9), 2) << "on the boundary but for rounding";
  EXPECT_EQ(ahaSegment(Level::Basal, 359.9), 1);
  EXPECT_EQ(ahaSegment(Level::Basal, 60.0), 3);
  EXPECT_EQ(ahaSegment(Level::Mid, 179.9), 10);
  EXPECT_EQ(ahaSegment(Level::Mid, 180.0), 11);
  EXPECT_EQ(ahaSegment(Level::Apical, 60.0), 14);
  EXPECT_EQ(ahaSegment(Level::Apical, 14.9), 13);
  EXPECT_EQ(ahaSegment(Level::Apical, 105.1), 15);
  EXPECT_EQ(ahaSegment(Level::Apical, 284.9), 16);
  std::set<std::string> names;
  for (int segment = 1; segment <= 17; ++segment) names.insert(ahaSegmentName(segment));
  EXPECT_EQ(names.size(), 17u);
  EXPECT_EQ(ahaSegmentName(0), "");
  EXPECT_EQ(toString(ahaTerritory(8)), "LAD");
  EXPECT_EQ(toString(ahaTerritory(9)), "RCA");
  EXPECT_EQ(toString(ahaTerritory(16)), "LCX");
  EXPECT_EQ(ahaSegmentLevel(12), Level::Mid);
}

TEST(AhaSegments, TypicalInsertionIsThirtyDegreesFromTheAnteriorWall) {
  const Vec3 apex = normalized({1.0, -1.0, -1.0});
  const Vec3 insertion = typicalInsertionDirection(apex);
  EXPECT_NEAR(dot(insertion, apex), 0.0, 1e-12);
  const AhaFrame frame(apex, insertion);
  EXPECT_NEAR(frame.angleDegrees({0.0, 0.0, 1.0}), 330.0, 1e-9) << "anterior wall faces up";
  EXPECT_NEAR(frame.angleDegrees({-1.0, -1.0, 0.0}), 60.0, 1e-9) << "septum to the right, front";
  EXPECT_NEAR(length(typicalInsertionDirection(normalized({0.0, -1.0, 1.0}))), 1.0, 1e-12);
}

TEST(LeftVentricle, NearestAndMiddleSliceDoNotDependOnTheOrderOfTheStack) {
  SyntheticHeart heart;
  heart.apicalCavityRadiusMm = 14.0;
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, 8));
  const LabelImage reversed = testing::flipped(image, 2);
  const auto a = findLeftVentricle(image.geometry, image.labels, ApexChoice::Automatic);
  const auto b = findLeftVentricle(reversed.geometry, reversed.labels, ApexChoice::Automatic);
  EXPECT_NEAR(length(a.apexDirection - heart.apexDirection), 0.0, 1e-12);
  EXPECT_NEAR(length(a.apexDirection - b.apexDirection), 0.0, 1e-12);
  EXPECT_EQ(a.middle(image.geometry)->ring.slice, 3);
  EXPECT_EQ(b.middle(reversed.geometry)->ring.slice, 4);
  EXPECT_EQ(a.nearest(image.geometry, heart.centreMm)->ring.slice, 3);
  EXPECT_EQ(b.nearest(reversed.geometry, heart.centreMm)->ring.slice, 4);
  EXPECT_EQ(findLeftVentricle(Geometry{}, {}, ApexChoice::Automatic).middle(Geometry{}), nullptr);
}

}  // namespace
}  // namespace lateglow
