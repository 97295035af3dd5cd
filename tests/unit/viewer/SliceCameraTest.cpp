#include "viewer/scene/SliceCamera.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

Geometry axialGeometry() {
  Geometry g;
  g.size = {200, 100, 10};
  g.spacingMm = {1.5, 2.0, 8.0};
  return g;
}

TEST(SliceCamera, FitsTheTighterSide) {
  SliceCamera camera;
  camera.setGeometry(axialGeometry());
  camera.setViewSize(600, 600);
  // 300 mm across 600 pixels is tighter than 200 mm down 600 pixels.
  EXPECT_DOUBLE_EQ(camera.mmPerViewPixel(), 0.5);
  const ViewPoint left = camera.viewAt({-0.5, 49.5});
  EXPECT_NEAR(left.x, 0.0, 1e-9);
  EXPECT_NEAR(left.y, 300.0, 1e-9);
}

TEST(SliceCamera, PixelAndViewPointsAreInverse) {
  Geometry mirrored = axialGeometry();
  mirrored.axes[0] = {-1, 0, 0};
  mirrored.axes[1] = {0, -1, 0};
  for (const Geometry& geometry : {axialGeometry(), mirrored}) {
    SliceCamera camera;
    camera.setGeometry(geometry);
    camera.setViewSize(731, 512);
    camera.zoom(3.0, {120, 88});
    camera.pan(-31, 12);
    const PixelPoint pixel = camera.pixelAt({200.0, 301.0});
    const ViewPoint back = camera.viewAt(pixel);
    EXPECT_NEAR(back.x, 200.0, 1e-9);
    EXPECT_NEAR(back.y, 301.0, 1e-9);
  }
}

TEST(SliceCamera, ZoomKeepsThePointUnderThePointer) {
  SliceCamera camera;
  camera.setGeometry(axialGeometry());
  camera.setViewSize(800, 600);
  const PixelPoint before = camera.pixelAt({650, 130});
  camera.zoom(2.5, {650, 130});
  const PixelPoint after = camera.pixelAt({650, 130});
  EXPECT_NEAR(before.column, after.column, 1e-9);
  EXPECT_NEAR(before.row, after.row, 1e-9);
  EXPECT_NEAR(camera.magnification(), 2.5, 1e-9);
}

TEST(SliceCamera, FollowsAnotherViewportOfAnotherSize) {
  SliceCamera first;
  first.setGeometry(axialGeometry());
  first.setViewSize(800, 600);
  first.focus({60.0, 40.0}, 50.0);
  SliceCamera second;
  second.setGeometry(axialGeometry());
  second.setViewSize(300, 300);
  second.follow(first);
  EXPECT_DOUBLE_EQ(second.centre().column, 60.0);
  EXPECT_NEAR(second.mmPerViewPixel() * 300, 100.0, 1e-9);
}

TEST(SliceCamera, KeepsTheHeartInSizeWhenTheViewportShrinks) {
  SliceCamera camera;
  camera.setGeometry(axialGeometry());
  camera.setViewSize(800, 600);
  camera.focus({60.0, 40.0}, 50.0);
  camera.setViewSize(400, 300);
  EXPECT_NEAR(camera.mmPerViewPixel() * 300, 100.0, 1e-9);
}

TEST(SliceCamera, PixelAndViewPointsAreInverseHoweverThePictureLies) {
  SliceCamera camera;
  camera.setGeometry(axialGeometry());
  camera.setViewSize(731, 512);
  camera.zoom(3.0, {120, 88});
  for (int turns = 0; turns < 4; ++turns) {
    for (const bool mirrored : {false, true}) {
      SliceOrientation lies = turned({}, turns);
      camera.setOrientation(mirrored ? flippedLeftRight(lies) : lies);
      const ViewPoint back = camera.viewAt(camera.pixelAt({200.0, 301.0}));
      EXPECT_NEAR(back.x, 200.0, 1e-9);
      EXPECT_NEAR(back.y, 301.0, 1e-9);
    }
  }
}

