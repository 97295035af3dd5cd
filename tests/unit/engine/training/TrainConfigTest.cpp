#include "engine/training/TrainConfig.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/training/PscganRecipe.h"

namespace lateglow::engine {
namespace {

nlohmann::json smallest() {
  return {{"system", "pscgan"},
          {"data", "d"},
          {"output", "o"},
          {"phases", {{"pri", {{"seconds", 5}}}}}};
}

TEST(TrainConfigTest, DefaultsAndBudgets) {
  const TrainConfig config = TrainConfig::fromJson(smallest());
  EXPECT_EQ(config.checkpoints, "o.training");
  EXPECT_TRUE(config.bfloat16);
  EXPECT_EQ(config.budget("pri").seconds, 5.0);
  EXPECT_THROW((void)config.budget("sys"), std::invalid_argument);
}

TEST(TrainConfigTest, RefusesWhatItDoesNotKnow) {
  const auto refused = [](const char* key, const nlohmann::json& value) {
    nlohmann::json json = smallest();
    json[key] = value;
    EXPECT_THROW((void)TrainConfig::fromJson(json), std::invalid_argument) << key;
  };
  refused("speed", 1);
  refused("threads", 0);
  refused("threads", "two");
  refused("precision", "fp8");
  refused("patience", -1);
  refused("deterministic", "yes");
  refused("phases", {{"pri", {{"epochs", 3}}}});
  refused("phases", {{"pri", nlohmann::json::object()}});
  nlohmann::json without = smallest();
  without.erase("data");
  EXPECT_THROW((void)TrainConfig::fromJson(without), std::invalid_argument);
}

TEST(TrainConfigTest, PaperRecipeHasThePapersSchedule) {
  const PscganRecipe recipe = PscganRecipe::named("paper", nlohmann::json::object());
  EXPECT_EQ(recipe.batch, 1);
  EXPECT_EQ(recipe.discriminatorSteps, 2);
  EXPECT_EQ(recipe.learningRate, 1e-3);
  EXPECT_EQ(recipe.dice, 0.0);
  EXPECT_EQ(recipe.l1, 0.0);
  EXPECT_FALSE(recipe.startFromPri);
}

TEST(TrainConfigTest, RecipeTakesSingleValues) {
  EXPECT_EQ(PscganRecipe::named("recommended", {{"batch", 16}}).batch, 16);
  EXPECT_THROW((void)PscganRecipe::named("recommended", {{"bach", 16}}), std::invalid_argument);
  EXPECT_THROW((void)PscganRecipe::named("recommended", {{"batch", 0}}), std::invalid_argument);
  EXPECT_THROW((void)PscganRecipe::named("best", {}), std::invalid_argument);
}

TEST(TrainConfigTest, EveryRecipeValueCanBeSetByItsKey) {
  const nlohmann::json before = PscganRecipe::paper().toJson();
  for (const auto& [key, value] : before.items()) {
    nlohmann::json other;
    if (value.is_boolean()) other = !value.get<bool>();
    if (value.is_number()) other = value.get<double>() + 1.0;
    if (value.is_number_integer()) other = value.get<int>() + 1;
    if (value.is_string()) continue;  // names have tests of their own
    const nlohmann::json after = PscganRecipe::named("paper", {{key, other}}).toJson();
    for (const auto& [name, now] : after.items()) {
      EXPECT_EQ(now, name == key ? other : before.at(name)) << key << " changed " << name;
    }
  }
  EXPECT_THROW((void)PscganRecipe::named("paper", {{"scar_free_repeats", 0}}),
               std::invalid_argument);
  EXPECT_THROW((void)PscganRecipe::named("paper", {{"ssim", "much"}}), std::invalid_argument);
  EXPECT_EQ(PscganRecipe::paper().orthogonalRate, 0.0);
  EXPECT_EQ(PscganRecipe::paper().ssim, 0.0);
}

}  // namespace
}  // namespace lateglow::engine
