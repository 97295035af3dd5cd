#include "viewer/scene/SliceScene.h"

#include <cmath>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

constexpr int kColumns = 6;
constexpr int kRows = 4;

/// Values 0 to 23.
std::vector<float> ramp() {
  std::vector<float> values(kColumns * kRows);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<float>(i);
  }
  return values;
}

SliceScene rampScene() {
  SliceScene scene;
  Geometry geometry;
  geometry.size = {kColumns, kRows, 1};
  scene.setGeometry(geometry);
  scene.setImage(ramp());
  scene.setImageWindow({20.0, 12.0});  // 2 black, 22 white
  return scene;
}

int red(std::uint32_t pixel) { return static_cast<int>(pixel >> 16 & 0xFF); }
int blue(std::uint32_t pixel) { return static_cast<int>(pixel & 0xFF); }
int alpha(std::uint32_t pixel) { return static_cast<int>(pixel >> 24); }

TEST(SliceScene, AWindowMakesGreysOfValuesAndKeepsTheEnds) {
  const SliceScene scene = rampScene();
  const auto& pixels = scene.picture().pixels;
  EXPECT_EQ(pixels[0], 0xFF000000U);
  EXPECT_EQ(pixels[2], 0xFF000000U);
  EXPECT_NEAR(red(pixels[12]), 128, 1);
  EXPECT_EQ(pixels[22], 0xFFFFFFFFU);
  EXPECT_EQ(pixels[23], 0xFFFFFFFFU);
  EXPECT_EQ(scene.picture().place, (PixelRegion{-0.5, -0.5, 5.5, 3.5}));
}

TEST(SliceScene, WhatIsNoNumberIsTheLowestColourAndNothingIsDrawnBeforeAnImage) {
  SliceScene scene = rampScene();
  auto values = ramp();
  values[5] = std::nanf("");
  scene.setImage(values);
  EXPECT_EQ(scene.picture().pixels[5], 0xFF000000U);
  SliceScene empty;
  EXPECT_TRUE(empty.picture().empty());
}

TEST(SliceScene, AnInsetHasItsOwnWindowAndIsNotDimmed) {
  SliceScene scene = rampScene();
  scene.setImageBrightness(0.5);
  scene.setInset(std::vector<float>(kColumns * kRows, 900.0F), {1.4, 0.6, 3.2, 2.0});
  scene.setInsetWindow({1000.0, 500.0});
  const auto& pixels = scene.picture().pixels;
  const auto at = [&](int column, int row) {
    return pixels[static_cast<std::size_t>(row * kColumns + column)];
  };
  EXPECT_NEAR(red(at(2, 1)), 230, 2);  // centres of columns 2 and 3, rows 1 and 2 lie inside
  EXPECT_NEAR(red(at(3, 2)), 230, 2);
  EXPECT_LT(red(at(1, 1)), 100);
  EXPECT_LT(red(at(4, 2)), 128);
  EXPECT_NEAR(red(at(5, 3)), 128, 1);  // white, half as bright
}

TEST(SliceScene, AFusedImageIsMixedByItsOpacityWhereItHasValues) {
  SliceScene scene = rampScene();
  std::vector<float> over(kColumns * kRows, std::nanf(""));
  over[23] = 1.0F;
  scene.setFusionLook({{1.0, 0.5}, 0.25, ColourMap::Difference});
  scene.setFusion(over);
  const auto& pixels = scene.picture().pixels;
  EXPECT_NEAR(red(pixels[23]), 0.75 * 255 + 0.25 * 180, 2);
  EXPECT_NEAR(blue(pixels[23]), 0.75 * 255 + 0.25 * 38, 2);
  EXPECT_EQ(pixels[22], 0xFFFFFFFFU);
  scene.clearFusion();
  EXPECT_EQ(scene.picture().pixels[23], 0xFFFFFFFFU);
}

TEST(SliceScene, TheWindowOfARegionComesFromItsPixelsAlone) {
  const SliceScene scene = rampScene();
  const auto window = scene.windowOf(kWideWindow, PixelRegion{0.6, 0.6, 3.4, 2.4});
  ASSERT_TRUE(window);
  EXPECT_DOUBLE_EQ(window->level - window->width / 2.0, 7.0);   // column 1 of row 1
  EXPECT_DOUBLE_EQ(window->level + window->width / 2.0, 15.0);  // column 3 of row 2
  EXPECT_FALSE(scene.windowOf(kWideWindow, PixelRegion{20, 20, 30, 30}));
}

TEST(SliceScene, LabelsAreFillsOfTheirOpacityAndClosedOutlines) {
  SliceScene scene = rampScene();
  std::vector<std::uint8_t> labels(kColumns * kRows, 0);
  labels[1 * kColumns + 2] = 3;
  ClassAppearances looks = standardAppearances();
  looks[3] = {{200, 100, 50}, 0.5, true};
  scene.setAppearances(looks);
  scene.setLabels(labels);
  const SlicePicture& fills = scene.fills();
  ASSERT_FALSE(fills.empty());
  const int factor = static_cast<int>(
      std::lround(fills.columns / (fills.place.lastColumn - fills.place.firstColumn)));
  const int column = static_cast<int>((2.0 - fills.place.firstColumn) * factor);
  const int row = static_cast<int>((1.0 - fills.place.firstRow) * factor);
  const auto pixel = fills.pixels[static_cast<std::size_t>(row * fills.columns + column)];
  EXPECT_NEAR(alpha(pixel), 128, 1);
  EXPECT_NEAR(red(pixel), 100, 2);  // premultiplied
  const std::vector<SliceOutline> outlines = scene.outlines();
  ASSERT_EQ(outlines.size(), 1U);
  for (const PixelPoint& point : outlines[0].loops.at(0)) {
    EXPECT_NEAR(point.column, 2.0, 0.51);
    EXPECT_NEAR(point.row, 1.0, 0.51);
  }
  scene.setOutlinesVisible(false);
  EXPECT_TRUE(scene.outlines().empty());
}

}  // namespace
}  // namespace lateglow