TEST(SliceCamera, AQuarterTurnBringsTheLeftEdgeUpAndFitsTheOtherSide) {
  SliceCamera camera;
  camera.setGeometry(axialGeometry());  // 300 x 200 mm
  camera.setViewSize(600, 300);
  camera.setOrientation(turned(camera.orientation(), 1));
  EXPECT_DOUBLE_EQ(camera.mmPerViewPixel(), 1.0);  // 300 mm on 300 pixels of height
  const ViewPoint leftMiddle = camera.viewAt({-0.5, 49.5});
  EXPECT_NEAR(leftMiddle.x, 300.0, 1e-9);
  EXPECT_NEAR(leftMiddle.y, 0.0, 1e-9);
  const ViewPoint topMiddle = camera.viewAt({99.5, -0.5});
  EXPECT_NEAR(topMiddle.x, 400.0, 1e-9);  // what was above is on the right
}

TEST(SliceCamera, AnotherPlaneShowsTheSamePlaceOfThePatient) {
  SliceCamera camera;
  camera.setGeometry(axialGeometry());
  camera.setViewSize(400, 400);
  camera.focus({60.0, 40.0}, 50.0);
  Geometry tilted = axialGeometry();
  tilted.axes = {Vec3{0.8, 0.0, 0.6}, Vec3{0, 1, 0}, Vec3{-0.6, 0.0, 0.8}};
  tilted.originMm = {10.0, -20.0, 0.0};
  camera.changePlane(axialGeometry(), tilted);
  const Vec3 at = tilted.toPatient({camera.centre().column, camera.centre().row, 0.0});
  const Vec3 was{90.0, 80.0, 0.0};
  EXPECT_NEAR(dot(at - was, tilted.axes[0]), 0.0, 1e-9);
  EXPECT_NEAR(dot(at - was, tilted.axes[1]), 0.0, 1e-9);
  EXPECT_NEAR(camera.mmPerViewPixel() * 400, 100.0, 1e-9);
}

TEST(SliceOrientation, TurnsAndFlipsSayWhereThePatientIs) {
  const Geometry g = axialGeometry();
  const SliceOrientation usual = conventionalOrientation(g);
  EXPECT_EQ(turned(turned(usual, 1), 3), usual);
  EXPECT_EQ(turned(usual, -2), flippedUpDown(flippedLeftRight(usual)));
  const EdgeLetters right = edgeLetters(g, turned(usual, 1));
  EXPECT_EQ(right.right, "A");  // clockwise: what was above is on the right
  EXPECT_EQ(right.top, "R");
  EXPECT_EQ(edgeLetters(g, flippedLeftRight(usual)).left, "L");
  EXPECT_EQ(edgeLetters(g, flippedUpDown(usual)).top, "P");
}

TEST(SliceOrientation, PatientLeftIsOnTheRightHoweverTheFileStoresIt) {
  Geometry g = axialGeometry();
  EXPECT_EQ(conventionalOrientation(g), (SliceOrientation{{1, 0}, {0, 1}}));
  g.axes[0] = {-1, 0, 0};
  g.axes[1] = {0, -1, 0};  // as a NIfTI file in RAS order
  EXPECT_EQ(conventionalOrientation(g), (SliceOrientation{{-1, 0}, {0, -1}}));
  const EdgeLetters letters = edgeLetters(g, conventionalOrientation(g));
  EXPECT_EQ(letters.right, "L");
  EXPECT_EQ(letters.left, "R");
  EXPECT_EQ(letters.top, "A");
  EXPECT_EQ(letters.bottom, "P");
}

TEST(SliceOrientation, CoronalHasFeetBelow) {
  Geometry g = axialGeometry();
  g.axes[1] = {0, 0, 1};
  g.axes[2] = {0, -1, 0};
  const EdgeLetters letters = edgeLetters(g, conventionalOrientation(g));
  EXPECT_EQ(letters.top, "H");
  EXPECT_EQ(letters.bottom, "F");
}

TEST(SliceOrientation, ObliqueDirectionsHaveTwoLetters) {
  EXPECT_EQ(directionLetters({0.8, 0.6, 0.0}), "LP");
  EXPECT_EQ(directionLetters({-0.3, 0.1, -0.95}), "F");
}

}  // namespace
}  // namespace lateglow
