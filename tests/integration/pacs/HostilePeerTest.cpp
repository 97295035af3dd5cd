// What a listener has to bear: peers that lie, drip, break off and sit there.

#include <chrono>
#include <csignal>
#include <mutex>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imaging/pacs/PacsEcho.h"
#include "imaging/pacs/PacsStore.h"
#include "imaging/pacs/StoreListener.h"
#include "tests/integration/ProgramRunner.h"
#include "tests/integration/pacs/ChildProgram.h"
#include "tests/integration/pacs/DicomObjects.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using std::chrono::milliseconds;

class HostilePeerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    m_options.local.aeTitle = "LATEGLOW";
    m_options.local.bindAddress = "127.0.0.1";
    m_options.local.port = 0;
    m_options.folder = m_folder.path() / "deep" / "inbox";
    m_options.timeouts.negotiationSeconds = 3;
    m_options.timeouts.idleSeconds = 30;
    m_options.timeouts.pduSeconds = 3;
    m_options.evictIdleAfter = milliseconds(500);
  }

  void start() {
    auto listener = StoreListener::start(
        m_options,
        [this](const ReceivedInstance& one) -> Expected<void> {
          const std::lock_guard lock(m_mutex);
          m_received.insert(one.sopInstanceUid);
          return {};
        },
        [this](const ListenerEvent& event) {
          const std::lock_guard lock(m_mutex);
          ++m_events[event.kind];
        });
    ASSERT_TRUE(listener) << listener.error().message;
    m_listener = std::move(*listener);
  }

  [[nodiscard]] json attack(const std::string& what) {
    const auto result =
        runProgram(LATEGLOW_PYTHON3,
                   {LATEGLOW_HOSTILE_PEER, std::to_string(m_listener->port()), "LATEGLOW", what});
    EXPECT_EQ(result.exitStatus, 0) << result.errors;
    return result.json();
  }

  [[nodiscard]] PacsNode node() const {
    PacsNode self;
    self.aeTitle = "LATEGLOW";
    self.host = "127.0.0.1";
    self.port = m_listener->port();
    return self;
  }

  /// Regular files below the scratch folder, those of the stage apart.
  [[nodiscard]] std::set<std::string> files(bool staged) const {
    std::set<std::string> list;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder.path())) {
      const std::string path = entry.path().lexically_relative(m_folder.path()).string();
      const bool stage = path.find(".incoming-") != std::string::npos;
      if (entry.is_regular_file() && stage == staged) list.insert(path);
    }
    return list;
  }

  /// A peer that behaves still gets everything done.
  void expectGoodPeerServed(const std::string& studyUid) {
    ImageOptions image;
    image.studyUid = studyUid;
    const auto sent = writeMrStudy(m_good.path() / studyUid, image, 3);
    SilentProgress silent;
    PacsTimeouts timeouts;
    timeouts.negotiationSeconds = 5;
    const auto report = storeToNode(node(), {}, sent, timeouts, silent);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->failures(), 0U) << report->instances[0].message;
  }

  ScratchFolder m_folder{"hostile"};
  ScratchFolder m_good{"good"};
  ListenerOptions m_options;
  std::mutex m_mutex;
  std::set<std::string> m_received;
  std::map<ListenerEvent::Kind, int> m_events;
  std::unique_ptr<StoreListener> m_listener;
};

