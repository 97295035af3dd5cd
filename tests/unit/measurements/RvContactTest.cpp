#include "measurements/RvContact.h"

#include <gtest/gtest.h>

#include <cmath>

#include "measurements/AhaSegments.h"
#include "tests/unit/measurements/SyntheticHeart.h"

namespace lateglow::testing {
namespace {

constexpr float kLung = 10.0F;
constexpr float kWall = 60.0F;
constexpr float kBlood = 200.0F;
constexpr float kFat = 190.0F;

struct RightVentricle {
  double fromDegrees = 0.0;  ///< where it leaves the septum, of the heart's angles
  double toDegrees = 120.0;
  double depthMm = 26.0;  ///< in the middle; tapers to both ends
};

/// A cine frame: the heart, its right ventricle, a thin layer of fat, lung around.
std::vector<float> frameOf(const SyntheticHeart& heart, const LabelImage& labels,
                           const RightVentricle& right) {
  const Geometry& grid = labels.geometry;
  const AhaFrame angles(heart.apexDirection, heart.insertionDirection());
  std::vector<float> frame(grid.voxelCount(), kLung);
  std::size_t voxel = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++voxel) {
        const auto tissue = static_cast<TissueClass>(labels.labels[voxel]);
        const Vec3 offset = grid.toPatient(Vec3{double(i), double(j), double(k)}) - heart.centreMm;
        const Vec3 across = offset - heart.apexDirection * dot(offset, heart.apexDirection);
        const double outside = length(across) - heart.basalCavityRadiusMm - heart.wallMm;
        const double turn = std::remainder(angles.angleDegrees(across) - right.fromDegrees, 360.0);
        const double width = right.toDegrees - right.fromDegrees;
        const double share = turn < 0.0 ? -1.0 : turn / width;
        if (tissue == TissueClass::BloodPool) {
          frame[voxel] = kBlood;
        } else if (tissue != TissueClass::Background) {
          frame[voxel] = kWall;
        } else if (outside > 0.0 && share > 0.0 && share < 1.0 &&
                   outside < right.depthMm * std::sqrt(std::sin(M_PI * share))) {
          frame[voxel] = kBlood;
        } else if (outside > 0.0 && outside < 3.0) {
          frame[voxel] = kFat;
        }
      }
    }
  }
  return frame;
}

double angleTo(const SyntheticHeart& heart, Vec3 pointMm) {
  const AhaFrame angles(heart.apexDirection, heart.insertionDirection());
  return std::remainder(angles.angleDegrees(pointMm - heart.centreMm), 360.0);
}

class RvContactTest : public ::testing::Test {
 protected:
  SyntheticHeart m_heart;
  LabelImage m_labels = sampled(m_heart, shortAxisGrid(m_heart, 160, 1.4, 10));
};

TEST_F(RvContactTest, insertionsAreFoundWhereTheCavityMeetsTheWall) {
  for (const double turn : {-25.0, 0.0, 30.0}) {
    const auto found = findRvContact(
        m_labels.geometry, frameOf(m_heart, m_labels, {turn, 120.0 + turn, 26.0}), m_labels.labels);
    ASSERT_TRUE(found.has_value()) << turn;
    EXPECT_NEAR(angleTo(m_heart, found->anteriorInsertionMm), turn, 10.0);
    EXPECT_NEAR(angleTo(m_heart, found->inferiorInsertionMm), 120.0 + turn, 20.0);
    EXPECT_NEAR(length(found->anteriorInsertionMm - m_heart.centreMm),
                m_heart.basalCavityRadiusMm + m_heart.wallMm, 4.0);
    EXPECT_GE(found->slices, 4);
  }
}

TEST_F(RvContactTest, howTheImageIsStoredDoesNotMatter) {
  const std::vector<float> frame = frameOf(m_heart, m_labels, {10.0, 125.0, 26.0});
  const auto plain = findRvContact(m_labels.geometry, frame, m_labels.labels);
  ASSERT_TRUE(plain.has_value());
  for (const int axis : {0, 1, 2}) {
    const LabelImage other = flipped(m_labels, axis);
    const auto found =
        findRvContact(other.geometry, frameOf(m_heart, other, {10.0, 125.0, 26.0}), other.labels);
    ASSERT_TRUE(found.has_value()) << axis;
    EXPECT_LT(length(found->anteriorInsertionMm - plain->anteriorInsertionMm), 3.0) << axis;
  }
  const LabelImage turned = transposed(m_labels);
  const auto found =
      findRvContact(turned.geometry, frameOf(m_heart, turned, {10.0, 125.0, 26.0}), turned.labels);
  ASSERT_TRUE(found.has_value());
  EXPECT_LT(length(found->anteriorInsertionMm - plain->anteriorInsertionMm), 3.0);
}

TEST_F(RvContactTest, nothingIsFoundWithoutARightVentricle) {
  EXPECT_FALSE(findRvContact(m_labels.geometry, frameOf(m_heart, m_labels, {0.0, 120.0, 1.0}),
                             m_labels.labels));
  // Bright all around, as in a sequence with dark wall only.
  const std::vector<float> bright(m_labels.geometry.voxelCount(), kBlood);
  EXPECT_FALSE(findRvContact(m_labels.geometry, bright, m_labels.labels));
}

TEST_F(RvContactTest, brightnessOnTheLateralSideIsNotTheSeptum) {
  EXPECT_FALSE(findRvContact(m_labels.geometry, frameOf(m_heart, m_labels, {190.0, 300.0, 26.0}),
                             m_labels.labels));
}

TEST_F(RvContactTest, frameOfAnotherSizeIsRefused) {
  const std::vector<float> small(10, kBlood);
  EXPECT_FALSE(findRvContact(m_labels.geometry, small, m_labels.labels));
}

}  // namespace
}  // namespace lateglow::testing
