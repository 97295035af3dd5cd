#include <cmath>
#include <iostream>

#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

struct RealCase {
  const char* name;
  const char* cine;
  const char* mask;
  int slices;
};

std::ostream& operator<<(std::ostream& stream, const RealCase& real) { return stream << real.name; }

/// Real patients (Sunnybrook, CC0) against the experts' contours at end-diastole. The package was
/// trained on phantoms only: what counts is that the path holds and that the cavity is found.
class RealCinePathTest : public testing::TestWithParam<RealCase> {};

TEST_P(RealCinePathTest, RunsThroughToAPdfAndFindsTheCavity) {
  const fs::path folder = sharedData() / "cardiac" / "sunnybrook_cine";
  if (sharedData().empty() || !fs::exists(folder / GetParam().cine)) {
    GTEST_SKIP() << "open data cardiac/sunnybrook_cine/" << GetParam().cine << " is absent";
  }
  const ScratchFolder scratch("real");
  const std::string out = scratch / "result";
  const auto result = runProgram(LATEGLOW_CLI, {"analyze", "--in", (folder / GetParam().cine).string(), "--reference-mask",
                                                (folder / GetParam().mask).string(), "--out", out, "--json"});
  ASSERT_EQ(result.exitStatus, 0) << result.errors;
  const auto json = result.json();
  EXPECT_TRUE(fs::exists(fs::path(out) / "report.pdf"));
  const auto& classes = json["compare_masks"]["classes"];
  const double blood = classes["blood_pool"]["dice"];
  const double myocardium = classes["myocardium"]["dice"];
  std::cout << GetParam().name << ": Dice at end-diastole, blood pool " << blood << ", myocardium " << myocardium
            << ", slices compared " << json["compare_masks"]["slices"] << "\n";
  EXPECT_GE(json["measurements"]["slices"].size(), static_cast<std::size_t>(json["compare_masks"]["slices"].get<int>()) - 1);
  EXPECT_GT(blood, 0.75);
  EXPECT_GT(myocardium, 0.45);
}

INSTANTIATE_TEST_SUITE_P(Sunnybrook, RealCinePathTest,
                         testing::Values(RealCase{"SCD0000301", "SCD0000301_dicom", "SCD0000301_mask4d.nii.gz", 10},
                                         RealCase{"SCD0000101", "SCD0000101_cine4d.nii.gz", "SCD0000101_mask4d.nii.gz", 12}),
                         [](const auto& parameter) { return std::string(parameter.param.name); });

/// The segmenter's classes of every phase against the experts' contours at end-diastole and
/// end-systole: Dice of the cavity and the wall, and the ejection fraction from both.
TEST_P(RealCinePathTest, EjectionFractionFromEveryPhaseAgreesWithTheContours) {
  const fs::path folder = sharedData() / "cardiac" / "sunnybrook_cine";
  if (sharedData().empty() || !fs::exists(folder / GetParam().cine)) {
    GTEST_SKIP() << "open data cardiac/sunnybrook_cine/" << GetParam().cine << " is absent";
  }
  const ScratchFolder scratch("phases");
  const std::string mask = scratch / "phases.nii.gz";
  const auto made = runProgram(LATEGLOW_CLI, {"segment", "--model", "heart-segmenter-demo", "--in",
                                              (folder / GetParam().cine).string(), "--out", mask, "--json"});
  ASSERT_EQ(made.exitStatus, 0) << made.errors;
  EXPECT_EQ(made.json()["phases"], 20);
  const auto measured = runProgram(LATEGLOW_CLI, {"function", "--mask", mask, "--cine", (folder / GetParam().cine).string(),
                                                  "--reference", (folder / GetParam().mask).string(), "--json"});
  ASSERT_EQ(measured.exitStatus, 0) << measured.errors;
  const auto json = measured.json();
  const auto& compared = json["compared"];
  std::cout << GetParam().name << ": EF " << json["ef_percent"] << " %, " << compared["ef_error_points"]
            << " points from the contours'\n";
  EXPECT_LT(std::abs(compared["ef_error_points"].get<double>()), 10.0);
  for (const auto& phase : compared["phases"]) {
    std::cout << "  phase " << phase["phase"] << ": Dice blood pool " << phase["blood_pool_dice"] << ", myocardium "
              << phase["myocardium_dice"] << "\n";
    EXPECT_GT(phase["blood_pool_dice"].get<double>(), 0.80);
    if (!phase["myocardium_dice"].is_number()) continue;  // the experts drew no wall in this phase
    EXPECT_GT(phase["myocardium_dice"].get<double>(), 0.70);
  }
}

TEST(RealCineInfoTest, TakesSliceDistanceFromPositionsNotFromSliceLocation) {
  const fs::path folder = sharedData() / "cardiac" / "sunnybrook_cine" / "SCD0000301_dicom";
  if (sharedData().empty() || !fs::exists(folder)) {
    GTEST_SKIP() << "open data cardiac/sunnybrook_cine/SCD0000301_dicom is absent";
  }
  const auto json = runProgram(LATEGLOW_CLI, {"info", folder.string(), "--json"}).json();
  ASSERT_EQ(json["series"].size(), 1U);
  const auto& series = json["series"][0];
  EXPECT_EQ(series["slices"], 10);
  EXPECT_EQ(series["phases"], 20);
  EXPECT_EQ(series["size"], (nlohmann::json{256, 256, 10}));
  EXPECT_NEAR(series["spacing_mm"][0].get<double>(), 1.289, 0.001);
  EXPECT_NEAR(series["spacing_mm"][2].get<double>(), 8.0, 0.05);
}

}  // namespace
}  // namespace lateglow::test
