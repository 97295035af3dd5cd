#include "imaging/pacs/PacsSettings.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class PacsSettingsTest : public ::testing::Test {
 protected:
  void TearDown() override { fs::remove_all(m_folder); }
  void write(const std::string& text) const {
    fs::create_directories(m_folder);
    std::ofstream(m_file) << text;
  }

  const fs::path m_folder =
      fs::path(::testing::TempDir()) / ("lateglow-pacs-" + std::to_string(::getpid()));
  const fs::path m_file = m_folder / "config" / "pacs.json";
};

TEST_F(PacsSettingsTest, ComeBackAsTheyWereAndOnlyTheOwnerReadsThem) {
  PacsSettings settings;
  settings.local.aeTitle = "READER";
  settings.local.port = 11200;
  PacsNode node;
  node.name = "Klinik Süd";
  node.aeTitle = "ARCHIVE";
  node.host = "archive.example";
  node.port = 4242;
  node.retrieveBy = RetrieveBy::Move;
  node.tls.enabled = true;
  node.tls.trusted = {"/etc/ca.pem"};
  node.tls.certificate = "/etc/own.pem";
  node.tls.privateKey = "/etc/own.key";
  node.tls.checkHostName = false;
  settings.nodes = {node};
  ASSERT_TRUE(savePacsSettings(settings, m_file));
  EXPECT_EQ(fs::status(m_file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(m_file.parent_path()).permissions(), fs::perms::owner_all);
  const auto loaded = loadPacsSettings(m_file);
  ASSERT_TRUE(loaded) << loaded.error().message;
  EXPECT_EQ(loaded->local.aeTitle, "READER");
  EXPECT_EQ(loaded->local.port, 11200);
  const auto back = loaded->node("Klinik Süd");
  ASSERT_TRUE(back);
  EXPECT_EQ(toString(*back), "ARCHIVE@archive.example:4242");
  EXPECT_EQ(back->retrieveBy, RetrieveBy::Move);
  EXPECT_TRUE(back->tls.enabled);
  EXPECT_FALSE(back->tls.checkHostName);
  EXPECT_EQ(back->tls.trusted, node.tls.trusted);
  EXPECT_EQ(back->tls.privateKey, "/etc/own.key");
  EXPECT_THAT(loaded->node("Nord").error().remedy, HasSubstr("Klinik Süd"));
}

TEST_F(PacsSettingsTest, AFileThatIsNotThereGivesTheDefaultsAndABrokenOneSaysWhy) {
  const auto none = loadPacsSettings(m_file);
  ASSERT_TRUE(none);
  EXPECT_EQ(none->local.aeTitle, "LATEGLOW");
  EXPECT_TRUE(none->nodes.empty());
  fs::create_directories(m_file.parent_path());
  const auto broken = [this](const std::string& text) {
    std::ofstream(m_file) << text;
    return loadPacsSettings(m_file).error();
  };
  EXPECT_EQ(broken("{").code, FailureCode::BadInput);
  EXPECT_THAT(broken(R"({"schema": "other/1"})").message, HasSubstr("lateglow.pacs/1"));
  EXPECT_THAT(
      broken(R"({"schema": "lateglow.pacs/1", "nodes": [{"ae": "A", "host": "h", "port": 70000}]})")
          .message,
      HasSubstr("70000"));
  EXPECT_THAT(broken(R"({"schema": "lateglow.pacs/1", "nodes": [{"host": "h"}]})").message,
              HasSubstr("ae"));
  EXPECT_THAT(broken(R"({"schema": "lateglow.pacs/1", "local": {"ae": "A TITLE TOO LONG FOR AE"}})")
                  .message,
              HasSubstr("AE title"));
}

TEST(PacsNodeTest, ReadsPeersAndRefusesWhatIsNone) {
  const auto peer = parsePeer("OR THANC@127.0.0.1:4242");
  ASSERT_TRUE(peer);
  EXPECT_EQ(peer->aeTitle, "OR THANC");
  EXPECT_EQ(peer->host, "127.0.0.1");
  EXPECT_EQ(peer->port, 4242);
  for (const char* text :
       {"", "host:104", "AE@host", "AE@host:", "AE@host:0", "AE@host:65536", "AE@host:1x",
        "@host:104", "AE@:104", "AE@ho st:104", "SEVENTEENLETTERSX@h:1", "A\\B@h:1"}) {
    EXPECT_FALSE(parsePeer(text)) << text;
  }
}

TEST(PacsNodeTest, TellsUidsFromEverythingElse) {
  for (const char* uid :
       {"1", "1.2.840.10008.1.1", "2.25.329800735698586629295641978511506172918", "1.02.3"}) {
    EXPECT_TRUE(isUid(uid)) << uid;
  }
  for (const std::string& text :
       {std::string(), std::string("."), std::string(".."), std::string("../x"),
        std::string("1..2"), std::string("1.2."), std::string(".1"), std::string("1/2"),
        std::string("1.2\0", 4), std::string("1.2 "), std::string(65, '1')}) {
    EXPECT_FALSE(isUid(text)) << text;
  }
}

}  // namespace
}  // namespace lateglow
