#include <csignal>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

ProgramResult cli(const std::vector<std::string>& arguments) {
  return runProgram(LATEGLOW_CLI, arguments);
}

/// Two phantoms with truth and a file that is none, in one list.
class BatchCommandTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(
        cli({"phantom", "cardiac", "--out", data(), "--cases", "2", "--seed", "77", "--cine-masks"}).exitStatus, 0);
    std::ofstream(m_scratch / "broken.nii.gz") << "no image";
    std::ofstream list(m_scratch / "list.csv");
    list << "case,in,lge,reference_mask\n";
    for (const char* name : {"case_0001", "case_0002"}) {
      const std::string folder = std::string("data/") + name;
      list << name << "," << folder << "/cine.nii.gz," << folder << "/lge.nii.gz," << folder
           << (folder.back() == '1' ? "/cine_mask.nii.gz\n" : "/mask.nii.gz\n");
    }
    list << "broken,broken.nii.gz,,\n";
  }
  [[nodiscard]] std::string data() const { return m_scratch / "data"; }
  [[nodiscard]] std::vector<std::string> batch(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"batch", "--list",          m_scratch / "list.csv",
                                       "--out", m_scratch / "out", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  ScratchFolder m_scratch{"batch"};
};

TEST_F(BatchCommandTest, AnalyzesTheListGoesOnAndTellsFailures) {
  // As an array job would: two halves, then everything.
  const auto half = cli(batch({"--slice", "1/2", "--function"}));
  EXPECT_EQ(half.exitStatus, 1) << half.errors;
  EXPECT_EQ(half.json()["done"], 1);
  ASSERT_EQ(half.json()["failed"].size(), 1U);
  EXPECT_EQ(half.json()["failed"][0]["case"], "broken");
  EXPECT_NE(half.json()["failed"][0]["error"]["message"].get<std::string>().find("broken.nii.gz"),
            std::string::npos);
  EXPECT_TRUE(fs::exists(m_scratch / "out/results-1-of-2.jsonl"));
  EXPECT_FALSE(fs::exists(m_scratch / "out/broken"));
  for (const char* file : {"function.json", "reference_function.json"}) {
    std::ifstream stream(m_scratch.path() / "out/case_0001" / file);
    const auto function = nlohmann::json::parse(stream, nullptr, false);
    ASSERT_TRUE(function.is_object()) << file;
    EXPECT_GT(function["ef_percent"].get<double>(), 10.0) << file;
    EXPECT_LT(function["ef_percent"].get<double>(), 85.0) << file;
  }

  const auto rest = cli(batch({"--jobs", "2"}));
  EXPECT_EQ(rest.exitStatus, 1);
  EXPECT_EQ(rest.json()["done"], 1);
  EXPECT_EQ(rest.json()["skipped"], 1);
  for (const char* file : {"report.pdf", "measurements.json", "reference_mask.nii.gz",
                           "real_lge.nii.gz", "batch.json"}) {
    EXPECT_TRUE(fs::exists(m_scratch.path() / "out/case_0002" / file)) << file;
  }
  std::ifstream results(m_scratch / "out/results.jsonl");
  int lines = 0;
  for (std::string line; std::getline(results, line); ++lines) {
    const auto json = nlohmann::json::parse(line);
    if (json["state"] != "done") continue;
    EXPECT_GE(json["result"]["compare_masks"]["classes"]["myocardium"]["dice"].get<double>(), 0.5);
  }
  EXPECT_EQ(lines, 2) << "the new case and the broken one";
}

TEST_F(BatchCommandTest, ControlCStopsWithinASecondAndLeavesWholeCasesOnly) {
  auto arguments = batch();
  const auto result = interruptProgram(LATEGLOW_CLI, arguments, 1500, SIGINT);
  EXPECT_EQ(result.exitStatus, 130);
  EXPECT_LT(result.stoppedAfterSeconds, 1.0);
  for (const auto& entry : fs::directory_iterator(m_scratch.path() / "out")) {
    EXPECT_TRUE(!entry.is_directory() || fs::exists(entry.path() / "report.pdf")) << entry.path();
  }
}

TEST_F(BatchCommandTest, WrongUseAndBadListsHaveTheirStates) {
  EXPECT_EQ(cli(batch({"--slice", "3/2"})).exitStatus, 2);
  EXPECT_EQ(cli(batch({"--jobs", "0"})).exitStatus, 2);
  EXPECT_EQ(cli({"batch", "--list", m_scratch / "absent.csv", "--out", m_scratch / "o", "--json"})
                .exitStatus,
            3);
  std::ofstream(m_scratch / "list.csv") << "in,apex\na.nii,middle\n";
  EXPECT_EQ(cli(batch()).exitStatus, 3);
}

}  // namespace
}  // namespace lateglow::test
