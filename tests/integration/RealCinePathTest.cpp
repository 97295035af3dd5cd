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
