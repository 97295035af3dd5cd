// The verbs of `lateglow-cli store` as a script uses them.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

#include "tests/integration/ProgramRunner.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class StoreCommandTest : public testing::Test {
 protected:
  void SetUp() override { setenv("LATEGLOW_STORE", (m_scratch / "store").c_str(), 1); }
  void TearDown() override { unsetenv("LATEGLOW_STORE"); }

  static ProgramResult cli(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--json", "--progress", "none"});
    return runProgram(LATEGLOW_CLI, arguments);
  }

  void writeStudy(const std::string& name, const std::string& patient, int images) {
    fs::create_directories(m_scratch / name);
    SyntheticImage image;
    image.studyUid.append(".").append(std::to_string(patient.size()));
    image.patientName = patient;
    image.pixels.assign(48, 5);
    for (int i = 1; i <= images; ++i) {
      image.sopInstanceUid = std::string(image.studyUid).append(".1.").append(std::to_string(i));
      image.instanceNumber = i;
      image.positionMm.z = 8.0 * i;
      ASSERT_TRUE(writeDicom(image, fs::path(m_scratch / name) / std::to_string(i)));
    }
  }

  ScratchFolder m_scratch{"store-command"};
};

TEST_F(StoreCommandTest, AStudyGoesInIsFoundComesOutAndIsDeleted) {
  writeStudy("a", "Example^Jane", 3);
  writeStudy("b", "Sample^Karl", 2);
  const ProgramResult imported = cli({"store", "import", m_scratch / "a", m_scratch / "b"});
  ASSERT_EQ(imported.exitStatus, 0) << imported.output << imported.errors;
  EXPECT_EQ(imported.json()["stored"], 5);
  EXPECT_EQ(cli({"store", "import", m_scratch / "a"}).json()["already_there"], 3);

  const json all = cli({"store", "list"}).json();
  ASSERT_EQ(all["studies"].size(), 2U);
  EXPECT_EQ(all["size"]["instances"], 5);
  const json found = cli({"store", "list", "jane", "--modality", "MR"}).json();
  ASSERT_EQ(found["studies"].size(), 1U);
  const std::string uid = found["studies"][0]["uid"];
  const json shown = cli({"store", "show", uid}).json();
  EXPECT_EQ(shown["studies"][0]["series_list"][0]["instances_list"].size(), 3U);

  EXPECT_EQ(cli({"store", "export", uid, "--out", m_scratch / "out"}).json()["files"], 3);
  EXPECT_TRUE(fs::exists(m_scratch / "out/series_001/image_00003.dcm"));
  EXPECT_EQ(cli({"store", "export", uid, "--out", m_scratch / "out"}).json()["error"]["code"],
            "output-exists");

  EXPECT_EQ(cli({"store", "delete", uid}).exitStatus, 0);
  EXPECT_EQ(cli({"store", "list"}).json()["studies"].size(), 1U);
  const ProgramResult again = cli({"store", "delete", uid});
  EXPECT_NE(again.exitStatus, 0);
  EXPECT_EQ(again.json()["error"]["code"], "not-found");
}

TEST_F(StoreCommandTest, VerifyAndDoctorFindWhatIsDamaged) {
  writeStudy("a", "Example^Jane", 2);
  ASSERT_EQ(cli({"store", "import", m_scratch / "a"}).exitStatus, 0);
  EXPECT_EQ(cli({"store", "verify"}).exitStatus, 0);
  for (const auto& entry : fs::recursive_directory_iterator(m_scratch / "store/files")) {
    if (!entry.is_regular_file()) continue;
    fs::permissions(entry.path(), fs::perms::owner_all);
    std::ofstream(entry.path(), std::ios::in | std::ios::out).seekp(200).put('!');
    break;
  }
  const ProgramResult damaged = cli({"store", "verify"});
  EXPECT_EQ(damaged.exitStatus, 1);
  ASSERT_EQ(damaged.json()["faults"].size(), 1U);
  EXPECT_EQ(damaged.json()["faults"][0]["kind"], "damaged");
  EXPECT_TRUE(cli({"store", "verify", "--quick"}).json()["ok"]);
}

TEST_F(StoreCommandTest, BadInputIsToldWithItsRemedyAndStatus) {
  writeStudy("a", "Example^Jane", 2);
  fs::resize_file(m_scratch / "a/1", fs::file_size(m_scratch / "a/1") - 10);
  const ProgramResult refused = cli({"store", "import", m_scratch / "a"});
  EXPECT_EQ(refused.exitStatus, 3);
  EXPECT_EQ(refused.json()["stored"], 1);
  EXPECT_EQ(refused.json()["remarks"][0]["kind"], "refused");
  EXPECT_EQ(cli({"store", "import", m_scratch / "nothing"}).json()["error"]["code"], "not-found");
  EXPECT_EQ(cli({"store", "limit", "many"}).exitStatus, 3);
  EXPECT_EQ(cli({"store", "limit", "1K"}).json()["limit_bytes"], 1024);
  writeStudy("b", "Sample^Karl", 4);
  EXPECT_NE(cli({"store", "import", m_scratch / "b"}).exitStatus, 0);
  EXPECT_EQ(cli({"store", "list"}).json()["size"]["instances"], 1);
  EXPECT_TRUE(cli({"store", "limit", "none"}).json()["limit_bytes"].is_null());
}

TEST_F(StoreCommandTest, AnInterruptEndsAnImportWithinASecondAndKeepsNothingOfIt) {
  writeStudy("many", "Many^Images", 1500);
  const InterruptedResult stopped =
      interruptProgram(LATEGLOW_CLI, {"store", "import", m_scratch / "many"}, 400, SIGINT);
  EXPECT_EQ(stopped.exitStatus, 130);
  EXPECT_LT(stopped.stoppedAfterSeconds, 1.0);
  EXPECT_EQ(cli({"store", "list"}).json()["size"]["instances"], 0);
  EXPECT_TRUE(cli({"store", "verify"}).json()["ok"]);
}

TEST_F(StoreCommandTest, BenchMeasuresAStoreOfItsOwn) {
  const ProgramResult bench = cli({"bench", "store", "--repeats", "1"});
  ASSERT_EQ(bench.exitStatus, 0) << bench.output << bench.errors;
  ASSERT_GE(bench.json()["results"].size(), 5U);
  for (const json& result : bench.json()["results"]) {
    EXPECT_GT(result["seconds"].get<double>(), 0.0) << result;
    EXPECT_LT(result["seconds"].get<double>(), 0.5) << result;
  }
  EXPECT_FALSE(fs::exists(m_scratch / "store"));
}

}  // namespace
}  // namespace lateglow::test
