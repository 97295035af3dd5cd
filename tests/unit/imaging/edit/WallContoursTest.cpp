#include "imaging/edit/WallContours.h"

#include <gtest/gtest.h>

#include <cmath>

#include "imaging/edit/ContourCurve.h"
#include "tests/unit/imaging/edit/EditSamples.h"

namespace lateglow {
namespace {

constexpr double kPi = 3.14159265358979323846;

TEST(WallContours, OfALabelledRingAreItsTwoCircles) {
  LabelMap mask = makeLabelMap(gridOf(80, 80, 1));
  drawRing(mask, 0, {40, 38}, 18.0, 27.0);
  const auto contours = wallContours(mask.slice(0), mask.geometry);
  ASSERT_TRUE(contours);
  EXPECT_NEAR(std::abs(loopArea(contours->endocardium)), kPi * 18 * 18, 0.02 * kPi * 18 * 18);
  EXPECT_NEAR(std::abs(loopArea(contours->epicardium)), kPi * 27 * 27, 0.02 * kPi * 27 * 27);
  EXPECT_TRUE(isInside(contours->endocardium, {40, 38}));
}

// What is drawn from labels and applied again gives the same labels: the round trip is exact.
TEST(WallContours, AppliedToTheirOwnLabelsChangeNothing) {
  LabelMap mask = makeLabelMap(gridOf(80, 80, 2, {1.2, 0.9, 8}));
  drawRing(mask, 1, {40, 38}, 18.0, 27.0);
  for (int i = 40; i < 70; ++i) {
    auto& label = mask.labels[voxelOf(mask.geometry, i, 38, 1)];
    if (label == 1) label = 3;
  }
  const auto before = mask.labels;
  const auto contours = wallContours(mask.slice(1), mask.geometry);
  ASSERT_TRUE(contours);
  LabelEditor editor(mask.labels, mask.geometry);
  applyWallContours(editor, 1, *contours);
  EXPECT_TRUE(editor.finish().empty()) << editor.finish().changes().size() << " voxels changed";
  EXPECT_EQ(mask.labels, before);
}

TEST(WallContours, WithoutACavityThereAreNone) {
  LabelMap mask = makeLabelMap(gridOf(40, 40, 1));
  drawRing(mask, 0, {20, 20}, -1.0, 9.0);
  EXPECT_FALSE(wallContours(mask.slice(0), mask.geometry));
  EXPECT_FALSE(wallContours(makeLabelMap(gridOf(40, 40, 1)).slice(0), mask.geometry));
}

TEST(WallContours, AnEmptyHoleIsTheCavityWhereBloodIsNotLabelled) {
  LabelMap mask = makeLabelMap(gridOf(60, 60, 1));
  drawRing(mask, 0, {30, 30}, 12.0, 20.0);
  for (auto& label : mask.labels) label = label == 2 ? 0 : label;
  const auto contours = wallContours(mask.slice(0), mask.geometry);
  ASSERT_TRUE(contours);
  EXPECT_NEAR(std::abs(loopArea(contours->endocardium)), kPi * 144, 0.03 * kPi * 144);
}

TEST(WallContours, MovedContoursKeepScarInTheWallAndClearOutside) {
  LabelMap mask = makeLabelMap(gridOf(80, 80, 1));
  drawRing(mask, 0, {40, 40}, 15.0, 25.0);
  for (auto& label : mask.labels) label = label == 1 ? 3 : label;
  LabelEditor editor(mask.labels, mask.geometry);
  applyWallContours(editor, 0, {circle({40, 40}, 18.0, 200), circle({40, 40}, 23.0, 200)});
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 40 + 20, 40)], 3) << "scar within the wall";
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 40 + 16, 40)], 2) << "now cavity";
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 40 + 24, 40)], 0) << "now outside";
  EXPECT_EQ(countOf(mask, TissueClass::HealthyMyocardium), 0);
  EXPECT_NEAR(countOf(mask, TissueClass::BloodPool), kPi * 18 * 18, 0.03 * kPi * 18 * 18);
}

TEST(WallContours, FilledLoopTakesOnlyTheClassItIsToldTo) {
  LabelMap mask = makeLabelMap(gridOf(60, 60, 1));
  drawRing(mask, 0, {30, 30}, 12.0, 20.0);
  const int blood = countOf(mask, TissueClass::BloodPool);
  LabelEditor editor(mask.labels, mask.geometry);
  fillLoop(editor, 0, circle({46, 30}, 8.0), TissueClass::Scar, TissueClass::HealthyMyocardium);
  EXPECT_EQ(countOf(mask, TissueClass::BloodPool), blood);
  EXPECT_GT(countOf(mask, TissueClass::Scar), 80);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 52, 30)], 0) << "background stays";
}

TEST(WallContours, LoopsThatLeaveThePictureAreClipped) {
  LabelMap mask = makeLabelMap(gridOf(20, 20, 1));
  LabelEditor editor(mask.labels, mask.geometry);
  fillLoop(editor, 0, circle({0, 0}, 1000.0), TissueClass::BloodPool);
  EXPECT_EQ(countOf(mask, TissueClass::BloodPool), 400);
}

}  // namespace
}  // namespace lateglow
