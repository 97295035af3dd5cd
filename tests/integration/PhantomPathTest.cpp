#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

/// The whole path on phantoms of a seed that no training set uses.
class PhantomPathTest : public testing::Test {
protected:
  static constexpr int cases = 12;

  static void SetUpTestSuite() {
    s_scratch = new ScratchFolder("path");
    const auto made = runProgram(LATEGLOW_CLI, {"phantom", "cardiac", "--out", s_scratch->path() / "data", "--cases",
                                                std::to_string(cases), "--seed", "20261122"});
    ASSERT_EQ(made.exitStatus, 0) << made.errors;
  }
  static void TearDownTestSuite() { delete s_scratch; }

  static inline ScratchFolder* s_scratch = nullptr;
};

double mean(const nlohmann::json& summary, const std::string& name) {
  for (const auto& row : summary["table"]) {
    if (row["name"] == name) return row["mean"].is_number() ? row["mean"].get<double>() : 0.0;
  }
  ADD_FAILURE() << "no row " << name;
  return 0.0;
}

TEST_F(PhantomPathTest, DemonstrationPackageReachesItsFiguresOnUnseenPhantoms) {
  const auto result = runProgram(LATEGLOW_CLI, {"evaluate", "--data", *s_scratch / "data", "--out", *s_scratch / "evaluation", "--json"});
  ASSERT_EQ(result.exitStatus, 0) << result.errors;
  const auto summary = result.json();
  // A dozen cases scatter more than the forty of docs/validation, so the floors lie below its means.
  EXPECT_GT(mean(summary, "blood pool dice"), 0.80);
  EXPECT_GT(mean(summary, "myocardium dice"), 0.72);
  EXPECT_GT(mean(summary, "scar dice"), 0.35);
  EXPECT_GT(summary["agreement"]["scar_ratio_percent"]["pearson"]["r"].get<double>(), 0.5);
}

TEST_F(PhantomPathTest, AnalyzeWritesEverythingAndReportMakesThePdfAgain) {
  const std::string out = *s_scratch / "case";
  const auto result =
      runProgram(LATEGLOW_CLI, {"analyze", "--in", *s_scratch / "data/case_0001/cine.nii.gz", "--lge",
                                *s_scratch / "data/case_0001/lge.nii.gz", "--reference-mask",
                                *s_scratch / "data/case_0001/mask.nii.gz", "--out", out, "--json"});
  ASSERT_EQ(result.exitStatus, 0) << result.errors;
  const auto json = result.json();
  EXPECT_EQ(json["measurements"]["schema"], "lateglow.measurements/1");
  EXPECT_TRUE(json["compare"]["ssim"].is_number());
  EXPECT_TRUE(json["compare_masks"]["classes"]["blood_pool"]["dice"].is_number());
  for (const char* name : {"report.pdf", "synthetic_lge.nii.gz", "synthetic_mask.nii.gz", "measurements.json",
                           "analysis.json", "bullseye_burden.png", "bullseye_transmurality.png"}) {
    EXPECT_TRUE(fs::exists(fs::path(out) / name)) << name;
  }
  for (const auto& file : json["files"]) EXPECT_TRUE(fs::exists(file.get<std::string>())) << file;
  const auto again = runProgram(LATEGLOW_CLI, {"report", "--case", out, "--out", *s_scratch / "again.pdf", "--json"});
  ASSERT_EQ(again.exitStatus, 0) << again.errors;
  EXPECT_GE(again.json()["pages"].get<int>(), 1);
  const auto refused = runProgram(LATEGLOW_CLI, {"analyze", "--in", *s_scratch / "data/case_0001/cine.nii.gz", "--out", out});
  EXPECT_EQ(refused.exitStatus, 1) << "an existing result must not be replaced unasked";
}

TEST_F(PhantomPathTest, SameInputAndSeedGiveTheSameResult) {
  for (const char* name : {"a", "b"}) {
    const auto result = runProgram(LATEGLOW_CLI, {"synthesize", "--in", *s_scratch / "data/case_0002/cine.nii.gz",
                                                  "--out", *s_scratch / (std::string(name) + ".nii.gz"), "--mask-out",
                                                  *s_scratch / (std::string(name) + "_mask.nii.gz"), "--threads", "1"});
    ASSERT_EQ(result.exitStatus, 0) << result.errors;
  }
  const auto compared =
      runProgram(LATEGLOW_CLI, {"compare", "--test", *s_scratch / "a.nii.gz", "--reference", *s_scratch / "b.nii.gz", "--json"});
  EXPECT_DOUBLE_EQ(compared.json()["mae"].get<double>(), 0.0);
  const auto masks = runProgram(LATEGLOW_CLI, {"compare-masks", "--test", *s_scratch / "a_mask.nii.gz", "--reference",
                                               *s_scratch / "b_mask.nii.gz", "--json"});
  EXPECT_DOUBLE_EQ(masks.json()["overall"]["accuracy"].get<double>(), 1.0);
}

}  // namespace
}  // namespace lateglow::test
