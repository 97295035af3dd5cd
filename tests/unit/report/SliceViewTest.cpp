#include "app/report/SliceView.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

Geometry gridWith(Vec3 right, Vec3 down) {
  Geometry geometry;
  geometry.size = {40, 30, 1};
  geometry.spacingMm = {1.5, 2.0, 8.0};
  geometry.originMm = {-12.0, 7.0, 3.0};
  geometry.axes = {normalized(right), normalized(down), cross(normalized(right), normalized(down))};
  return geometry;
}

TEST(OrientationLettersTest, NamesTheMainDirectionFirst) {
  EXPECT_EQ(orientationLetters({1, 0, 0}), QStringLiteral("L"));
  EXPECT_EQ(orientationLetters({-1, 0, 0}), QStringLiteral("R"));
  EXPECT_EQ(orientationLetters({0, 1, 0}), QStringLiteral("P"));
  EXPECT_EQ(orientationLetters({0, -2, 0}), QStringLiteral("A"));
  EXPECT_EQ(orientationLetters({0, 0, 5}), QStringLiteral("H"));
  EXPECT_EQ(orientationLetters({0, 0, -1}), QStringLiteral("F"));
}

TEST(OrientationLettersTest, ObliqueDirectionsHaveSeveralLetters) {
  EXPECT_EQ(orientationLetters({0.8, 0.6, 0.0}), QStringLiteral("LP"));
  EXPECT_EQ(orientationLetters({0.4, -0.5, -0.77}), QStringLiteral("FAL"));
  EXPECT_EQ(orientationLetters({0.98, 0.15, -0.1}), QStringLiteral("L"));
}

TEST(RadiologicalAxesTest, UsualShortAxisStaysAsStored) {
  const DisplayAxes axes = radiologicalAxes(gridWith({0.72, 0.62, -0.31}, {0.16, -0.58, -0.8}));
  EXPECT_EQ(axes.rightAxis, 0);
  EXPECT_EQ(axes.rightSign, 1);
  EXPECT_EQ(axes.downAxis, 1);
  EXPECT_EQ(axes.downSign, 1);
}

TEST(RadiologicalAxesTest, FlippedAndTransposedStorageIsTurnedBack) {
  const Vec3 left{0.74, 0.66, 0.0};
  const Vec3 feet{0.1, -0.12, -0.98};
  for (const int transposed : {0, 1}) {
    for (const int rightSign : {1, -1}) {
      for (const int downSign : {1, -1}) {
        const Vec3 first = (transposed == 1 ? feet * downSign : left * rightSign);
        const Vec3 second = (transposed == 1 ? left * rightSign : feet * downSign);
        SliceView view;
        view.geometry = gridWith(first, second);
        view.axes = radiologicalAxes(view.geometry);
        EXPECT_GT(dot(view.rightDirection(), left), 0.9);
        EXPECT_GT(dot(view.downDirection(), feet), 0.9);
      }
    }
  }
}

/// A picture shows a voxel where the overlay's transform puts it, however the slice is stored.
TEST(ResampleSliceTest, ImageAndOverlayShareOnePlace) {
  for (const Vec3 right : {Vec3{1, 0, 0}, Vec3{-1, 0, 0}, Vec3{0, 0, -1}, Vec3{0, 0, 1}}) {
    SliceView view;
    const Vec3 down = std::abs(right.x) > 0.5 ? Vec3{0, 0, -1} : Vec3{1, 0, 0};
    view.geometry = gridWith(right, down);
    view.axes = radiologicalAxes(view.geometry);
    view.centreMm = view.geometry.toPatient({18.3, 14.1, 0.0});
    view.sideMm = 50.0;
    std::vector<float> pixels(view.geometry.sliceVoxelCount(), 0.0F);
    constexpr int kI = 22;
    constexpr int kJ = 11;
    pixels[kI + 40 * kJ] = 1.0F;
    constexpr int kPixels = 200;
    const std::vector<float> image = resampleSlice(pixels, view, kPixels, {0, 39, 0, 29});
    double sum = 0.0;
    double x = 0.0;
    double y = 0.0;
    for (int row = 0; row < kPixels; ++row) {
      for (int column = 0; column < kPixels; ++column) {
        const double value = image[static_cast<std::size_t>(row * kPixels + column)];
        if (!(value > 0.5)) continue;
        sum += value;
        x += value * (column + 0.5);
        y += value * (row + 0.5);
      }
    }
    ASSERT_GT(sum, 0.0);
    const QPointF expected =
        view.indexToArea(QRectF(0, 0, kPixels, kPixels)).map(QPointF(kI, kJ));
    EXPECT_NEAR(x / sum, expected.x(), 0.5);
    EXPECT_NEAR(y / sum, expected.y(), 0.5);
  }
}

TEST(ResampleSliceTest, ConstantStaysConstantAndOutsideIsNothing) {
  SliceView view;
  view.geometry = gridWith({1, 0, 0}, {0, 0, -1});
  view.axes = radiologicalAxes(view.geometry);
  view.centreMm = view.geometry.toPatient({19.5, 14.5, 0.0});
  view.sideMm = 80.0;
  const std::vector<float> pixels(view.geometry.sliceVoxelCount(), 3.5F);
  const std::vector<float> image = resampleSlice(pixels, view, 64, {10, 29, 5, 24});
  int inside = 0;
  for (const float value : image) {
    if (std::isnan(value)) continue;
    ++inside;
    EXPECT_NEAR(value, 3.5F, 1e-5F);
  }
  // 20 voxels of 1.5 mm by 20 of 2.0 mm, seen at 1.25 mm a pixel
  EXPECT_NEAR(inside, 24 * 32, 60);
  EXPECT_TRUE(std::isnan(image.front()));
  const std::vector<float> nothing = resampleSlice(pixels, view, 8, {});
  EXPECT_TRUE(std::all_of(nothing.begin(), nothing.end(), [](float v) { return std::isnan(v); }));
}

}  // namespace
}  // namespace lateglow
