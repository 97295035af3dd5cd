#include "imaging/edit/SliceFill.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/imaging/edit/EditSamples.h"

namespace lateglow {
namespace {

double areaOf(const LabelMap& mask, int slice, TissueClass tissue) {
  double count = 0.0;
  for (const std::uint8_t value : mask.slice(slice)) {
    count += value == static_cast<std::uint8_t>(tissue) ? 1.0 : 0.0;
  }
  return count;
}

// Between rings of radii 10/18 and 14/22 in slices 0 and 4 the middle ring has radii 12/20.
TEST(SliceFill, RingsBetweenRingsHaveTheRadiiBetween) {
  LabelMap mask = makeLabelMap(gridOf(64, 64, 5));
  drawRing(mask, 0, {32, 32}, 10, 18);
  drawRing(mask, 4, {32, 32}, 14, 22);
  LabelMap expected = makeLabelMap(mask.geometry);
  for (int k = 0; k < 5; ++k) drawRing(expected, k, {32, 32}, 10 + k, 18 + k);
  LabelEditor editor(mask.labels, mask.geometry);
  EXPECT_EQ(fillBetweenSlices(editor), 3);
  for (int k = 0; k < 5; ++k) {
    for (const auto tissue : {TissueClass::HealthyMyocardium, TissueClass::BloodPool}) {
      EXPECT_NEAR(areaOf(mask, k, tissue) / areaOf(expected, k, tissue), 1.0, 0.05) << k;
    }
  }
}

// A heart that runs obliquely through the stack moves instead of shrinking.
TEST(SliceFill, ShiftedRingsKeepTheirSize) {
  LabelMap mask = makeLabelMap(gridOf(96, 64, 3));
  drawRing(mask, 0, {28, 30}, 10, 18);
  drawRing(mask, 2, {66, 34}, 10, 18);
  LabelEditor editor(mask.labels, mask.geometry);
  EXPECT_EQ(fillBetweenSlices(editor), 1);
  EXPECT_NEAR(areaOf(mask, 1, TissueClass::BloodPool) / areaOf(mask, 0, TissueClass::BloodPool),
              1.0, 0.03);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 47, 32, 1)], 2);
}

TEST(SliceFill, ScarThatEndsTapersHalfWay) {
  LabelMap mask = makeLabelMap(gridOf(64, 64, 9));
  drawRing(mask, 0, {32, 32}, 10, 20);
  drawRing(mask, 8, {32, 32}, 10, 20);
  for (int j = 28; j <= 36; ++j) {
    for (int i = 42; i <= 52; ++i) {
      auto& label = mask.labels[voxelOf(mask.geometry, i, j, 0)];
      if (label == 1) label = 3;
    }
  }
  LabelEditor editor(mask.labels, mask.geometry);
  fillBetweenSlices(editor);
  EXPECT_GT(areaOf(mask, 1, TissueClass::Scar), 0.4 * areaOf(mask, 0, TissueClass::Scar));
  EXPECT_LT(areaOf(mask, 2, TissueClass::Scar), areaOf(mask, 1, TissueClass::Scar));
  EXPECT_EQ(areaOf(mask, 5, TissueClass::Scar), 0.0);
}

TEST(SliceFill, LabelledSlicesAndTheEndsStayAsTheyAre) {
  LabelMap mask = makeLabelMap(gridOf(48, 48, 6));
  drawRing(mask, 1, {24, 24}, 8, 14);
  drawRing(mask, 2, {20, 26}, 5, 12);
  drawRing(mask, 4, {24, 24}, 8, 14);
  const LabelMap before = mask;
  LabelEditor editor(mask.labels, mask.geometry);
  EXPECT_EQ(fillBetweenSlices(editor), 1);
  for (const int k : {0, 1, 2, 4, 5}) {
    EXPECT_TRUE(std::equal(mask.slice(k).begin(), mask.slice(k).end(), before.slice(k).begin()))
        << k;
  }
  EXPECT_GT(areaOf(mask, 3, TissueClass::BloodPool), 0.0);
}

TEST(SliceFill, CopyOfASliceAndOfAPhase) {
  LabelMap mask = makeLabelMap(gridOf(32, 32, 3));
  drawRing(mask, 0, {16, 16}, 5, 9);
  LabelEditor editor(mask.labels, mask.geometry);
  copySlice(editor, 0, 2);
  EXPECT_TRUE(std::equal(mask.slice(0).begin(), mask.slice(0).end(), mask.slice(2).begin()));

  std::vector<std::uint8_t> phases(mask.labels.size() * 2, 0);
  LabelEditor second(phases, mask.geometry, {}, 1);
  copyPhase(second, mask.labels, 2);
  EXPECT_EQ(second.labels()[voxelOf(mask.geometry, 16, 16, 2)], 2);
  EXPECT_EQ(second.labels()[voxelOf(mask.geometry, 16, 16, 0)], 0);
}

}  // namespace
}  // namespace lateglow
