#include "app/workflow/GatewayRules.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

Series cineSeries(int slices, int phases, Vec3 normal, const std::string& description) {
  Series series;
  series.modality = "MR";
  series.description = description;
  Geometry geometry;
  geometry.size = {4, 4, slices};
  geometry.spacingMm = {1.5, 1.5, 8.0};
  geometry.axes[2] = normal;
  series.image = makeCine(geometry, phases);
  return series;
}

class GatewayRulesTest : public ::testing::Test {
 protected:
  void TearDown() override { fs::remove(m_file); }
  [[nodiscard]] Expected<GatewayRules> load(const std::string& rule,
                                            const std::string& more = "") const {
    std::ofstream(m_file) << R"({"schema": "lateglow.gateway/1", )" << more << R"("rules": [)"
                          << rule << "]}";
    PacsSettings settings;
    settings.nodes.resize(1);
    settings.nodes[0].name = "Archive";
    settings.nodes[0].aeTitle = "ARCHIVE";
    settings.nodes[0].host = "h";
    return loadGatewayRules(m_file, settings);
  }
  [[nodiscard]] std::string fault(const std::string& rule, const std::string& more = "") const {
    const auto rules = load(rule, more);
    return rules ? "" : rules.error().message;
  }

  const fs::path m_file =
      fs::path(::testing::TempDir()) / ("lateglow-rules-" + std::to_string(::getpid()) + ".json");
};

TEST_F(GatewayRulesTest, ReadsARuleWithItsDefaults) {
  const auto rules = load(R"({"name": "a", "model": "m", "send_to": ["Archive", "B@h:104"]})",
                          R"("quiet_seconds": 5, )");
  ASSERT_TRUE(rules) << rules.error().message;
  EXPECT_DOUBLE_EQ(rules->quietSeconds, 5.0);
  ASSERT_EQ(rules->rules.size(), 1U);
  EXPECT_EQ(rules->rules[0].objects, (std::vector<std::string>{"sc", "seg", "sr", "pdf"}));
  ASSERT_EQ(rules->rules[0].destinations.size(), 2U);
  EXPECT_EQ(rules->rules[0].destinations[0].aeTitle, "ARCHIVE");
  EXPECT_EQ(toString(rules->rules[0].destinations[1]), "B@h:104");
}

TEST_F(GatewayRulesTest, NamesWhatIsWrong) {
  EXPECT_THAT(fault(R"({"name": "a", "model": "m", "send_to": ["Nowhere"]})"),
              HasSubstr("Nowhere"));
  EXPECT_THAT(fault(R"({"name": "a", "model": "m", "send_to": []})"), HasSubstr("send_to"));
  EXPECT_THAT(fault(R"({"name": "a", "send_to": ["Archive"]})"), HasSubstr("model"));
  EXPECT_THAT(
      fault(R"({"name": "a", "model": "m", "send_to": ["Archive"], "match": {"slice": 3}})"),
      HasSubstr("slice"));
  EXPECT_THAT(
      fault(R"({"name": "a", "model": "m", "send_to": ["Archive"], "match": {"slices": [5, 3]}})"),
      HasSubstr("slices"));
  EXPECT_FALSE(
      fault(R"({"name": "a", "model": "m", "send_to": ["Archive"], "match": {"description": "("}})")
          .empty());
  EXPECT_THAT(
      fault(
          R"({"name": "a", "model": "m", "send_to": ["Archive"], "match": {"orientation": "tilted"}})"),
      HasSubstr("tilted"));
  const std::string rule = R"({"name": "a", "model": "m", "send_to": ["Archive"]})";
  EXPECT_THAT(fault(rule + "," + rule), HasSubstr("two rules"));
  EXPECT_THAT(fault(""), HasSubstr("no rule"));
  EXPECT_THAT(fault(rule, R"("quiet_secs": 5, )"), HasSubstr("quiet_secs"));
  EXPECT_FALSE(fault(rule, R"("quiet_seconds": -1, )").empty());
}

TEST(GatewayMatchTest, EveryConditionMustHold) {
  const GatewaySender sender{"SCANNER", "LATEGLOW", {"1.2.840.10008.5.1.4.1.1.4"}};
  const Vec3 oblique{0.6, 0.0, 0.8};
  const Series series = cineSeries(10, 25, oblique, "Cine SAX 8mm");
  GatewayMatch match;
  EXPECT_TRUE(matches(match, series, sender)) << "no condition";
  match = {{"SCANNER"},
           {"LATEGLOW"},
           "MR",
           "sax|short.?axis",
           {"1.2.840.10008.5.1.4.1.1.4"},
           {{3, 20}},
           {{10, 60}},
           GatewayOrientation::Oblique};
  EXPECT_TRUE(matches(match, series, sender));
  const auto without = [&](auto change) {
    GatewayMatch other = match;
    change(other);
    return !matches(other, series, sender);
  };
  EXPECT_TRUE(without([](GatewayMatch& m) { m.callingAe = {"OTHER"}; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.calledAe = {"OTHER"}; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.modality = "CT"; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.description = "^sax"; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.sopClassUids = {"1.2.840.10008.5.1.4.1.1.2"}; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.slices = {{11, 20}}; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.phases = {{26, 60}}; }));
  EXPECT_TRUE(without([](GatewayMatch& m) { m.orientation = GatewayOrientation::Axial; }));
  const Series axial = cineSeries(10, 25, {0.0, 0.0, 1.0}, "Cine SAX");
  EXPECT_FALSE(matches(match, axial, sender));
}

TEST(GatewayMatchTest, DescriptionsOfAnyLengthAreHarmless) {
  GatewayMatch match;
  match.description = ".*sax";
  EXPECT_FALSE(matches(match, cineSeries(1, 10, {0, 0, 1}, std::string(100'000, 'x') + "sax"), {}))
      << "only the beginning is read";
}

}  // namespace
}  // namespace lateglow
