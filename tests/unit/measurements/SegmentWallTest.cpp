#include "measurements/SegmentWall.h"

#include <gtest/gtest.h>

#include "measurements/AhaSegments.h"
#include "measurements/MyocardialRing.h"
#include "tests/unit/measurements/SyntheticHeart.h"

namespace lateglow::testing {
namespace {

TEST(SegmentWall, ARingHasItsThicknessInEverySegment) {
  SyntheticHeart heart;
  heart.wallMm = 11.0;
  const Geometry grid = shortAxisGrid(heart, 128, 1.0, 9);
  const LabelImage image = sampled(heart, grid);
  const auto walls = measureSegmentWalls(grid, image.labels, heart.insertionPointMm());
  ASSERT_EQ(walls.size(), 16U);
  for (const SegmentWall& wall : walls) {
    EXPECT_TRUE(wall.present) << wall.segment;
    EXPECT_NEAR(wall.thicknessMm, 11.0, 0.4) << wall.segment;
  }
}

TEST(SegmentWall, ThePlaceOfASegmentLiesInItsWallAndSector) {
  const SyntheticHeart heart;
  const Geometry grid = shortAxisGrid(heart, 128, 1.0, 9);
  const LabelImage image = sampled(heart, grid);
  const AhaFrame frame(heart.apexDirection, heart.insertionDirection());
  for (const SegmentWall& wall :
       measureSegmentWalls(grid, image.labels, heart.insertionPointMm())) {
    EXPECT_TRUE(isMyocardium(heart.tissueAt(wall.middleMm))) << wall.segment;
    const double angle = frame.angleDegrees(wall.middleMm - heart.centreMm);
    EXPECT_EQ(ahaSegment(ahaSegmentLevel(wall.segment), angle), wall.segment);
    EXPECT_NEAR(grid.toIndex(wall.middleMm).z, wall.slice, 1e-6);
  }
}

TEST(SegmentWall, LevelsLieAtDifferentSlices) {
  const SyntheticHeart heart;
  const Geometry grid = shortAxisGrid(heart, 96, 1.5, 9);
  const auto walls = measureSegmentWalls(grid, sampled(heart, grid).labels, heart.insertionPointMm());
  EXPECT_LT(walls[0].slice, walls[6].slice);
  EXPECT_LT(walls[6].slice, walls[12].slice);
}

TEST(SegmentWall, NothingIsPresentWithoutMyocardium) {
  Geometry grid;
  grid.size = {8, 8, 3};
  const std::vector<std::uint8_t> labels(grid.voxelCount(), 0);
  for (const SegmentWall& wall : measureSegmentWalls(grid, labels, {0, 0, 0})) {
    EXPECT_FALSE(wall.present);
  }
}

TEST(SegmentWall, ThickeningOfARingIsThatOfItsWall) {
  SyntheticHeart diastole;
  diastole.wallMm = 10.0;
  SyntheticHeart systole = diastole;
  systole.basalCavityRadiusMm = 18.0;
  systole.apicalCavityRadiusMm = 18.0;
  systole.wallMm = 14.0;
  const Geometry grid = shortAxisGrid(diastole, 128, 1.0, 9);
  const auto all =
      measureSegmentThickening(grid, sampled(diastole, grid).labels, sampled(systole, grid).labels,
                               diastole.insertionPointMm());
  ASSERT_EQ(all.size(), 16U);
  for (const SegmentThickening& one : all) {
    EXPECT_NEAR(one.thickeningPercent, 40.0, 4.0) << one.segment;
    EXPECT_NEAR(one.endSystolicMm, 14.0, 0.4) << one.segment;
  }
  const std::vector<std::uint8_t> nothing(grid.voxelCount(), 0);
  EXPECT_TRUE(measureSegmentThickening(grid, sampled(diastole, grid).labels, nothing,
                                       diastole.insertionPointMm())
                  .empty());
}

TEST(SegmentWall, ThickeningIsRelativeToDiastole) {
  EXPECT_DOUBLE_EQ(thickeningPercent(8.0, 12.0), 50.0);
  EXPECT_DOUBLE_EQ(thickeningPercent(0.0, 12.0), 0.0);
}

}  // namespace
}  // namespace lateglow::testing
