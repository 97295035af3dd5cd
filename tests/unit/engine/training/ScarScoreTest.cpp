#include "engine/training/ScarScore.h"

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

torch::Tensor labels(std::vector<std::int64_t> values) {
  return torch::tensor(values).view({1, 2, -1});
}

TEST(ScarScoreTest, PerfectResult) {
  ScarScore score;
  const torch::Tensor a = labels({0, 1, 2, 3, 1, 2});
  const torch::Tensor b = labels({0, 1, 2, 1, 1, 2});
  score.add(a, a);
  score.add(b, b);
  const nlohmann::json json = score.toJson();
  for (const char* name : {"dice_blood", "dice_myocardium", "dice_scar", "dice_wall", "ratio_r"}) {
    EXPECT_EQ(json.at(name), 1.0) << name;
  }
  EXPECT_EQ(json.at("ratio_bias_percent"), 0.0);
  EXPECT_EQ(json.at("scar_free_cases"), 1);
  EXPECT_EQ(json.at("scar_free_recognised"), 1);
}

TEST(ScarScoreTest, FiguresByHand) {
  // Truth: 1 scar, 3 healthy; found: 2 scar, 2 healthy. 1 is healthy myocardium, 2 is blood.
  ScarScore score;
  score.add(labels({3, 3, 1, 1, 2, 0}), labels({3, 1, 1, 1, 2, 0}));
  const nlohmann::json json = score.toJson();
  EXPECT_NEAR(json.at("dice_scar").get<double>(), 2.0 / 3.0, 1e-4);
  EXPECT_NEAR(json.at("dice_myocardium").get<double>(), 4.0 / 5.0, 1e-4);
  EXPECT_EQ(json.at("dice_wall"), 1.0);
  EXPECT_EQ(json.at("dice_blood"), 1.0);
  EXPECT_NEAR(json.at("ratio_bias_percent").get<double>(), 25.0, 1e-4);
}

TEST(ScarScoreTest, FalseScarInAScarFreeCaseIsCounted) {
  ScarScore score;
  score.add(labels({3, 1, 1, 1, 2, 0}), labels({1, 1, 1, 1, 2, 0}));
  EXPECT_EQ(score.toJson().at("scar_free_cases"), 1);
  EXPECT_EQ(score.toJson().at("scar_free_recognised"), 0);
  EXPECT_EQ(score.toJson().at("dice_scar"), 0.0);
}

}  // namespace
}  // namespace lateglow::engine
