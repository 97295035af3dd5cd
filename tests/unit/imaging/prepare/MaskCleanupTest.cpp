#include "imaging/prepare/MaskCleanup.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

TEST(MaskCleanupTest, KeepsTheLargestRegionOfEachSliceWithItsClasses) {
  Geometry grid;
  grid.size = {8, 4, 2};
  LabelMap mask = makeLabelMap(grid);
  // Slice 0: a heart of 5 pixels, an island of 1, and one that touches only by a corner.
  for (const auto& [pixel, label] : {std::pair{0, 1}, {1, 2}, {2, 3}, {9, 2}, {10, 1}, {19, 1}, {23, 2}}) {
    mask.slice(0)[static_cast<std::size_t>(pixel)] = static_cast<std::uint8_t>(label);
  }
  // Slice 1: pixels at the end of one row and the start of the next are no neighbours.
  for (const int pixel : {7, 8, 9}) mask.slice(1)[static_cast<std::size_t>(pixel)] = 2;
  keepLargestComponents(mask);
  EXPECT_EQ(mask.slice(0)[0], 1);
  EXPECT_EQ(mask.slice(0)[2], 3);
  EXPECT_EQ(mask.slice(0)[10], 1);
  EXPECT_EQ(mask.slice(0)[19], 0);
  EXPECT_EQ(mask.slice(0)[23], 0);
  EXPECT_EQ(mask.slice(1)[7], 0);
  EXPECT_EQ(mask.slice(1)[9], 2);
}

TEST(MaskCleanupTest, LeavesAnEmptyMaskEmpty) {
  Geometry grid;
  grid.size = {4, 4, 1};
  LabelMap mask = makeLabelMap(grid);
  keepLargestComponents(mask);
  EXPECT_EQ(mask.labels, std::vector<std::uint8_t>(16, 0));
}

}  // namespace
}  // namespace lateglow
