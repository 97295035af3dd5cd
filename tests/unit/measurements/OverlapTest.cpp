#include "measurements/Overlap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace lateglow {
namespace {

TEST(Overlap, RatiosByHand) {
  const std::vector<std::uint8_t> test{3, 3, 3, 0, 0, 1, 2, 0};
  const std::vector<std::uint8_t> reference{3, 3, 0, 3, 0, 1, 1, 0};
  const Overlap scar = overlap(test, reference, LabelSet(TissueClass::Scar));
  EXPECT_DOUBLE_EQ(scar.dice().value(), 4.0 / 6.0);
  EXPECT_DOUBLE_EQ(scar.jaccard().value(), 0.5);
  EXPECT_DOUBLE_EQ(scar.accuracy().value(), 0.75);
  EXPECT_DOUBLE_EQ(scar.sensitivity().value(), 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(scar.specificity().value(), 0.8);
  const Overlap myocardium = overlap(test, reference, LabelSet{1, 3});
  EXPECT_EQ(myocardium.truePositive, 3u);
  EXPECT_EQ(myocardium.falseNegative, 2u);
  EXPECT_DOUBLE_EQ(labelAgreement(test, reference).value(), 5.0 / 8.0);
}

TEST(Overlap, AbsentClassHasNoDice) {
  const std::vector<std::uint8_t> mask{0, 1, 2};
  const Overlap scar = overlap(mask, mask, LabelSet{3});
  EXPECT_FALSE(scar.dice());
  EXPECT_FALSE(scar.sensitivity());
  EXPECT_DOUBLE_EQ(scar.specificity().value(), 1.0);
  EXPECT_FALSE(labelAgreement({}, {}));
}

Geometry grid(std::array<int, 3> size, std::array<double, 3> spacingMm) {
  Geometry geometry;
  geometry.size = size;
  geometry.spacingMm = spacingMm;
  return geometry;
}

std::vector<std::uint8_t> block(const Geometry& geometry, std::array<int, 3> from,
                                std::array<int, 3> to) {
  std::vector<std::uint8_t> labels;
  for (int k = 0; k < geometry.size[2]; ++k) {
    for (int j = 0; j < geometry.size[1]; ++j) {
      for (int i = 0; i < geometry.size[0]; ++i) {
        const bool inside =
            i >= from[0] && i < to[0] && j >= from[1] && j < to[1] && k >= from[2] && k < to[2];
        labels.push_back(inside ? 1 : 0);
      }
    }
  }
  return labels;
}

TEST(SurfaceDistances, ShiftedBlockInMillimetres) {
  const Geometry geometry = grid({20, 20, 6}, {1.5, 1.0, 8.0});
  const auto a = block(geometry, {4, 4, 1}, {9, 9, 4});
  const auto shifted = block(geometry, {7, 4, 1}, {12, 9, 4});
  const auto distances = surfaceDistances(geometry, a, shifted, LabelSet{1}).value();
  EXPECT_DOUBLE_EQ(distances.hausdorffMm, 4.5);
  EXPECT_LE(distances.hausdorff95Mm, 4.5);
  EXPECT_GT(distances.averageMm, 0.0);
  EXPECT_LT(distances.averageMm, 4.5);
  const auto same = surfaceDistances(geometry, a, a, LabelSet{1}).value();
  EXPECT_EQ(same.hausdorffMm, 0.0);
  EXPECT_EQ(same.averageMm, 0.0);
}

TEST(SurfaceDistances, OneSliceIsMeasuredInThePlane) {
  const Geometry geometry = grid({20, 20, 1}, {2.0, 2.0, 8.0});
  const auto outer = block(geometry, {2, 2, 0}, {17, 17, 1});
  const auto inner = block(geometry, {5, 5, 0}, {14, 14, 1});
  const auto distances = surfaceDistances(geometry, outer, inner, LabelSet{1}).value();
  EXPECT_DOUBLE_EQ(distances.hausdorffMm, std::sqrt(2.0) * 6.0);
}

TEST(SurfaceDistances, AbsentClassAndWrongSize) {
  const Geometry geometry = grid({4, 4, 1}, {1.0, 1.0, 1.0});
  const auto some = block(geometry, {1, 1, 0}, {2, 2, 1});
  const std::vector<std::uint8_t> none(16, 0);
  EXPECT_FALSE(surfaceDistances(geometry, some, none, LabelSet{1}));
  EXPECT_FALSE(surfaceDistances(geometry, none, some, LabelSet{1}));
  EXPECT_THROW((void)surfaceDistances(geometry, some, std::span(some).first(3), LabelSet{1}),
               std::invalid_argument);
}

}  // namespace
}  // namespace lateglow
