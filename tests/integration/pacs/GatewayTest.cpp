// Twenty studies from one archive through the gateway to another, with the gateway killed twice.

#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imaging/pacs/PacsStore.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "tests/integration/pacs/DicomObjects.h"
#include "tests/integration/pacs/OrthancServer.h"

namespace lateglow::test {
namespace {

using nlohmann::json;

constexpr int kStudies = 20;
constexpr int kPatients = 4;  // phantoms are drawn once and sent under several names
constexpr int kSlices = 1;

class GatewayTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!OrthancServer::available()) GTEST_SKIP() << "Orthanc is not installed";
    m_port = freePort();
    m_sender = std::make_unique<OrthancServer>(
        "SENDER", std::vector<OrthancServer::Modality>{{"gateway", "GATEWAY", m_port}});
    m_receiver = std::make_unique<OrthancServer>("RECEIVER");
    ASSERT_TRUE(m_sender->started()) << m_sender->log();
    ASSERT_TRUE(m_receiver->started()) << m_receiver->log();
  }

  void fillSender(int studies) {
    const ScratchFolder folder("studies");
    for (int i = 0; i < studies; ++i) {
      if (i < kPatients) m_cines.push_back(cine(i));
      ImageOptions image;
      image.patientName = "Phantom^" + std::to_string(i);
      image.patientId = "PH" + std::to_string(i);
      image.studyUid = studyUid(i);
      image.description = "Cine SAX";
      writeCine(folder.path() / std::to_string(i), m_cines[static_cast<std::size_t>(i % kPatients)],
                image);
    }
    SilentProgress silent;
    const auto sent = storeToNode(m_sender->node(), {}, {folder.path()}, {}, silent);
    ASSERT_TRUE(sent) << sent.error().message;
    ASSERT_EQ(sent->failures(), 0U);
    ASSERT_EQ(m_sender->count("studies"), static_cast<std::size_t>(studies));
  }

  static std::string studyUid(int i) {
    return "1.2.826.0.1.3680043.2.1125.20." + std::to_string(i + 1);
  }

  static Cine cine(int patient) {
    CardiacPhantomOptions options;
    options.seed = 11;
    options.caseIndex = patient;
    options.slices = kSlices;
    options.renderWindowMm = 150.0;
    options.withLge = false;
    return makeCardiacPhantom(options).cine;
  }

  void writeRules(const json& rule, double quietSeconds = 1.5) {
    std::ofstream(m_folder / "rules.json")
        << json{{"schema", "lateglow.gateway/1"},
                {"queue", m_folder / "queue"},
                {"quiet_seconds", quietSeconds},
                {"retry", {{"first_seconds", 1}, {"longest_seconds", 4}, {"attempts", 20}}},
                {"rules", json::array({rule})}};
    std::ofstream(m_folder / "pacs.json")
        << json{{"schema", "lateglow.pacs/1"},
                {"local", {{"ae", "GATEWAY"}, {"port", m_port}, {"bind", "127.0.0.1"}}}};
  }

  [[nodiscard]] json cineRule(const std::string& destination) const {
    return {{"name", "cine"},
            {"match", {{"modality", "MR"}, {"description", "^cine"}, {"phases", {10, 60}}}},
            {"model", "pscgan-demo"},
            {"objects", {"sc", "seg", "sr"}},
            {"send_to", json::array({destination})}};
  }

  [[nodiscard]] std::unique_ptr<ChildProgram> startGateway() {
    auto program = std::make_unique<ChildProgram>(
        LATEGLOW_CLI,
        std::vector<std::string>{"pacs", "listen", "--rules", m_folder / "rules.json", "--settings",
                                 m_folder / "pacs.json", "--device", "cpu"},
        m_folder.path() / "gateway.log",
        std::vector<std::string>{"XDG_DATA_HOME=" + m_folder.path().string()});
    return program;
  }

  [[nodiscard]] json queue() const {
    return runProgram(LATEGLOW_CLI, {"pacs", "queue", "--queue", m_folder / "queue", "--json"})
        .json();
  }

  [[nodiscard]] int jobsIn(const std::string& state) const {
    int count = 0;
    const json list = queue();
    if (!list.contains("jobs")) return 0;
    for (const json& job : list["jobs"]) count += job["state"] == state ? 1 : 0;
    return count;
  }

  /// As an archive's forwarding does it: again until it was taken.
  void forward(int study) const {
    const auto found = m_sender->post("/tools/lookup", studyUid(study));
    const std::string id = json::parse(*found)[0]["ID"];
    (void)waitUntil([&] { return m_sender->post("/modalities/gateway/store", id).has_value(); },
                    60.0);
  }

  ScratchFolder m_folder{"gateway"};
  std::uint16_t m_port = 0;
  std::vector<Cine> m_cines;
  std::unique_ptr<OrthancServer> m_sender;
  std::unique_ptr<OrthancServer> m_receiver;
};

