// Query, retrieve and send against a real archive on the loopback interface.

#include <algorithm>
#include <csignal>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imaging/pacs/PacsEcho.h"
#include "imaging/pacs/PacsFind.h"
#include "imaging/pacs/PacsRetrieve.h"
#include "imaging/pacs/PacsStore.h"
#include "imaging/pacs/StoreListener.h"
#include "tests/integration/pacs/DicomObjects.h"
#include "tests/integration/pacs/OrthancServer.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr const char* kJpegLossless = "1.2.840.10008.1.2.4.70";
constexpr const char* kExplicit = "1.2.840.10008.1.2.1";

LocalEntity localEntity(std::uint16_t port = 0) {
  LocalEntity local;
  local.aeTitle = "LATEGLOW";
  local.bindAddress = "127.0.0.1";
  local.port = port;
  return local;
}

class PacsPathTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!OrthancServer::available()) return;
    s_port = freePort();
    s_server = std::make_unique<OrthancServer>(
        "ARCHIVE", std::vector<OrthancServer::Modality>{{"lateglow", "LATEGLOW", s_port}});
    ScratchFolder folder("sent");
    ImageOptions jane;
    jane.patientName = "Müller^Jörg";
    jane.patientId = "M1";
    jane.studyUid = "1.2.826.0.1.3680043.2.1125.1";
    writeMrStudy(folder.path() / "a", jane, 6);
    ImageOptions other;
    other.patientName = "山田^太郎";
    other.patientId = "Y2";
    other.studyUid = "1.2.826.0.1.3680043.2.1125.2";
    other.studyDate = "20250101";
    writeMrStudy(folder.path() / "b", other, 2);
    SilentProgress silent;
    s_sent = storeToNode(s_server->node(), localEntity(), {folder.path()}, {}, silent);
  }
  static void TearDownTestSuite() { s_server.reset(); }

  void SetUp() override {
    if (!OrthancServer::available()) GTEST_SKIP() << "Orthanc is not installed";
    ASSERT_TRUE(s_server->started()) << s_server->log();
    ASSERT_TRUE(s_sent) << s_sent.error().message;
    ASSERT_EQ(s_sent->failures(), 0U) << s_sent->instances.front().message;
  }

  [[nodiscard]] Expected<PacsMatches> find(const PacsQuery& query) {
    return findOnNode(s_server->node(), localEntity(), query, {}, m_progress);
  }

  static inline std::unique_ptr<OrthancServer> s_server;
  static inline std::uint16_t s_port = 0;
  static inline Expected<StoreReport> s_sent;
  ScratchFolder m_folder{"pacs"};
  SilentProgress m_progress;
};

TEST_F(PacsPathTest, EchoAnswersAndSaysWhyNot) {
  EXPECT_TRUE(echoNode(s_server->node(), localEntity(), {}, m_progress));
  PacsNode node = s_server->node();
  node.aeTitle = "SOMEBODY";
  const auto wrongTitle = echoNode(node, localEntity(), {}, m_progress);
  ASSERT_FALSE(wrongTitle);
  EXPECT_THAT(wrongTitle.error().message, HasSubstr("AE title SOMEBODY"));
  EXPECT_THAT(wrongTitle.error().message, HasSubstr("127.0.0.1"));
  node = s_server->node();
  node.port = freePort();
  const auto closed = echoNode(node, localEntity(), {}, m_progress);
  ASSERT_FALSE(closed);
  EXPECT_THAT(closed.error().remedy, HasSubstr("nothing listens"));
  node.host = "no-such-host.invalid";
  const auto unknown = echoNode(node, localEntity(), {}, m_progress);
  ASSERT_FALSE(unknown);
  EXPECT_THAT(unknown.error().message, HasSubstr("no-such-host.invalid"));
}

TEST_F(PacsPathTest, FindsByWildcardsDatesAndOtherThanAsciiNames) {
  PacsQuery query;
  const auto all = find(query);
  ASSERT_TRUE(all) << all.error().message;
  EXPECT_EQ(all->matches.size(), 2U);
  query.patientName = "Mü*";
  const auto umlaut = find(query);
  ASSERT_TRUE(umlaut) << umlaut.error().message;
  ASSERT_EQ(umlaut->matches.size(), 1U);
  EXPECT_EQ(umlaut->matches[0].patientName, "Müller^Jörg");
  EXPECT_EQ(umlaut->matches[0].studyInstances, "6");
  EXPECT_EQ(umlaut->matches[0].modalities, "MR");
  query.patientName = "山田*";
  const auto kanji = find(query);
  ASSERT_TRUE(kanji);
  ASSERT_EQ(kanji->matches.size(), 1U);
  EXPECT_EQ(kanji->matches[0].patientName, "山田^太郎");
  query = {};
  query.studyDate = "20240101-20251231";
  const auto dated = find(query);
  ASSERT_TRUE(dated);
  ASSERT_EQ(dated->matches.size(), 1U);
  EXPECT_EQ(dated->matches[0].patientId, "Y2");
  query = {};
  query.modality = "CT";
  EXPECT_EQ(find(query)->matches.size(), 0U);
  query = {};
  query.limit = 1;
  const auto limited = find(query);
  ASSERT_TRUE(limited) << limited.error().message;
  EXPECT_EQ(limited->matches.size(), 1U);
  EXPECT_TRUE(limited->limited);
}

