#include "viewer/scene/FineLabels.h"

#include <gtest/gtest.h>

#include "viewer/scene/IntensityWindow.h"

namespace lateglow {
namespace {

constexpr int kColumns = 12;
constexpr int kRows = 9;

std::vector<std::uint8_t> emptySlice() { return std::vector<std::uint8_t>(kColumns * kRows, 0); }

/// The fine label at the centre of an original pixel: for an even factor the four subpixels round
/// the centre must agree.
std::uint8_t labelAtCentre(const FineLabels& fine, int column, int row, int dx, int dy) {
  const int x = (column - fine.firstColumn) * fine.factor + fine.factor / 2 - dx;
  const int y = (row - fine.firstRow) * fine.factor + fine.factor / 2 - dy;
  return fine.labels.at(static_cast<std::size_t>(y * fine.columns + x));
}

TEST(FineLabels, KeepsEveryLabelAtItsPixelCentre) {
  auto slice = emptySlice();
  for (std::size_t i = 0; i < slice.size(); ++i) {
    slice[i] = static_cast<std::uint8_t>((i * 7 + i / kColumns) % 4);
  }
  const FineLabels fine = refineLabels(slice, kColumns, kRows, 8);
  for (int row = 0; row < kRows; ++row) {
    for (int column = 0; column < kColumns; ++column) {
      const auto expected = slice[static_cast<std::size_t>(row * kColumns + column)];
      for (const int dx : {0, 1}) {
        for (const int dy : {0, 1}) {
          EXPECT_EQ(labelAtCentre(fine, column, row, dx, dy), expected);
        }
      }
    }
  }
}

TEST(FineLabels, ASingleScarPixelDoesNotVanish) {
  auto slice = emptySlice();
  std::fill(slice.begin(), slice.end(), std::uint8_t{1});
  slice[4 * kColumns + 6] = 3;
  const FineLabels fine = refineLabels(slice, kColumns, kRows, 4);
  EXPECT_EQ(labelAtCentre(fine, 6, 4, 0, 0), 3);
  EXPECT_GT(std::count(fine.labels.begin(), fine.labels.end(), 3), 6);
}

TEST(FineLabels, CoversOnlyTheLabelledBox) {
  auto slice = emptySlice();
  slice[3 * kColumns + 5] = 2;
  const FineLabels fine = refineLabels(slice, kColumns, kRows, 4);
  EXPECT_EQ(fine.firstColumn, 4);
  EXPECT_EQ(fine.firstRow, 2);
  EXPECT_EQ(fine.columns, 12);
  EXPECT_EQ(fine.rows, 12);
  EXPECT_TRUE(refineLabels(emptySlice(), kColumns, kRows, 4).empty());
}

TEST(FineLabels, ColoursFollowVisibilityAndOpacity) {
  auto slice = emptySlice();
  slice[3 * kColumns + 5] = 3;
  const FineLabels fine = refineLabels(slice, kColumns, kRows, 4);
  ClassAppearances looks = standardAppearances();
  looks[3].opacity = 0.5;
  const auto alphaAtCentre = [&fine](const std::vector<std::uint8_t>& colours) {
    const std::size_t centre = 6 * static_cast<std::size_t>(fine.columns) + 6;
    return colours.at(centre * 4 + 3);
  };
  const auto colours = colourLabels(fine, looks);
  EXPECT_EQ(alphaAtCentre(colours), 128);
  EXPECT_EQ(colours.at(4 * (6 * static_cast<std::size_t>(fine.columns) + 6) + 1), 0xD5);
  looks[3].visible = false;
  EXPECT_EQ(alphaAtCentre(colourLabels(fine, looks)), 0);
}

TEST(IntensityWindow, SpansThePercentiles) {
  std::vector<float> values(1001);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<float>(i);
  }
  const IntensityWindow window = windowFromPercentiles(values, 10.0, 90.0);
  EXPECT_DOUBLE_EQ(window.width, 800.0);
  EXPECT_DOUBLE_EQ(window.level, 500.0);
}

TEST(IntensityWindow, SurvivesConstantAndNonFiniteInput) {
  const std::vector<float> constant(10, 4.0F);
  EXPECT_EQ(windowFromPercentiles(constant), (IntensityWindow{1.0, 4.0}));
  const std::vector<float> bad{std::numeric_limits<float>::quiet_NaN(), 1.0F, 2.0F};
  EXPECT_DOUBLE_EQ(windowFromPercentiles(bad, 0.0, 100.0).width, 1.0);
  EXPECT_EQ(windowFromPercentiles({}), IntensityWindow{});
}

}  // namespace
}  // namespace lateglow
