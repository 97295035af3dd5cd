#include "app/workflow/HangingProtocol.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "app/workflow/HangingProtocolJson.h"
#include "app/workflow/HangingProtocolLibrary.h"
#include "app/workflow/Resources.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

SeriesTraits cineTraits() {
  SeriesTraits series;
  series.modality = "MR";
  series.description = "SAX cine bSSFP";
  series.studyDescription = "Cardiac MR";
  series.plane = SlicePlane::Oblique;
  series.slices = 10;
  series.phases = 25;
  series.sliceSpacingMm = 8.0;
  return series;
}

SeriesTraits brainTraits(int companions) {
  SeriesTraits series;
  series.description = "patient07_FLAIR_MNI";
  series.slices = 182;
  series.sliceSpacingMm = 1.0;
  series.companions = companions;
  return series;
}

std::string protocolText(const std::string& match, const std::string& panes) {
  return R"({"schema": "lateglow.layout/1", "name": "Mine", "match": [)" + match +
         R"(], "layout": {"rows": [1], "columns": [1, 2], "panes": [)" + panes + "]}}";
}

const std::string kPane = R"({"kind": "slice", "row": 0, "column": 0})";

std::string faultOf(const std::string& text) {
  const auto protocol = hangingProtocolFromText(text, "mine.json");
  return protocol ? std::string() : protocol.error().message;
}

HangingProtocol protocolWith(std::vector<MatchRule> rules, bool usersOwn = false) {
  HangingProtocol protocol;
  protocol.match = std::move(rules);
  protocol.layout = simpleGrid(1, 1);
  protocol.usersOwn = usersOwn;
  return protocol;
}

TEST(HangingProtocol, ScoresAddUpAndARequiredRuleDecides) {
  MatchRule modality;
  modality.modality = {"CT", "MR"};
  modality.score = 3;
  MatchRule phases;
  phases.phases = MatchRule::Range{2, 100};
  phases.required = true;
  phases.score = 10;
  const HangingProtocol protocol = protocolWith({modality, phases});
  EXPECT_EQ(scoreOf(protocol, cineTraits()), 13);
  SeriesTraits still = cineTraits();
  still.phases = 1;
  EXPECT_FALSE(scoreOf(protocol, still).has_value());
  SeriesTraits other = cineTraits();
  other.modality = "US";
  EXPECT_EQ(scoreOf(protocol, other), 10);
}

TEST(HangingProtocol, EveryConditionOfARuleMustHold) {
  const SeriesTraits series = cineTraits();
  MatchRule rule;
  EXPECT_TRUE(holds(rule, series));
  rule.description = "^sax";
  rule.bodyPart = {"liver", "CARDIAC"};
  rule.plane = {SlicePlane::Oblique};
  rule.slices = MatchRule::Range{10, 10};
  rule.spacingMm = MatchRule::Range{6, 10};
  rule.result = false;
  rule.hounsfield = false;
  EXPECT_TRUE(holds(rule, series));
  const auto without = [&](auto&& change) {
    MatchRule changed = rule;
    change(changed);
    return holds(changed, series);
  };
  EXPECT_FALSE(without([](MatchRule& r) { r.description = "lax"; }));
  EXPECT_FALSE(without([](MatchRule& r) { r.bodyPart = {"liver"}; }));
  SeriesTraits examined = series;
  examined.studyDescription.clear();
  examined.description = "sax";
  EXPECT_FALSE(holds(rule, examined));
  examined.bodyPart = "LIVER";
  EXPECT_TRUE(holds(rule, examined)) << "what the file says is examined";
  EXPECT_FALSE(without([](MatchRule& r) { r.plane = {SlicePlane::Axial}; }));
  EXPECT_FALSE(without([](MatchRule& r) { r.slices = MatchRule::Range{11, 20}; }));
  EXPECT_FALSE(without([](MatchRule& r) { r.spacingMm = MatchRule::Range{0, 7.9}; }));
  EXPECT_FALSE(without([](MatchRule& r) { r.companions = MatchRule::Range{1, 9}; }));
  EXPECT_FALSE(without([](MatchRule& r) { r.result = true; }));
  EXPECT_FALSE(without([](MatchRule& r) { r.hounsfield = true; }));
}

TEST(HangingProtocol, TheBestFitsFirstAndTheUsersOwnBeforeItsEqual) {
  MatchRule five;
  five.score = 5;
  std::vector<HangingProtocol> protocols;
  protocols.push_back(protocolWith({}));
  protocols.push_back(protocolWith({five}));
  protocols.push_back(protocolWith({five}, true));
  MatchRule never;
  never.modality = {"PT"};
  never.required = true;
  protocols.push_back(protocolWith({never}));
  const auto fitting = fittingProtocols(protocols, cineTraits());
  ASSERT_EQ(fitting.size(), 3U);
  EXPECT_EQ(fitting[0], &protocols[2]);
  EXPECT_EQ(fitting[1], &protocols[1]);
  EXPECT_EQ(fitting[2], &protocols[0]);
}