TEST_F(PacsPathTest, FindsSeriesAndImagesBelowAStudy) {
  PacsQuery query;
  query.level = QueryLevel::Series;
  EXPECT_FALSE(find(query)) << "without the study UID";
  query.studyUid = "1.2.826.0.1.3680043.2.1125.1";
  const auto series = find(query);
  ASSERT_TRUE(series) << series.error().message;
  ASSERT_EQ(series->matches.size(), 1U);
  EXPECT_EQ(series->matches[0].seriesDescription, "cine short axis");
  EXPECT_EQ(series->matches[0].modalities, "MR");
  query.level = QueryLevel::Image;
  query.seriesUid = series->matches[0].seriesUid;
  const auto images = find(query);
  ASSERT_TRUE(images) << images.error().message;
  EXPECT_EQ(images->matches.size(), 6U);
  EXPECT_EQ(images->matches[0].sopClassUid, "1.2.840.10008.5.1.4.1.1.4");
}

/// Every object that was sent came back with the same pixels.
void expectSamePixels(const std::vector<ReceivedInstance>& received, int images) {
  EXPECT_EQ(received.size(), static_cast<std::size_t>(images));
  for (const ReceivedInstance& one : received) {
    const std::string number = one.sopInstanceUid.substr(one.sopInstanceUid.rfind('.') + 1);
    ScratchFolder scratch("expected");
    ImageOptions options;
    options.seed = static_cast<unsigned>(std::stoi(number));
    writeMrImage(scratch.path() / "x.dcm", options);
    EXPECT_EQ(pixelsOf(one.file), pixelsOf(scratch.path() / "x.dcm")) << number;
  }
}

TEST_F(PacsPathTest, GetsAStudyWithIdenticalPixels) {
  const RetrieveRequest request{"1.2.826.0.1.3680043.2.1125.1", {}, {}};
  const auto report =
      getFromNode(s_server->node(), localEntity(), request, m_folder.path(), {}, m_progress);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_TRUE(report->complete());
  expectSamePixels(report->received, 6);
  // Again into the same folder: nothing new, nothing lost.
  const auto again =
      getFromNode(s_server->node(), localEntity(), request, m_folder.path(), {}, m_progress);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->complete());
  EXPECT_TRUE(std::all_of(again->received.begin(), again->received.end(),
                          [](const ReceivedInstance& one) { return one.duplicate; }));
}

TEST_F(PacsPathTest, MovesAStudyToTheOwnListener) {
  const RetrieveRequest request{"1.2.826.0.1.3680043.2.1125.1", {}, {}};
  const auto report =
      moveFromNode(s_server->node(), localEntity(s_port), request, m_folder.path(), {}, m_progress);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_TRUE(report->complete());
  expectSamePixels(report->received, 6);
}

TEST_F(PacsPathTest, MoveToAnUnknownDestinationSaysWhatToEnterWhere) {
  LocalEntity stranger = localEntity(freePort());
  stranger.aeTitle = "STRANGER";
  const auto report =
      moveFromNode(s_server->node(), stranger, {"1.2.826.0.1.3680043.2.1125.1", {}, {}},
                   m_folder.path(), {}, m_progress);
  ASSERT_FALSE(report);
  EXPECT_THAT(report.error().remedy, HasSubstr("STRANGER"));
}

