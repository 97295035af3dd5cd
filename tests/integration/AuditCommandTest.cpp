#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

const std::string kCine = std::string(LATEGLOW_RESOURCES) + "/demo/phantom/cine.nii.gz";

/// Commands of this test write a log of their own.
class AuditCommandTest : public testing::Test {
protected:
  void SetUp() override {
    setenv("LATEGLOW_AUDIT", (m_scratch / "audit").c_str(), 1);
    setenv("XDG_DATA_HOME", (m_scratch / "data").c_str(), 1);  // of the secret of pseudonyms
  }
  void TearDown() override {
    unsetenv("LATEGLOW_AUDIT");
    unsetenv("XDG_DATA_HOME");
  }
  [[nodiscard]] ProgramResult cli(const std::vector<std::string>& arguments) const {
    return runProgram(LATEGLOW_CLI, arguments);
  }

  ScratchFolder m_scratch{"audit-command"};
};

TEST_F(AuditCommandTest, CommandsAreRecordedShownExportedAndVerified) {
  EXPECT_EQ(cli({"audit", "verify"}).exitStatus, 0);
  const ProgramResult copied =
      cli({"anonymize", kCine, m_scratch / "copy.nii.gz", "--json"});
  ASSERT_EQ(copied.exitStatus, 0) << copied.errors;
  const ProgramResult shown = cli({"audit", "show", "--action", "anonymize", "--json"});
  ASSERT_EQ(shown.exitStatus, 0) << shown.errors;
  ASSERT_EQ(shown.json()["records"].size(), 1U);
  EXPECT_EQ(shown.json()["records"][0]["program"], "lateglow-cli");
  EXPECT_EQ(cli({"audit", "export", "--out", m_scratch / "log.csv"}).exitStatus, 0);
  EXPECT_TRUE(fs::exists(m_scratch.path() / "log.csv"));
  EXPECT_EQ(cli({"audit", "export", "--out", m_scratch / "log.csv"}).exitStatus, 1)
      << "what is there is not overwritten unasked";
  const ProgramResult good = cli({"audit", "verify", "--json"});
  EXPECT_TRUE(good.json()["intact"].get<bool>());
  const std::string head = good.json()["head_sha256"];
  EXPECT_EQ(cli({"audit", "verify", "--expect", head}).exitStatus, 0);
  EXPECT_EQ(cli({"audit", "verify", "--expect", std::string(64, '1')}).exitStatus, 1);

  const fs::path file = m_scratch.path() / "audit/audit-000001.jsonl";
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  text.replace(text.find("anonymize"), 9, "ANONYMIZE");
  std::ofstream(file, std::ios::binary) << text;
  const ProgramResult bad = cli({"audit", "verify"});
  EXPECT_EQ(bad.exitStatus, 1);
  EXPECT_NE(bad.output.find("NOT INTACT"), std::string::npos);
}

TEST_F(AuditCommandTest, ALogThatCannotBeWrittenIsAWarningOnly) {
  std::ofstream(m_scratch / "audit") << "a file where the folder should be";
  const ProgramResult copied =
      cli({"anonymize", kCine, m_scratch / "copy.nii.gz"});
  EXPECT_EQ(copied.exitStatus, 0);
  EXPECT_NE(copied.errors.find("audit log"), std::string::npos) << copied.errors;
}

}  // namespace
}  // namespace lateglow::test
