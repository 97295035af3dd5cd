#include "engine/training/SpganRecipe.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

TEST(SpganRecipeTest, PaperHasThePapersNumbers) {
  const SpganRecipe recipe = SpganRecipe::named("paper", SpganConfig::paper(), {});
  EXPECT_EQ(recipe.adversarialKind, AdversarialKind::Wasserstein);
  EXPECT_DOUBLE_EQ(recipe.adversarial, 1.0);
  EXPECT_DOUBLE_EQ(recipe.penalty, 10.0);
  EXPECT_EQ(recipe.penaltyEvery, 1);
  EXPECT_DOUBLE_EQ(recipe.boot, 0.25);
  EXPECT_DOUBLE_EQ(recipe.detail, 50.0);
  EXPECT_DOUBLE_EQ(recipe.l1 + recipe.ssim + recipe.clipNorm + recipe.averageDecay, 0.0);
  EXPECT_EQ(recipe.batch, 8);
  EXPECT_EQ(recipe.discriminatorSteps, 5);
  EXPECT_DOUBLE_EQ(recipe.learningRate, 1e-3);
  EXPECT_FALSE(recipe.decay);
}

TEST(SpganRecipeTest, BaselinesPlayTheirOwnGame) {
  SpganConfig network;
  network.generator = SpganGeneratorKind::Unet;
  EXPECT_FALSE(SpganRecipe::paper(network).usesDiscriminator());
  EXPECT_DOUBLE_EQ(SpganRecipe::paper(network).l1, 1.0);
  network.generator = SpganGeneratorKind::Pix2pix;
  EXPECT_EQ(SpganRecipe::paper(network).adversarialKind, AdversarialKind::CrossEntropy);
  EXPECT_TRUE(SpganRecipe::paper(network).usesDiscriminator());
  network = SpganConfig();
  network.twoStream = false;
  EXPECT_DOUBLE_EQ(SpganRecipe::paper(network).detail, 0.0);
  EXPECT_DOUBLE_EQ(SpganRecipe::recommended(network).detail, 0.0);
}

TEST(SpganRecipeTest, SingleValuesGoOnTop) {
  const SpganConfig network;
  const SpganRecipe recipe = SpganRecipe::named("recommended", network, {{"detail", 7.0}});
  EXPECT_DOUBLE_EQ(recipe.detail, 7.0);
  EXPECT_EQ(SpganRecipe::named("recommended", network, recipe.toJson()).toJson(), recipe.toJson());
  const auto refused = [&](const char* name, const nlohmann::json& values) {
    EXPECT_THROW((void)SpganRecipe::named(name, network, values), std::invalid_argument) << values;
  };
  refused("fast", {});
  refused("paper", {{"l3", 1.0}});
  refused("paper", {{"batch", 0}});
  refused("paper", {{"batch", "8"}});
  refused("paper", {{"adversarial_kind", "poker"}});
}

}  // namespace
}  // namespace lateglow::engine
