#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "imaging/core/Progress.h"
#include "imaging/io/StudyReader.h"
#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Two computed heads or patients at a coarse grid, a package trained on them for a moment, installed
/// in a library of its own: what a researcher does first.
class VolumePathTest : public testing::Test {
protected:
  void SetUp() override { setenv("XDG_DATA_HOME", m_scratch.path().c_str(), 1); }
  void TearDown() override { unsetenv("XDG_DATA_HOME"); }

  void prepare(const std::vector<std::string>& phantom, const std::string& system, const std::string& task) {
    std::vector<std::string> make{"phantom"};
    make.insert(make.end(), phantom.begin(), phantom.end());
    make.insert(make.end(), {"--out", m_scratch / "cases", "--cases", "2", "--spacing", "4", "--seed", "5"});
    const auto made = runProgram(LATEGLOW_CLI, make);
    ASSERT_EQ(made.exitStatus, 0) << made.errors;
    const auto trained = runProgram(
        LATEGLOW_CLI, {"train", "--system", system, "--task", task, "--data", m_scratch / "cases", "--out",
                       m_scratch / "tiny.lgmodel", "--minutes", "0.02", "--threads", "1"});
    ASSERT_EQ(trained.exitStatus, 0) << trained.errors;
    const auto installed = runProgram(LATEGLOW_CLI, {"models", "install", m_scratch / "tiny.lgmodel"});
    ASSERT_EQ(installed.exitStatus, 0) << installed.errors;
  }

  Series read(const std::string& file) {
    SilentProgress silent;
    auto study = readStudy(file, silent);
    EXPECT_TRUE(study) << study.error().message;
    return study->series.front();
  }

  ScratchFolder m_scratch{"volumes"};
};

TEST_F(VolumePathTest, ABrainGoesFromTrainingToAReport) {
  prepare({"brain"}, "medsynth", "t1ce-to-t2");
  const std::string source = m_scratch / "cases/case_0001/t1ce.nii.gz";
  const std::string target = m_scratch / "cases/case_0001/t2.nii.gz";
  const auto made = runProgram(LATEGLOW_CLI, {"--json", "synthesize", "--model", "tiny", "--in", source, "--out",
                                              m_scratch / "t2.nii.gz"});
  ASSERT_EQ(made.exitStatus, 0) << made.errors;
  const json answer = made.json();
  EXPECT_EQ(answer["synthetic"], true);
  EXPECT_TRUE(read(source).geometry().sameGrid(read(m_scratch / "t2.nii.gz").geometry()));
  bool skull = false;
  for (const json& reason : answer["gate"]) skull = skull || reason["code"] == "skull";
  EXPECT_TRUE(skull) << "a head with its skull must be noted";

  const auto refused = runProgram(LATEGLOW_CLI, {"--json", "synthesize", "--model", "tiny", "--in",
                                                 m_scratch / "cases/case_0001/flair.nii.gz", "--out",
                                                 m_scratch / "no.nii.gz"});
  EXPECT_EQ(refused.exitStatus, 4);
  EXPECT_FALSE(fs::exists(m_scratch / "no.nii.gz"));

  const auto analyzed = runProgram(LATEGLOW_CLI, {"--json", "analyze", "--model", "tiny", "--in", source,
                                                  "--reference", target, "--out", m_scratch / "analysis"});
  ASSERT_EQ(analyzed.exitStatus, 0) << analyzed.errors;
  EXPECT_TRUE(analyzed.json()["compare"]["psnr_db"].is_number());
  for (const char* name : {"synthetic_t2.nii.gz", "report.pdf", "analysis.json", "synthetic_axial.png"}) {
    EXPECT_TRUE(fs::exists(m_scratch / ("analysis/" + std::string(name)))) << name;
  }
}

TEST_F(VolumePathTest, EvaluateCountsTheModelBesideItsBaselines) {
  prepare({"cbct", "--site", "head"}, "vid2vid", "cbct-to-ct");
  const auto evaluated = runProgram(LATEGLOW_CLI, {"--json", "evaluate", "--model", "tiny", "--data",
                                                   m_scratch / "cases", "--out", m_scratch / "evaluation"});
  ASSERT_EQ(evaluated.exitStatus, 0) << evaluated.errors;
  const json answer = evaluated.json();
  ASSERT_EQ(answer["cases"].size(), 2U);
  EXPECT_EQ(answer["cohort"], "phantom, head and pelvis");
  for (const json& item : answer["cases"]) {
    // The best straight line can be no worse than the source as it is, by the error that it minimizes.
    EXPECT_LE(item["linear_map"]["rmse"].get<double>(), item["identity"]["rmse"].get<double>() + 1e-6);
    EXPECT_EQ(item["model"]["voxels"], item["identity"]["voxels"]);
    EXPECT_TRUE(item["model"]["within_50hu_percent"].is_number());
  }
  EXPECT_TRUE(fs::exists(m_scratch / "evaluation/evaluation.pdf"));
}

}  // namespace
}  // namespace lateglow::test
