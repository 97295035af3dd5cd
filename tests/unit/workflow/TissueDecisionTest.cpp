#include "app/workflow/TissueDecision.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

/// One voxel with these probabilities of other, healthy wall, blood and scar.
int decided(std::array<float, 4> values, double threshold) {
  Geometry grid;
  grid.size = {1, 1, 1};
  TissueProbabilities probabilities;
  for (std::size_t i = 0; i < values.size(); ++i) probabilities[i] = makeVolume(grid, values[i]);
  return decideTissue(probabilities, threshold).labels.front();
}

TEST(TissueDecisionTest, TheMostProbableStructureWins) {
  EXPECT_EQ(decided({0.7F, 0.1F, 0.1F, 0.1F}, 0.5), 0);
  EXPECT_EQ(decided({0.1F, 0.7F, 0.1F, 0.1F}, 0.5), 1);
  EXPECT_EQ(decided({0.1F, 0.1F, 0.7F, 0.1F}, 0.5), 2);
  EXPECT_EQ(decided({0.1F, 0.1F, 0.1F, 0.7F}, 0.5), 3);
  EXPECT_EQ(decided({0.0F, 0.0F, 0.0F, 0.0F}, 0.5), 0);
}

TEST(TissueDecisionTest, HealthyAndScarCountTogetherAsWall) {
  // Neither of the two is the largest, but the wall is.
  EXPECT_EQ(decided({0.40F, 0.31F, 0.0F, 0.29F}, 0.5), 1);
  EXPECT_EQ(decided({0.0F, 0.29F, 0.40F, 0.31F}, 0.5), 3);
}

TEST(TissueDecisionTest, TheThresholdMovesScarWithinTheWallOnly) {
  const std::array<float, 4> faint{0.1F, 0.5F, 0.1F, 0.3F};  // scar's share of the wall: 0.375
  EXPECT_EQ(decided(faint, 0.5), 1);
  EXPECT_EQ(decided(faint, 0.37), 3);
  EXPECT_EQ(decided(faint, 0.38), 1);
  const std::array<float, 4> blood{0.1F, 0.1F, 0.6F, 0.2F};
  EXPECT_EQ(decided(blood, 0.01), 2);
  const std::array<float, 4> none{0.1F, 0.8F, 0.1F, 0.0F};
  EXPECT_EQ(decided(none, 1e-9), 1);
  EXPECT_EQ(decided({0.0F, 0.5F, 0.0F, 0.5F}, 0.5), 3);  // the threshold itself is scar
}

TEST(TissueDecisionTest, ThresholdOfAPackage) {
  engine::Manifest manifest;
  EXPECT_EQ(scarThresholdOf(manifest), 0.5);
  manifest.configuration["scar_threshold"] = 0.35;
  EXPECT_EQ(scarThresholdOf(manifest), 0.35);
  for (const nlohmann::json& wrong : {nlohmann::json(0.0), nlohmann::json(1.5), nlohmann::json("x")}) {
    manifest.configuration["scar_threshold"] = wrong;
    EXPECT_EQ(scarThresholdOf(manifest), 0.5);
  }
}

}  // namespace
}  // namespace lateglow