TEST_F(GatewayTest, TwentyStudiesAreAnsweredOnceThoughItIsKilledTwice) {
  fillSender(kStudies);
  writeRules(cineRule(toString(m_receiver->node())));
  auto gateway = startGateway();
  std::thread forwarding([this] {
    for (int i = 0; i < kStudies; ++i) forward(i);
  });
  const auto answered = [this] { return m_receiver->count("studies"); };
  const bool first = waitUntil([&] { return answered() >= 3; }, 150.0);
  EXPECT_EQ(gateway->end(SIGKILL), 128 + SIGKILL);
  gateway = startGateway();
  const bool second = waitUntil([&] { return answered() >= 11; }, 200.0);
  EXPECT_EQ(gateway->end(SIGKILL), 128 + SIGKILL);
  gateway = startGateway();
  forwarding.join();
  EXPECT_TRUE(first && second) << gateway->output();
  EXPECT_TRUE(waitUntil([&] { return jobsIn("sent") == kStudies; }, 200.0)) << queue().dump(1);

  ASSERT_EQ(m_receiver->count("studies"), static_cast<std::size_t>(kStudies)) << gateway->output();
  for (const json& id : m_receiver->getJson("/studies")) {
    const json study = m_receiver->getJson("/studies/" + id.get<std::string>());
    EXPECT_EQ(study["Series"].size(), 3U) << "synthetic image, classes, measurements, each once";
  }
  EXPECT_EQ(m_receiver->count("instances"), static_cast<std::size_t>(kStudies * (kSlices + 2)));
  EXPECT_EQ(gateway->end(SIGTERM), 0);
}

TEST_F(GatewayTest, FailuresAreReportedAndTriedAgainAndOtherStudiesAreIgnored) {
  fillSender(2);
  PacsNode nobody;
  nobody.aeTitle = "RECEIVER";
  nobody.host = "127.0.0.1";
  nobody.port = freePort();
  json rule = cineRule(toString(nobody));
  rule["objects"] = {"sc"};
  writeRules(rule, 0.5);
  auto gateway = startGateway();
  ASSERT_TRUE(
      waitUntil([&] { return gateway->output().find("started") != std::string::npos; }, 20.0));
  forward(0);
  EXPECT_TRUE(waitUntil(
      [&] { return gateway->output().find("\"event\":\"retry\"") != std::string::npos; }, 60.0))
      << gateway->output();
  const json list = queue();
  ASSERT_EQ(list["jobs"].size(), 1U);
  EXPECT_EQ(list["jobs"][0]["state"], "analyzed") << "what was analyzed stays";
  EXPECT_THAT(list["jobs"][0]["error"].get<std::string>(),
              ::testing::HasSubstr("cannot be reached"));
  EXPECT_EQ(gateway->end(SIGTERM), 0);

  rule["match"]["description"] = "brain";
  writeRules(rule, 0.5);
  gateway = startGateway();
  ASSERT_TRUE(waitUntil([&] { return jobsIn("analyzed") == 1; }, 20.0));
  forward(1);
  EXPECT_TRUE(waitUntil([&] { return jobsIn("ignored") == 1; }, 30.0)) << gateway->output();
}

TEST_F(GatewayTest, RefusesRulesThatCannotWork) {
  const auto listen = [this](const json& rule) {
    writeRules(rule);
    return runProgram(LATEGLOW_CLI, {"pacs", "listen", "--rules", m_folder / "rules.json",
                                     "--settings", m_folder / "pacs.json", "--json"});
  };
  json rule = cineRule("NOWHERE");
  EXPECT_EQ(listen(rule).exitStatus, 3);
  rule = cineRule(toString(m_receiver->node()));
  rule["match"]["descripton"] = "cine";
  const auto misspelt = listen(rule);
  EXPECT_EQ(misspelt.exitStatus, 3);
  EXPECT_THAT(misspelt.json()["error"]["message"].get<std::string>(),
              ::testing::HasSubstr("descripton"));
  rule = cineRule(toString(m_receiver->node()));
  rule["model"] = "no-such-model";
  EXPECT_NE(listen(rule).exitStatus, 0);
  rule = cineRule(toString(m_receiver->node()));
  rule["match"]["description"] = "(";
  EXPECT_EQ(listen(rule).exitStatus, 3);
}

}  // namespace
}  // namespace lateglow::test
