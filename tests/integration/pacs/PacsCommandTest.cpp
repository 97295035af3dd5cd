// `lateglow-cli pacs` against a real archive on the loopback interface.

#include <algorithm>
#include <csignal>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/pacs/DicomObjects.h"
#include "tests/integration/pacs/OrthancServer.h"

namespace lateglow::test {
namespace {

using ::testing::HasSubstr;

ProgramResult cli(const std::vector<std::string>& arguments) {
  return runProgram(LATEGLOW_CLI, arguments);
}

class PacsCommandTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!OrthancServer::available()) GTEST_SKIP() << "Orthanc is not installed";
    m_server = std::make_unique<OrthancServer>("ARCHIVE");
    ASSERT_TRUE(m_server->started()) << m_server->log();
    m_peer = toString(m_server->node());
  }

  ScratchFolder m_folder{"pacs"};
  std::unique_ptr<OrthancServer> m_server;
  std::string m_peer;
};

TEST_F(PacsCommandTest, SendsFindsAndFetchesAStudy) {
  ImageOptions image;
  image.patientId = "M1";
  writeMrStudy(m_folder.path() / "in", image, 4);
  std::ofstream(m_folder / "in/readme.txt") << "no image";
  const auto sent = cli({"pacs", "store", "--peer", m_peer, m_folder / "in", "--json"});
  ASSERT_EQ(sent.exitStatus, 0) << sent.errors;
  EXPECT_EQ(sent.json()["stored"], 4);
  EXPECT_EQ(sent.json()["skipped"].size(), 1U);
  const auto found = cli({"pacs", "find", "--peer", m_peer, "--patient-id", "M1", "--json"}).json();
  ASSERT_EQ(found["matches"].size(), 1U) << found.dump();
  const std::string uid = found["matches"][0]["study_uid"];
  const auto got = cli(
      {"pacs", "get", "--peer", m_peer, "--study-uid", uid, "--out", m_folder / "got", "--json"});
  ASSERT_EQ(got.exitStatus, 0) << got.errors;
  EXPECT_EQ(got.json()["received"], 4);
  const auto info = cli({"info", m_folder / "got", "--json"}).json();
  EXPECT_EQ(info["studies"][0]["uid"], uid);
}

TEST_F(PacsCommandTest, NamesNodesOfTheSettingsAndSaysWhatIsWrong) {
  std::ofstream(m_folder / "pacs.json")
      << nlohmann::json{{"schema", "lateglow.pacs/1"},
                        {"local", {{"ae", "LATEGLOW"}, {"port", 0}}},
                        {"nodes",
                         {{{"name", "archive"},
                           {"ae", "ARCHIVE"},
                           {"host", "127.0.0.1"},
                           {"port", m_server->node().port}},
                          {{"name", "wrong"},
                           {"ae", "NOBODY"},
                           {"host", "127.0.0.1"},
                           {"port", m_server->node().port}}}}};
  const std::string settings = m_folder / "pacs.json";
  EXPECT_EQ(cli({"pacs", "nodes", "--settings", settings, "--json"}).json()["nodes"].size(), 2U);
  const auto echo = cli({"pacs", "echo", "--settings", settings, "--node", "archive", "--json"});
  ASSERT_EQ(echo.exitStatus, 0) << echo.errors;
  EXPECT_TRUE(echo.json()["ok"].get<bool>());
  const auto refused = cli({"pacs", "echo", "--settings", settings, "--node", "wrong", "--json"});
  EXPECT_EQ(refused.exitStatus, 1);
  EXPECT_THAT(refused.json()["error"]["message"].get<std::string>(), HasSubstr("NOBODY@127.0.0.1"));
  EXPECT_THAT(refused.json()["error"]["remedy"].get<std::string>(), HasSubstr("AE title"));
  const auto absent = cli({"pacs", "echo", "--settings", settings, "--node", "absent", "--json"});
  EXPECT_THAT(absent.json()["error"]["remedy"].get<std::string>(), HasSubstr("archive, wrong"));
  EXPECT_EQ(cli({"pacs", "echo", "--peer", "nonsense"}).exitStatus, 3);
  EXPECT_EQ(cli({"pacs", "echo", "--json"}).exitStatus, 3);
}

TEST_F(PacsCommandTest, ListensUntilItIsInterrupted) {
  const auto port = std::to_string(freePort());
  ChildProgram listener(LATEGLOW_CLI,
                        {"pacs", "listen", "--out", m_folder / "out", "--port", port, "--bind",
                         "127.0.0.1", "--json"},
                        m_folder.path() / "log");
  ASSERT_TRUE(
      waitUntil([&] { return listener.output().find("started") != std::string::npos; }, 20.0));
  writeMrStudy(m_folder.path() / "in", {}, 2);
  const auto sent =
      cli({"pacs", "store", "--peer", "LATEGLOW@127.0.0.1:" + port, m_folder / "in", "--json"});
  EXPECT_EQ(sent.json()["stored"], 2) << sent.output;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(listener.end(SIGTERM), 0) << listener.output();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(1500));
  EXPECT_THAT(listener.output(), HasSubstr("\"received\": 2"));
}

}  // namespace
}  // namespace lateglow::test
