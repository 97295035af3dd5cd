#include "engine/systems/pscgan/PscganConfig.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

TEST(PscganConfigTest, JsonRoundTripKeepsEveryValue) {
  for (const PscganConfig& config : {PscganConfig::paper(), PscganConfig::demo()}) {
    const nlohmann::json json = config.toJson();
    EXPECT_EQ(PscganConfig::fromJson(json, PscganConfig::paper()).toJson(), json);
    EXPECT_EQ(PscganConfig::fromJson(json, PscganConfig::demo()).toJson(), json);
  }
}

TEST(PscganConfigTest, PaperPresetHasThePapersSizes) {
  const PscganConfig config = PscganConfig::preset("paper");
  EXPECT_EQ(config.channels[3], 128);
  EXPECT_EQ(config.bottleneck, 4096);
  EXPECT_EQ(config.decoder[0], 256);
  EXPECT_EQ(config.stacks, 3);
  EXPECT_EQ(config.rates, (std::vector<std::int64_t>{1, 1, 2, 4, 6, 8}));
  EXPECT_EQ(config.temporal, TemporalPathway::Flattened);
  EXPECT_EQ(config.projectionMaps, 0);
  EXPECT_FALSE(config.conditionSkip);
}

TEST(PscganConfigTest, EverySwitchIsOffInThePresetsAndComesBackFromJson) {
  const nlohmann::json switches = {{"encoder", "conv3d_lstm"},    {"temporal_unit", "gru"},
                                   {"progressive", false},        {"control_single_frame", true},
                                   {"unet_widths", {8, 8, 8, 8}}, {"scar_threshold", 0.35}};
  for (const char* preset : {"paper", "demo"}) {
    const nlohmann::json before = PscganConfig::preset(preset).toJson();
    EXPECT_EQ(before.at("encoder"), "scln");
    EXPECT_EQ(before.at("temporal_unit"), "causal_dilated");
    EXPECT_EQ(before.at("progressive"), true);
    EXPECT_EQ(before.at("control_single_frame"), false);
    EXPECT_EQ(before.at("scar_threshold"), 0.5);
    for (const auto& [key, value] : switches.items()) {
      nlohmann::json expected = before;
      expected[key] = value;
      EXPECT_EQ(PscganConfig::fromJson({{key, value}}, PscganConfig::preset(preset)).toJson(),
                expected);
    }
  }
}

TEST(PscganConfigTest, RefusesUnknownKeysWrongTypesAndHostileSizes) {
  const PscganConfig base = PscganConfig::demo();
  const auto refused = [&](const nlohmann::json& values) {
    EXPECT_THROW((void)PscganConfig::fromJson(values, base), std::invalid_argument) << values.dump();
  };
  refused({{"no_such_setting", 1}});
  refused({{"bottleneck", "wide"}});
  refused({{"bottleneck", 1000000000}});
  refused({{"channels", {1, 2, 3}}});
  refused({{"channels", {0, 8, 8, 8}}});
  refused({{"pixels", 60}});
  refused({{"rates", nlohmann::json::array()}});
  refused({{"temporal_pathway", "backwards"}});
  refused({{"condition_grid", 7}});
  refused({{"encoder", "transformer"}});
  refused({{"temporal_unit", "dilated"}});
  refused({{"unet_widths", {32, 64, 96}}});
  refused({{"unet_widths", {32, 64, 96, 0}}});
  refused({{"scar_threshold", 0.0}});
  refused({{"scar_threshold", 1.0}});
  refused({{"progressive", "no"}});
  EXPECT_THROW((void)PscganConfig::preset("huge"), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
