#include "engine/systems/spgan/SpganConfig.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

TEST(SpganConfigTest, JsonRoundTripKeepsEveryValue) {
  SpganConfig config = SpganConfig::demo();
  config.generator = SpganGeneratorKind::Mutgan;
  config.twoStream = config.pyramid = config.attention = false;
  config.alpha = 0.5;
  const SpganConfig back = SpganConfig::fromJson(config.toJson(), SpganConfig::paper());
  EXPECT_EQ(back.toJson(), config.toJson());
}

TEST(SpganConfigTest, PaperHasTheStatedSizes) {
  const SpganConfig paper = SpganConfig::preset("paper");
  EXPECT_EQ(paper.phases, 25);
  EXPECT_EQ(paper.pixels, 64);
  EXPECT_EQ(paper.structuralChannels, 64);
  EXPECT_EQ(paper.personalChannels, 64);
  EXPECT_DOUBLE_EQ(paper.alpha, 0.84);
  EXPECT_EQ(paper.stem, SpganStem::Recurrent);
  EXPECT_EQ(paper.frameStride, 1);
}

TEST(SpganConfigTest, DiscriminatorSeesWhatTheGeneratorOffers) {
  SpganConfig config;
  EXPECT_EQ(config.condition(), SpganCondition::Personal);
  config.twoStream = false;
  EXPECT_EQ(config.condition(), SpganCondition::None);
  config.generator = SpganGeneratorKind::Pix2pix;
  EXPECT_EQ(config.condition(), SpganCondition::Cine);
}

TEST(SpganConfigTest, RefusesWhatItDoesNotKnow) {
  const SpganConfig base = SpganConfig::demo();
  const auto refused = [&](const nlohmann::json& values) {
    EXPECT_THROW((void)SpganConfig::fromJson(values, base), std::invalid_argument) << values;
  };
  refused({{"widths", 3}});
  refused({{"generator", "dcgan"}});
  refused({{"stem", "recurrent"}});  // with the demo's frame stride
  refused({{"pixels", 40}});
  refused({{"pixels", "64"}});
  refused({{"alpha", 1.5}});
  refused({{"unet", nlohmann::json::array()}});
  refused({{"channels", {8, 8, 8}}});
  refused({{"discriminator", {8, 8, 8, 1 << 20}}});
  EXPECT_THROW((void)SpganConfig::preset("huge"), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
