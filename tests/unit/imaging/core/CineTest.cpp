#include "imaging/core/Cine.h"

#include <gtest/gtest.h>

#include <numeric>

#include "imaging/core/Volume.h"

namespace lateglow {
namespace {

Geometry smallGrid() {
  Geometry geometry;
  geometry.size = {4, 3, 2};
  return geometry;
}

TEST(VolumeTest, ValuesOfComputedTomographyAreKnownWithoutAUnit) {
  std::vector<float> head(10'000, -1000.0F);
  for (std::size_t n = 0; n < 3000; ++n) head[n] = 20.0F + static_cast<float>(n % 60);
  for (std::size_t n = 3000; n < 3600; ++n) head[n] = 900.0F;
  EXPECT_TRUE(looksLikeHounsfield(head));
  std::vector<float> magnetic = head;
  for (float& value : magnetic) value += 1000.0F;
  EXPECT_FALSE(looksLikeHounsfield(magnetic)) << "no air";
  EXPECT_FALSE(looksLikeHounsfield(std::vector<float>(1000, -1000.0F))) << "no body";
  std::vector<float> phase = head;
  phase[5] = -4096.0F;
  EXPECT_FALSE(looksLikeHounsfield(phase)) << "a phase image reaches below";
  EXPECT_FALSE(looksLikeHounsfield({}));
}

TEST(CineTest, memoryOrderIsThatOfFourDimensionalNifti) {
  Cine cine = makeCine(smallGrid(), 5);
  ASSERT_EQ(cine.voxels.size(), 4U * 3U * 2U * 5U);
  std::iota(cine.voxels.begin(), cine.voxels.end(), 0.0F);
  const auto frame = std::as_const(cine).frame(1, 3);
  ASSERT_EQ(frame.size(), 12U);
  EXPECT_EQ(frame.front(), 12.0F * (1 + 2 * 3));
  EXPECT_EQ(frame.back(), frame.front() + 11.0F);
}

TEST(CineTest, writingAFrameChangesOnlyThatFrame) {
  Cine cine = makeCine(smallGrid(), 2);
  for (float& value : cine.frame(0, 1)) value = 7.0F;
  EXPECT_EQ(std::accumulate(cine.voxels.begin(), cine.voxels.end(), 0.0F), 7.0F * 12.0F);
  EXPECT_EQ(cine.voxels[12 * 2], 7.0F);
}

TEST(CineTest, frameIntervalComesFromTimesThenFromTheCycle) {
  Cine cine = makeCine(smallGrid(), 4);
  EXPECT_EQ(cine.frameIntervalMs(), 0.0);
  cine.cycleMs = 800.0;
  EXPECT_DOUBLE_EQ(cine.frameIntervalMs(), 200.0);
  cine.phaseTimesMs = {10.0, 110.0, 210.0, 310.0};
  EXPECT_DOUBLE_EQ(cine.frameIntervalMs(), 100.0);
}

TEST(CineTest, slicesOfVolumesAndLabelMapsFollowEachOther) {
  Volume volume = makeVolume(smallGrid(), 2.5F);
  volume.slice(1).front() = 9.0F;
  EXPECT_EQ(volume.voxels[12], 9.0F);
  LabelMap labels = makeLabelMap(smallGrid());
  labels.slice(1).back() = 3;
  EXPECT_EQ(labels.labels.back(), 3);
  EXPECT_EQ(labels.slice(0).size(), 12U);
}

TEST(CineTest, everyPhaseKeyHasItsOwnName) {
  EXPECT_EQ(toString(PhaseKey::TriggerTime), "trigger time");
  EXPECT_EQ(toString(PhaseKey::CardiacPhaseIndex), "cardiac phase index");
  EXPECT_EQ(toString(PhaseKey::InstanceNumber), "instance number");
  EXPECT_EQ(toString(PhaseKey::FileOrder), "file order");
}

}  // namespace
}  // namespace lateglow