TEST_F(HostilePeerTest, ReceivedUidsNeverBecomePaths) {
  start();
  const json answer = attack("bad-uids");
  for (const auto& status : answer["statuses"]) {
    // Refused with a status, or the message was no message at all and the association ended.
    EXPECT_TRUE(status.is_null() || status == 0x0117 || status == 0xA900 || status == 0xC000)
        << answer.dump();
  }
  EXPECT_EQ(answer["statuses"][0], 0x0117) << "../x";
  for (const auto& status : answer["inside"]) EXPECT_EQ(status, 0xC000) << answer.dump();
  EXPECT_EQ(answer["other"], 0xA900) << "data set of another object than announced";
  EXPECT_EQ(answer["garbage"], 0xC000) << answer.dump();
  EXPECT_EQ(answer["directory"], 0xC000) << answer.dump();
  EXPECT_EQ(answer["good"], 0) << "the association goes on after a refused object";
  EXPECT_EQ(m_received.count("1.2.3.82"), 1U);
  EXPECT_EQ(files(false).size(), m_received.size()) << "only what was accepted lies there";
  for (const std::string& file : files(false)) {
    EXPECT_THAT(file, ::testing::MatchesRegex("deep/inbox/2\\.25\\.[0-9]+/2\\.25\\.[0-9]+\\.dcm"));
  }
  EXPECT_TRUE(files(true).empty());
  EXPECT_FALSE(fs::exists("/tmp/lateglow-escaped"));
}

TEST_F(HostilePeerTest, NothingHalfWrittenWhenATransferBreaksOff) {
  start();
  ASSERT_TRUE(attack("abort")["done"].get<bool>());
  EXPECT_TRUE(waitUntil([this] { return m_listener->associations() == 0; }, 5.0));
  EXPECT_TRUE(files(false).empty());
  EXPECT_TRUE(files(true).empty());
  EXPECT_TRUE(m_received.empty());
  expectGoodPeerServed("1.2.40.1");
}

TEST_F(HostilePeerTest, GarbageAndHugeLengthsEndTheConnectionOnly) {
  start();
  const json answer = attack("garbage");
  for (const auto& [what, ended] : answer.items()) EXPECT_TRUE(ended.get<bool>()) << what;
  expectGoodPeerServed("1.2.40.2");
}

TEST_F(HostilePeerTest, DrippingPeersAreCutOff) {
  start();
  const json answer = attack("slow");
  EXPECT_TRUE(answer["request"].get<bool>()) << answer.dump();
  EXPECT_LT(answer["request_seconds"].get<double>(), 6.0);
  EXPECT_TRUE(answer["data"].get<bool>()) << answer.dump();
  EXPECT_LT(answer["data_seconds"].get<double>(), 6.0);
}

TEST_F(HostilePeerTest, TwoHundredIdlePeersDoNotKeepAGoodOneOut) {
  m_options.maxAssociations = 16;
  m_options.timeouts.negotiationSeconds = 60;
  m_options.timeouts.idleSeconds = 60;
  start();
  ScratchFolder output("idle");
  const ChildProgram peers(
      LATEGLOW_PYTHON3,
      {LATEGLOW_HOSTILE_PEER, std::to_string(m_listener->port()), "LATEGLOW", "idle", "200"},
      output.path() / "log");
  ASSERT_TRUE(waitUntil([&] { return peers.output().find("open") != std::string::npos; }, 30.0));
  ASSERT_GE(json::parse(peers.output())["open"].get<int>(), 190);
  ASSERT_TRUE(waitUntil([this] { return m_listener->associations() == 16; }, 10.0));
  sleepMilliseconds(600);
  const auto begin = std::chrono::steady_clock::now();
  expectGoodPeerServed("1.2.40.3");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(m_received.size(), 3U);
  EXPECT_LE(m_listener->associations(), 16U);
  m_listener->stop();
}

