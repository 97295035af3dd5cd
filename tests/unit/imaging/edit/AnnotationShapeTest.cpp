#include "imaging/edit/AnnotationShape.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/imaging/edit/EditSamples.h"

namespace lateglow {
namespace {

constexpr double kPi = 3.14159265358979323846;

/// Pixels that are not square, on a slice that lies obliquely in the patient.
Geometry obliqueGrid() {
  Geometry geometry = gridOf(100, 80, 3, {0.7, 1.3, 8.0});
  geometry.originMm = {12.0, -40.0, 55.0};
  geometry.axes = {normalized({1, 1, 0}), normalized({-1, 1, 1}), {}};
  geometry.axes[2] = normalized(cross(geometry.axes[0], geometry.axes[1]));
  return geometry;
}

Annotation drawn(AnnotationKind kind, const PixelLoop& pixels, const Geometry& geometry,
                 int slice = 1) {
  Annotation annotation;
  annotation.kind = kind;
  annotation.slice = slice;
  for (const PixelPoint& pixel : pixels) {
    annotation.pointsMm.push_back(patientPoint(pixel, slice, geometry));
  }
  return annotation;
}

TEST(AnnotationShape, PointsComeBackToTheirPixels) {
  const Geometry geometry = obliqueGrid();
  const PixelLoop pixels = {{3.5, 7.25}, {60, 41}};
  const PixelLoop back = pixelPoints(drawn(AnnotationKind::Distance, pixels, geometry), geometry);
  for (std::size_t n = 0; n < 2; ++n) {
    EXPECT_NEAR(back[n].column, pixels[n].column, 1e-9);
    EXPECT_NEAR(back[n].row, pixels[n].row, 1e-9);
  }
}

TEST(AnnotationShape, DistancesAreInMillimetresOfTheirAxis) {
  const Geometry geometry = obliqueGrid();
  EXPECT_NEAR(lengthMm(drawn(AnnotationKind::Distance, {{10, 10}, {40, 10}}, geometry)), 21.0,
              1e-9);
  EXPECT_NEAR(lengthMm(drawn(AnnotationKind::Distance, {{10, 10}, {10, 40}}, geometry)), 39.0,
              1e-9);
}

TEST(AnnotationShape, AnglesAreThoseOfThePatientNotOfThePixels) {
  Geometry geometry = gridOf(100, 80, 3, {0.7, 1.4, 8.0});
  // Twice as far in columns as in rows is 45 degrees where rows are twice as tall.
  EXPECT_NEAR(angleDegrees(drawn(AnnotationKind::Angle, {{50, 20}, {10, 20}, {50, 40}}, geometry)),
              45.0, 1e-9);
  EXPECT_NEAR(angleDegrees(drawn(AnnotationKind::Angle, {{5, 20}, {10, 20}, {50, 20}}, geometry)),
              180.0, 1e-9);
  EXPECT_EQ(angleDegrees(drawn(AnnotationKind::Angle, {{10, 20}, {10, 20}, {50, 20}}, geometry)),
            0.0);
}

TEST(AnnotationShape, EllipseHasItsAreaAndThePixelsWithin) {
  const Geometry geometry = obliqueGrid();
  const Annotation ellipse = drawn(AnnotationKind::Ellipse, {{20, 10}, {60, 50}}, geometry);
  std::vector<float> slice(geometry.sliceVoxelCount(), 5.0F);
  const auto figures = regionFigures(ellipse, geometry, slice);
  ASSERT_TRUE(figures);
  EXPECT_NEAR(figures->areaMm2, kPi * 20.0 * 20.0 * 0.7 * 1.3, 1e-6);
  EXPECT_NEAR(figures->count, kPi * 400.0, 15.0);
  EXPECT_EQ(figures->mean, 5.0);
  EXPECT_EQ(figures->standardDeviation, 0.0);
}

// Values known by hand: a square of 3 x 3 pixels holding 1 to 9.
TEST(AnnotationShape, FiguresOfAPolygonAreThoseOfItsPixels) {
  const Geometry geometry = gridOf(10, 10, 1);
  std::vector<float> slice(100, 1000.0F);
  float value = 1.0F;
  for (int row = 3; row < 6; ++row) {
    for (int column = 2; column < 5; ++column) slice[voxelOf(geometry, column, row)] = value++;
  }
  const Annotation square =
      drawn(AnnotationKind::Polygon, {{1.5, 2.5}, {4.5, 2.5}, {4.5, 5.5}, {1.5, 5.5}}, geometry, 0);
  const auto figures = regionFigures(square, geometry, slice);
  ASSERT_TRUE(figures);
  EXPECT_EQ(figures->count, 9);
  EXPECT_DOUBLE_EQ(figures->areaMm2, 9.0);
  EXPECT_DOUBLE_EQ(figures->mean, 5.0);
  EXPECT_DOUBLE_EQ(figures->standardDeviation, std::sqrt(7.5));
  EXPECT_DOUBLE_EQ(figures->median, 5.0);
  EXPECT_DOUBLE_EQ(figures->lowest, 1.0);
  EXPECT_DOUBLE_EQ(figures->highest, 9.0);
}

TEST(AnnotationShape, OutsideThePictureThereIsNothing) {
  const Geometry geometry = gridOf(10, 10, 1);
  const std::vector<float> slice(100, 1.0F);
  const auto figures = regionFigures(
      drawn(AnnotationKind::Ellipse, {{-500, -500}, {-400, -400}}, geometry, 0), geometry, slice);
  ASSERT_TRUE(figures);
  EXPECT_EQ(figures->count, 0);
  EXPECT_FALSE(regionFigures(drawn(AnnotationKind::Distance, {{1, 1}, {2, 2}}, geometry, 0),
                             geometry, slice));
}

TEST(AnnotationShape, TheNearestPointIsTaken) {
  const Geometry geometry = gridOf(50, 50, 1);
  const Annotation line = drawn(AnnotationKind::Distance, {{10, 10}, {14, 10}}, geometry, 0);
  EXPECT_EQ(pointNear(line, geometry, {13, 11}, 5.0), std::optional<std::size_t>(1));
  EXPECT_EQ(pointNear(line, geometry, {11, 9}, 5.0), std::optional<std::size_t>(0));
  EXPECT_FALSE(pointNear(line, geometry, {30, 30}, 5.0));
}

}  // namespace
}  // namespace lateglow
