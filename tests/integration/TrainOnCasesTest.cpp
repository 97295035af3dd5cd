#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The lines of log.jsonl of one type.
std::vector<json> logLines(const fs::path& log, const std::string& type) {
  std::vector<json> lines;
  std::ifstream stream(log);
  for (std::string line; std::getline(stream, line);) {
    const json parsed = json::parse(line, nullptr, false);
    if (parsed.is_object() && parsed.value("type", "") == type) lines.push_back(parsed);
  }
  return lines;
}

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

ProgramResult makeCases(const fs::path& folder) {
  return runProgram(LATEGLOW_CLI, {"phantom", "cardiac", "--out", folder.string(), "--cases", "6",
                                   "--slices", "1", "--window", "160", "--seed", "606"});
}

TEST(TrainOnCasesTest, GoesOnAfterAKillAndGivesAPackageThatSynthesizes) {
  const ScratchFolder scratch("train");
  ASSERT_EQ(makeCases(scratch.path() / "data").exitStatus, 0);
  fs::remove(scratch.path() / "data/case_0006/lge.nii.gz");
  const fs::path package = scratch.path() / "tiny-site";
  const fs::path log = scratch.path() / "tiny-site.training/checkpoints/log.jsonl";
  std::vector<std::string> arguments{"train", "--system", "pscgan", "--data", scratch / "data",
                                     "--out", package.string(), "--minutes", "0.2",
                                     "--threads", "1", "--seed", "3"};
  ASSERT_TRUE(killProgramWhen(LATEGLOW_CLI, arguments,
                              [&] { return logLines(log, "checkpoint").size() >= 2; }, 240.0));
  EXPECT_FALSE(fs::exists(package)) << "the package appears when it is whole";
  const auto before = logLines(log, "checkpoint").size();
  const std::string set = contentOf(scratch / "tiny-site.training/data/pscgan.safetensors");

  const ProgramResult again = runProgram(LATEGLOW_CLI, arguments);
  EXPECT_EQ(again.exitStatus, 1) << "an earlier training is not replaced unasked";
  EXPECT_NE(again.errors.find("--resume"), std::string::npos) << again.errors;

  arguments.emplace_back("--resume");
  const ProgramResult resumed = runProgram(LATEGLOW_CLI, arguments);
  ASSERT_EQ(resumed.exitStatus, 0) << resumed.errors;
  EXPECT_EQ(contentOf(scratch / "tiny-site.training/data/pscgan.safetensors"), set);
  EXPECT_GT(logLines(log, "checkpoint").size(), before);
  const auto steps = logLines(log, "step");
  const auto firsts = std::count_if(steps.begin(), steps.end(), [](const json& line) {
    return line["phase"] == "pri" && line["step"] == 1;
  });
  EXPECT_EQ(firsts, 1) << "the second run must not begin again";

  const auto description = json::parse(contentOf(scratch / "tiny-site.training/data/dataset.json"));
  EXPECT_EQ(description["patients"], 5);
  EXPECT_EQ(description["left_out"], 1);
  const auto cases = json::parse(contentOf(scratch / "tiny-site.training/data/cases.json"));
  EXPECT_NE(cases["cases"][5]["problems"][0]["message"].get<std::string>().find("case_0006/lge.nii.gz"),
            std::string::npos);

  setenv("XDG_DATA_HOME", scratch.path().c_str(), 1);
  const auto installed = runProgram(LATEGLOW_CLI, {"models", "install", package.string()});
  ASSERT_EQ(installed.exitStatus, 0) << installed.errors;
  const auto made = runProgram(
      LATEGLOW_CLI, {"synthesize", "--model", "tiny-site", "--in", scratch / "data/case_0001/cine.nii.gz",
                     "--out", scratch / "lge.nii.gz", "--mask-out", scratch / "mask.nii.gz"});
  unsetenv("XDG_DATA_HOME");
  EXPECT_EQ(made.exitStatus, 0) << made.errors;
  EXPECT_TRUE(fs::exists(scratch.path() / "lge.nii.gz"));
  EXPECT_TRUE(fs::exists(scratch.path() / "mask.nii.gz"));
}

TEST(TrainOnCasesTest, SaysWhatIsWrongBeforeAnythingIsTrained) {
  const ScratchFolder scratch("train-bad");
  fs::create_directories(scratch.path() / "data/case_1");
  const auto result = runProgram(LATEGLOW_CLI, {"train", "--system", "pscgan", "--data", scratch / "data",
                                                "--out", scratch / "package"});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_NE(result.errors.find("case_1/cine.nii.gz is missing"), std::string::npos) << result.errors;
  EXPECT_FALSE(fs::exists(scratch.path() / "package.training"));
  EXPECT_EQ(runProgram(LATEGLOW_CLI, {"train", "--system", "pscgan"}).exitStatus, 2);
  EXPECT_EQ(runProgram(LATEGLOW_CLI, {"train"}).exitStatus, 2);
}

}  // namespace
}  // namespace lateglow::test