TEST_F(HostilePeerTest, RefusesOthersAndWhenFull) {
  m_options.maxAssociations = 1;
  m_options.evictIdleAfter = milliseconds(60'000);
  m_options.allowedCallingAe = {"FRIEND"};
  start();
  SilentProgress silent;
  LocalEntity local;
  local.aeTitle = "STRANGER";
  const auto stranger = echoNode(node(), local, {}, silent);
  ASSERT_FALSE(stranger);
  EXPECT_THAT(stranger.error().message, ::testing::HasSubstr("does not know our AE title"));
  local.aeTitle = "FRIEND";
  const auto free = [this] {
    return waitUntil([this] { return m_listener->associations() == 0; }, 5.0);
  };
  ASSERT_TRUE(free());
  EXPECT_TRUE(echoNode(node(), local, {}, silent));
  ASSERT_TRUE(free());
  PacsNode misnamed = node();
  misnamed.aeTitle = "OTHER";
  EXPECT_THAT(echoNode(misnamed, local, {}, silent).error().message, ::testing::HasSubstr("OTHER"));
  ASSERT_TRUE(free());

  ScratchFolder output("idle");
  const ChildProgram peers(
      LATEGLOW_PYTHON3,
      {LATEGLOW_HOSTILE_PEER, std::to_string(m_listener->port()), "LATEGLOW", "idle", "1"},
      output.path() / "log");
  ASSERT_TRUE(waitUntil([&] { return peers.output().find("open") != std::string::npos; }, 10.0));
  ASSERT_TRUE(waitUntil([this] { return m_listener->associations() == 1; }, 10.0));
  const auto full = echoNode(node(), local, {}, silent);
  ASSERT_FALSE(full);
  EXPECT_THAT(full.error().message, ::testing::HasSubstr("all its associations are taken"));
  EXPECT_GE(m_events[ListenerEvent::Kind::AssociationFull], 1);
  m_listener->stop();
}

TEST_F(HostilePeerTest, KeepsTheFirstOfTwoDifferentObjectsWithOneUid) {
  start();
  SilentProgress silent;
  ImageOptions image;
  writeMrImage(m_good.path() / "a.dcm", image);
  image.seed = 2;
  writeMrImage(m_good.path() / "b.dcm", image);
  ASSERT_EQ(storeToNode(node(), {}, {m_good.path() / "a.dcm"}, {}, silent)->failures(), 0U);
  ASSERT_EQ(storeToNode(node(), {}, {m_good.path() / "a.dcm"}, {}, silent)->failures(), 0U)
      << "the same again";
  const auto other = storeToNode(node(), {}, {m_good.path() / "b.dcm"}, {}, silent);
  ASSERT_EQ(other->failures(), 1U);
  EXPECT_EQ(other->instances[0].status, 0x0111);
  ASSERT_EQ(files(false).size(), 1U);
  EXPECT_EQ(pixelsOf(m_folder.path() / *files(false).begin()), pixelsOf(m_good.path() / "a.dcm"));
}

TEST_F(HostilePeerTest, AnObjectBeyondTheLimitEndsTheAssociation) {
  m_options.largestInstanceBytes = 100'000;
  start();
  SilentProgress silent;
  ImageOptions image;
  image.rows = 512;
  image.columns = 512;
  writeMrImage(m_good.path() / "large.dcm", image);
  const auto report = storeToNode(node(), {}, {m_good.path() / "large.dcm"}, {}, silent);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->failures(), 1U);
  EXPECT_TRUE(waitUntil([this] { return m_listener->associations() == 0; }, 5.0));
  EXPECT_TRUE(files(false).empty());
  EXPECT_TRUE(files(true).empty());
  expectGoodPeerServed("1.2.40.4");
}

TEST_F(HostilePeerTest, AnObjectThatCouldNotBeNotedIsNotAcknowledged) {
  auto listener = StoreListener::start(m_options, [](const ReceivedInstance&) -> Expected<void> {
    return fail(FailureCode::Failed, "disk full", "make room");
  });
  ASSERT_TRUE(listener);
  m_listener = std::move(*listener);
  SilentProgress silent;
  writeMrImage(m_good.path() / "a.dcm", {});
  const auto report = storeToNode(node(), {}, {m_good.path() / "a.dcm"}, {}, silent);
  ASSERT_TRUE(report);
  ASSERT_EQ(report->failures(), 1U);
  EXPECT_EQ(report->instances[0].status, 0xA700);
}

}  // namespace
}  // namespace lateglow::test