TEST(HangingProtocol, PlanesAreThoseOfTheBody) {
  Geometry geometry;
  EXPECT_EQ(slicePlaneOf(geometry), SlicePlane::Axial);
  geometry.axes = {Vec3{1, 0, 0}, Vec3{0, 0, -1}, Vec3{0, 1, 0}};
  EXPECT_EQ(slicePlaneOf(geometry), SlicePlane::Coronal);
  geometry.axes[2] = normalized({0.7, 0.7, 0.0});
  EXPECT_EQ(slicePlaneOf(geometry), SlicePlane::Oblique);
}

TEST(HangingProtocol, LayoutsThatCannotBeLaidOutAreTold) {
  EXPECT_EQ(layoutFault(simpleGrid(2, 3)), "");
  EXPECT_EQ(simpleGrid(2, 3).panes.at(4).row, 1);
  EXPECT_EQ(simpleGrid(2, 3).panes.at(4).column, 1);
  PaneLayout layout = simpleGrid(1, 2);
  layout.panes[0].columnSpan = 2;
  EXPECT_THAT(layoutFault(layout), HasSubstr("over each other"));
  layout.panes[0].columnSpan = 3;
  EXPECT_THAT(layoutFault(layout), HasSubstr("outside"));
  layout = simpleGrid(1, 1);
  layout.rowWeights[0] = 0.0;
  EXPECT_THAT(layoutFault(layout), HasSubstr("weight"));
  EXPECT_THAT(layoutFault(PaneLayout{}), HasSubstr("no pane"));
}

TEST(HangingProtocolJson, WhatIsWrittenIsReadAgain) {
  HangingProtocol protocol;
  protocol.name = "Mine";
  protocol.automatic = false;
  MatchRule& rule = protocol.match.emplace_back();
  rule.modality = {"MR"};
  rule.description = "sax|lax";
  rule.bodyPart = {"heart"};
  rule.plane = {SlicePlane::Coronal, SlicePlane::Oblique};
  rule.phases = MatchRule::Range{2, 60};
  rule.spacingMm = MatchRule::Range{0.5, 9};
  rule.result = true;
  rule.required = true;
  rule.score = -4;
  protocol.layout = simpleGrid(2, 2);
  protocol.layout.panes[1].kind = PaneKind::Montage;
  protocol.layout.panes[1].overlay = true;
  protocol.layout.panes[2].window = WindowPreset{400, 40};
  const auto again = hangingProtocolFromText(toJson(protocol).dump(), "mine.json");
  ASSERT_TRUE(again.has_value()) << again.error().message;
  EXPECT_EQ(again->name, "Mine");
  EXPECT_FALSE(again->automatic);
  EXPECT_EQ(again->layout, protocol.layout);
  ASSERT_EQ(again->match.size(), 1U);
  EXPECT_EQ(again->match[0].plane, rule.plane);
  EXPECT_EQ(again->match[0].phases, rule.phases);
  EXPECT_EQ(again->match[0].spacingMm, rule.spacingMm);
  EXPECT_EQ(again->match[0].result, rule.result);
  EXPECT_EQ(again->match[0].description, rule.description);
  EXPECT_TRUE(again->match[0].required);
  EXPECT_EQ(again->match[0].score, -4);
}

