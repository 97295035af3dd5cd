#include "engine/package/Manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/engine/package/PackageFixture.h"

namespace lateglow::engine {
namespace {

using testing::HasSubstr;

nlohmann::json exampleJson() { return nlohmann::json::parse(toJson(test::exampleManifest())); }

std::string problemOf(const nlohmann::json& value) {
  const auto manifest = parseManifest(value.dump());
  return manifest ? "accepted" : manifest.error();
}

TEST(ManifestTest, ComesBackAsItWasWritten) {
  const Manifest written = test::exampleManifest();
  const auto read = parseManifest(toJson(written));
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(toJson(*read), toJson(written));
  EXPECT_EQ(read->inputs.spacingMm, written.inputs.spacingMm);
  EXPECT_EQ(read->inputs.phases, 25);
  EXPECT_TRUE(read->demonstration);
  EXPECT_EQ(read->limits, written.limits);
}

TEST(ManifestTest, EveryKeyIsNeededAndTyped) {
  const nlohmann::json valid = exampleJson();
  for (const auto& [key, value] : valid.items()) {
    nlohmann::json without = valid;
    without.erase(key);
    EXPECT_THAT(problemOf(without), HasSubstr("\"" + key + "\" is missing"));
    nlohmann::json wrong = valid;
    wrong[key] = value.is_string() ? nlohmann::json(1) : nlohmann::json("text");
    EXPECT_THAT(problemOf(wrong), HasSubstr(key));
  }
  for (const auto& [key, value] : valid.at("inputs").items()) {
    nlohmann::json without = valid;
    without["inputs"].erase(key);
    EXPECT_THAT(problemOf(without), HasSubstr("\"inputs." + key + "\" is missing"));
  }
}

TEST(ManifestTest, UnknownKeysAreIgnored) {
  nlohmann::json value = exampleJson();
  value["note"] = "from a later release";
  EXPECT_EQ(problemOf(value), "accepted");
}

TEST(ManifestTest, RefusesAnotherSchema) {
  nlohmann::json value = exampleJson();
  value["schema"] = 2;
  EXPECT_THAT(problemOf(value), HasSubstr("schema 2"));
}

TEST(ManifestTest, RefusesNamesThatCouldLeaveTheFolder) {
  for (const std::string name :
       {"../weights", "a/b", "/etc/passwd", "", ".hidden", "-rf", "a\\b", "manifest.json", "a b"}) {
    nlohmann::json value = exampleJson();
    value["files"][name] = std::string(64, 'a');
    EXPECT_THAT(problemOf(value), HasSubstr("impossible name")) << name;
  }
}

TEST(ManifestTest, RefusesValuesOutOfRange) {
  const auto with = [](const std::string& pointer, const nlohmann::json& content) {
    nlohmann::json value = exampleJson();
    value[nlohmann::json::json_pointer(pointer)] = content;
    return problemOf(value);
  };
  EXPECT_THAT(with("/id", ""), HasSubstr("\"id\""));
  EXPECT_THAT(with("/id", "Upper"), HasSubstr("\"id\""));
  EXPECT_THAT(with("/id", "../x"), HasSubstr("\"id\""));
  EXPECT_THAT(with("/id", std::string(65, 'a')), HasSubstr("\"id\""));
  EXPECT_THAT(with("/version", "1"), HasSubstr("\"version\""));
  EXPECT_THAT(with("/inputs/pixels", {64, 0}), HasSubstr("pixels"));
  EXPECT_THAT(with("/inputs/pixels", {-64, 64}), HasSubstr("pixels"));
  EXPECT_THAT(with("/inputs/spacing_mm", {1.6, -1.6}), HasSubstr("spacing_mm"));
  EXPECT_THAT(with("/inputs/phases", 2.5), HasSubstr("phases"));
  EXPECT_THAT(with("/files", {{"card.md", "abc"}}), HasSubstr("64 hexadecimal"));
}

TEST(ManifestTest, RefusesTextThatIsNoManifest) {
  for (const std::string text : {"", "[]", "null", "{", "{\"id\":1,\"id\":2}", "\xff"}) {
    EXPECT_FALSE(parseManifest(text)) << text;
  }
  EXPECT_FALSE(parseManifest("{\"configuration\":" + std::string(100'000, '[')));
}

}  // namespace
}  // namespace lateglow::engine
