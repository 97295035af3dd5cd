#include "viewer/scene/ObliquePlanes.h"

#include <cmath>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

/// Sagittal slices, as a head is often acquired: none of the indices is a patient axis by order.
Geometry sagittalGrid() {
  Geometry g;
  g.size = {120, 100, 80};
  g.spacingMm = {1.0, 1.2, 2.0};
  g.originMm = {-80, -60, 60};
  g.axes = {Vec3{0, 1, 0}, Vec3{0, 0, -1}, Vec3{1, 0, 0}};
  return g;
}

constexpr std::size_t kAxial = 0;
constexpr std::size_t kCoronal = 1;
constexpr std::size_t kSagittal = 2;

TEST(ObliquePlanes, TurningOnePlanesCrosshairTiltsTheOthersAndKeepsRightAngles) {
  ObliquePlanes frame(planeStacks(sagittalGrid()));
  EXPECT_TRUE(frame.straight());
  frame.turn(kAxial, 30.0);
  EXPECT_TRUE(frame.straight(kAxial));
  EXPECT_FALSE(frame.straight(kCoronal));
  EXPECT_NEAR(frame.tiltDegrees(kCoronal), 30.0, 1e-9);
  EXPECT_NEAR(frame.tiltDegrees(kSagittal), 30.0, 1e-9);
  EXPECT_NEAR(frame.crosshairDegrees(kAxial), 30.0, 1e-9);
  frame.turn(kCoronal, -20.0);
  frame.turn(kSagittal, 55.0);
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < 3; ++b) {
      EXPECT_NEAR(dot(frame.normal(a), frame.normal(b)), a == b ? 1.0 : 0.0, 1e-9);
    }
  }
  frame.straighten();
  EXPECT_TRUE(frame.straight());
}

TEST(ObliquePlanes, ATurnRunsFromTheColumnsTowardsTheRows) {
  ObliquePlanes frame(planeStacks(sagittalGrid()));
  const auto axial = planeStacks(sagittalGrid())[kAxial].geometry();
  const Vec3 before = frame.normal(kSagittal);
  frame.turn(kAxial, 10.0);
  const Vec3 moved = frame.normal(kSagittal) - before;
  const double along = dot(before, axial.axes[0]);
  EXPECT_GT(dot(moved, axial.axes[1]) * along, 0.0);
}

TEST(ObliquePlanes, AStraightPlaneIsTheMeasuredOne) {
  const auto stacks = planeStacks(sagittalGrid());
  const ObliquePlanes frame(stacks);
  const Vec3 place = sagittalGrid().toPatient({60, 50, 40});
  const Geometry plane = frame.plane(kCoronal, place);
  EXPECT_EQ(plane.size[0], stacks[kCoronal].geometry().size[0]);
  EXPECT_EQ(plane.spacingMm, stacks[kCoronal].geometry().spacingMm);
  EXPECT_NEAR(plane.toIndex(place).z, 0.0, 1e-9);
}

TEST(ObliquePlanes, AnObliquePlaneHoldsTheWholeVolumeAndStaysWhereItsPlaceMovesWithinIt) {
  ObliquePlanes frame(planeStacks(sagittalGrid()));
  frame.turn(kSagittal, 35.0);
  const Vec3 place = sagittalGrid().toPatient({60, 50, 40});
  const Geometry plane = frame.plane(kAxial, place, 400);
  EXPECT_NEAR(plane.toIndex(place).z, 0.0, 1e-9);
  EXPECT_LE(std::max(plane.size[0], plane.size[1]), 400);
  for (const Vec3 corner : {Vec3{0, 0, 0}, Vec3{119, 99, 79}, Vec3{119, 0, 0}, Vec3{0, 99, 79}}) {
    const Vec3 index = plane.toIndex(sagittalGrid().toPatient(corner));
    EXPECT_GT(index.x, -0.5);
    EXPECT_GT(index.y, -0.5);
    EXPECT_LT(index.x, plane.size[0] - 0.5);
    EXPECT_LT(index.y, plane.size[1] - 0.5);
  }
  const Vec3 beside = place + plane.axes[0] * 17.0 - plane.axes[1] * 9.0;
  EXPECT_TRUE(frame.plane(kAxial, beside, 400).sameGrid(plane));
  EXPECT_FALSE(frame.plane(kAxial, place + plane.axes[2] * 2.0, 400).sameGrid(plane));
}

}  // namespace
}  // namespace lateglow