TEST(HangingProtocolJson, FaultsNameTheFileAndTheKey) {
  EXPECT_EQ(faultOf(protocolText("", kPane)), "");
  EXPECT_THAT(faultOf("{"), HasSubstr("mine.json is not JSON"));
  EXPECT_THAT(faultOf("[]"), HasSubstr("mine.json"));
  EXPECT_THAT(faultOf(protocolText(R"({"modalty": "MR"})", kPane)),
              HasSubstr("mine.json: \"match[0].modalty\" is not known"));
  EXPECT_THAT(faultOf(protocolText(R"({"score": 1}, {"slices": [9, 3]})", kPane)),
              HasSubstr("\"match[1].slices\""));
  EXPECT_THAT(faultOf(protocolText(R"({"score": 1e30})", kPane)), HasSubstr("match[0].score"));
  EXPECT_THAT(faultOf(protocolText(R"({"required": "yes"})", kPane)),
              HasSubstr("match[0].required"));
  EXPECT_THAT(faultOf(protocolText(R"({"description": "("})", kPane)),
              HasSubstr("is not a regular expression"));
  EXPECT_THAT(faultOf(protocolText(R"({"plane": "up"})", kPane)), HasSubstr("match[0].plane"));
  EXPECT_THAT(faultOf(protocolText("", R"({"kind": "pie", "row": 0, "column": 0})")),
              HasSubstr("\"layout.panes[0].kind\" is no kind of pane: pie"));
  EXPECT_THAT(faultOf(protocolText("", R"({"kind": "slice", "row": 0})")),
              HasSubstr("\"layout.panes[0].column\" is missing"));
  EXPECT_THAT(faultOf(protocolText("", kPane + "," + kPane)), HasSubstr("over each other"));
  EXPECT_THAT(faultOf(protocolText("", "")), HasSubstr("no pane"));
}

class HangingProtocolLibraryTest : public ::testing::Test {
protected:
  void TearDown() override { fs::remove_all(m_folder); }
  [[nodiscard]] HangingProtocolLibrary library() const {
    HangingProtocolLibrary library(resourceFolder() / "protocols", m_folder / "layouts");
    library.reload();
    return library;
  }
  [[nodiscard]] static std::string best(const HangingProtocolLibrary& library,
                                        const SeriesTraits& series) {
    const auto fitting = fittingProtocols(library.protocols(), series);
    return fitting.empty() ? std::string() : fitting.front()->id;
  }

  const fs::path m_folder =
      fs::path(::testing::TempDir()) / ("lateglow-layouts-" + std::to_string(::getpid()));
};

TEST_F(HangingProtocolLibraryTest, TheShippedOnesAreReadAndEachIsBestForItsSeries) {
  const HangingProtocolLibrary shipped = library();
  EXPECT_TRUE(shipped.failures().empty());
  EXPECT_EQ(shipped.protocols().size(), 9U);
  SeriesTraits cine = cineTraits();
  EXPECT_EQ(best(shipped, cine), "cardiac");
  cine.hasResult = true;
  cine.companions = 3;
  EXPECT_EQ(best(shipped, cine), "cardiac");
  EXPECT_EQ(best(shipped, brainTraits(0)), "planes");
  EXPECT_EQ(best(shipped, brainTraits(1)), "brain");
  EXPECT_EQ(best(shipped, brainTraits(3)), "brain-contrasts");
  SeriesTraits made = brainTraits(4);
  made.hasResult = true;
  EXPECT_EQ(best(shipped, made), "brain") << "what a model made lies beside its source";
  SeriesTraits head = brainTraits(0);
  head.modality = "CT";
  head.hounsfield = true;
  EXPECT_EQ(best(shipped, head), "cbct");
  head.companions = 1;
  head.description = "Head CBCT";
  EXPECT_EQ(best(shipped, head), "ct-pair");
  head.hasResult = true;
  EXPECT_EQ(best(shipped, head), "ct-pair");
  head.companions = 0;
  head.hasResult = false;
  head.slices = 3;
  EXPECT_EQ(best(shipped, head), "single-series");
}

TEST_F(HangingProtocolLibraryTest, TheUsersOwnAreKeptReplacedAndDeleted) {
  HangingProtocolLibrary mine = library();
  HangingProtocol protocol;
  protocol.name = "Stress & rest";
  protocol.layout = simpleGrid(1, 2);
  MatchRule& rule = protocol.match.emplace_back();
  rule.score = 1000;
  const auto id = mine.save(protocol);
  ASSERT_TRUE(id.has_value()) << id.error().message;
  EXPECT_EQ(best(library(), cineTraits()), *id);
  protocol.layout = simpleGrid(2, 2);
  ASSERT_TRUE(mine.save(protocol).has_value());
  EXPECT_EQ(mine.protocols().size(), 10U);
  EXPECT_EQ(mine.protocols().back().layout.panes.size(), 4U);
  EXPECT_FALSE(mine.remove("cardiac").has_value());
  ASSERT_TRUE(mine.remove(*id).has_value());
  EXPECT_EQ(library().protocols().size(), 9U);
  EXPECT_TRUE(fs::is_empty(m_folder / "layouts"));
}

TEST_F(HangingProtocolLibraryTest, ADamagedFileIsToldAndTheOthersStay) {
  fs::create_directories(m_folder / "layouts");
  std::ofstream(m_folder / "layouts" / "torn.json") << R"({"schema": "lategl)";
  const HangingProtocolLibrary mine = library();
  EXPECT_EQ(mine.protocols().size(), 9U);
  ASSERT_EQ(mine.failures().size(), 1U);
  EXPECT_THAT(mine.failures().front().message, HasSubstr("torn.json is not JSON"));
}

}  // namespace
}  // namespace lateglow