TEST_F(PacsPathTest, SendsCompressedObjectsAsTheyAreAndDecompressesOnlyWhenRefused) {
  ImageOptions options;
  options.transferSyntax = kJpegLossless;
  options.studyUid = "1.2.826.0.1.3680043.2.1125.7";
  const auto files = writeMrStudy(m_folder.path() / "in", options, 1);
  ASSERT_EQ(transferSyntaxOf(files[0]), kJpegLossless);
  // A peer that takes everything: our own listener.
  std::vector<ReceivedInstance> received;
  ListenerOptions listening;
  listening.local = localEntity();
  listening.folder = m_folder.path() / "out";
  auto listener =
      StoreListener::start(listening, [&](const ReceivedInstance& one) -> Expected<void> {
        received.push_back(one);
        return {};
      });
  ASSERT_TRUE(listener) << listener.error().message;
  PacsNode self;
  self.aeTitle = "LATEGLOW";
  self.host = "127.0.0.1";
  self.port = (*listener)->port();
  const auto kept = storeToNode(self, localEntity(), files, {}, m_progress);
  ASSERT_TRUE(kept) << kept.error().message;
  EXPECT_EQ(kept->failures(), 0U) << kept->instances[0].message;
  EXPECT_FALSE(kept->instances[0].transcoded);
  ASSERT_EQ(received.size(), 1U);
  EXPECT_EQ(transferSyntaxOf(received[0].file), kJpegLossless);
  EXPECT_EQ(pixelsOf(received[0].file), pixelsOf(files[0]));

  // A peer that takes no compression.
  const OrthancServer plain("PLAIN", {},
                            {{"DeflatedTransferSyntaxAccepted", false},
                             {"JpegTransferSyntaxAccepted", false},
                             {"JpegLosslessTransferSyntaxAccepted", false},
                             {"Jpeg2000TransferSyntaxAccepted", false},
                             {"JpipTransferSyntaxAccepted", false},
                             {"Mpeg2TransferSyntaxAccepted", false},
                             {"RleTransferSyntaxAccepted", false}});
  ASSERT_TRUE(plain.started()) << plain.log();
  const auto sent = storeToNode(plain.node(), localEntity(), files, {}, m_progress);
  ASSERT_TRUE(sent) << sent.error().message;
  ASSERT_EQ(sent->failures(), 0U) << sent->instances[0].message;
  EXPECT_TRUE(sent->instances[0].transcoded);
  const auto instances = plain.getJson("/instances");
  const auto stored = plain.get("/instances/" + instances[0].get<std::string>() + "/file");
  ASSERT_TRUE(stored);
  std::ofstream(m_folder.path() / "back.dcm", std::ios::binary) << *stored;
  EXPECT_EQ(transferSyntaxOf(m_folder.path() / "back.dcm"), kExplicit);
  EXPECT_EQ(pixelsOf(m_folder.path() / "back.dcm"), pixelsOf(files[0]));
}

TEST_F(PacsPathTest, ListenerTakesWhatAnArchiveSends) {
  std::mutex mutex;
  std::vector<ReceivedInstance> received;
  ListenerOptions listening;
  listening.local = localEntity(s_port);
  listening.folder = m_folder.path();
  auto listener =
      StoreListener::start(listening, [&](const ReceivedInstance& one) -> Expected<void> {
        const std::lock_guard lock(mutex);
        received.push_back(one);
        return {};
      });
  ASSERT_TRUE(listener) << listener.error().message;
  const auto study = s_server->post("/tools/lookup", "1.2.826.0.1.3680043.2.1125.1");
  const std::string id = nlohmann::json::parse(*study)[0]["ID"];
  ASSERT_TRUE(s_server->post("/modalities/lateglow/store", id)) << s_server->log();
  EXPECT_EQ(received.front().callingAeTitle, "ARCHIVE");
  expectSamePixels(received, 6);
}

TEST_F(PacsPathTest, CancelsWithinASecond) {
  // A peer that accepts the connection and never answers.
  class Impatient final : public ProgressSink {
   public:
    bool report(double, std::string_view) override {
      return std::chrono::steady_clock::now() - m_begin < std::chrono::milliseconds(300);
    }

   private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
  };
  const ChildProgram silent(
      LATEGLOW_PYTHON3,
      {"-c",
       "import socket,time,sys\ns=socket.socket()\ns.bind(('127.0.0.1',int(sys.argv[1])))\n"
       "s.listen(5)\nk=[]\nwhile True: k.append(s.accept())",
       std::to_string(s_port)},
      m_folder.path() / "silent");
  PacsNode node;
  node.aeTitle = "SILENT";
  node.host = "127.0.0.1";
  node.port = s_port;
  ASSERT_TRUE(waitUntil(
      [&] {
        PacsTimeouts quick;
        quick.connectSeconds = 1;
        quick.negotiationSeconds = 1;
        const auto answer = echoNode(node, localEntity(), quick, m_progress);
        return answer.error().message.find("reached") == std::string::npos;
      },
      10.0));
  Impatient impatient;
  const auto begin = std::chrono::steady_clock::now();
  const auto answer = echoNode(node, localEntity(), {}, impatient);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, FailureCode::Cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(1300));
}

}  // namespace
}  // namespace lateglow::test
