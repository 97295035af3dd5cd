// TLS with certificates that the test makes: who is trusted gets through, nobody else.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imaging/pacs/PacsEcho.h"
#include "imaging/pacs/PacsFind.h"
#include "imaging/pacs/PacsStore.h"
#include "imaging/pacs/StoreListener.h"
#include "tests/integration/pacs/DicomObjects.h"
#include "tests/integration/pacs/OrthancServer.h"

namespace lateglow::test {
namespace {

using ::testing::HasSubstr;

constexpr const char* kOpenssl = "/usr/bin/openssl";
constexpr const char* kEchoscu = "/usr/bin/echoscu";

/// An authority and the pairs that it signed, in a folder.
class Authority {
 public:
  explicit Authority(const std::string& name) : m_folder(name), m_name(name) {
    run({"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + name,
         "-keyout", path("ca.key"), "-out", path("ca.pem")});
  }

  /// A certificate for `names`, as in "IP:127.0.0.1".
  void issue(const std::string& holder, const std::string& names) const {
    run({"req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + holder, "-addext",
         "subjectAltName=" + names, "-keyout", path(holder + ".key"), "-out",
         path(holder + ".csr")});
    run({"x509", "-req", "-days", "2", "-in", path(holder + ".csr"), "-CA", path("ca.pem"),
         "-CAkey", path("ca.key"), "-CAcreateserial", "-copy_extensions", "copy", "-out",
         path(holder + ".pem")});
  }

  [[nodiscard]] TlsSettings settings(const std::string& holder) const {
    TlsSettings tls;
    tls.enabled = true;
    tls.certificate = path(holder + ".pem");
    tls.privateKey = path(holder + ".key");
    tls.trusted = {path("ca.pem")};
    return tls;
  }
  [[nodiscard]] std::string path(const std::string& file) const { return m_folder / file; }

 private:
  static void run(const std::vector<std::string>& arguments) {
    const auto result = runProgram(kOpenssl, arguments);
    ASSERT_EQ(result.exitStatus, 0) << result.errors;
  }

  ScratchFolder m_folder;
  std::string m_name;
};

class PacsTlsTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!std::filesystem::exists(kOpenssl)) return;
    s_ours = std::make_unique<Authority>("ours");
    s_ours->issue("server", "IP:127.0.0.1");
    s_ours->issue("client", "DNS:client.example");
    s_theirs = std::make_unique<Authority>("theirs");
    s_theirs->issue("client", "DNS:client.example");
  }
  static void TearDownTestSuite() {
    s_ours.reset();
    s_theirs.reset();
  }

  void SetUp() override {
    if (s_ours == nullptr) GTEST_SKIP() << "openssl is not installed";
    ListenerOptions options;
    options.local.aeTitle = "SECURE";
    options.local.bindAddress = "127.0.0.1";
    options.local.port = 0;
    options.local.tls = s_ours->settings("server");
    options.folder = m_folder.path() / "inbox";
    auto listener =
        StoreListener::start(options, [this](const ReceivedInstance& one) -> Expected<void> {
          m_received.push_back(one);
          return {};
        });
    ASSERT_TRUE(listener) << listener.error().message;
    m_listener = std::move(*listener);
    m_node.aeTitle = "SECURE";
    m_node.host = "127.0.0.1";
    m_node.port = m_listener->port();
    m_node.tls = s_ours->settings("client");
  }

  [[nodiscard]] Expected<double> echo(const PacsNode& node) {
    PacsTimeouts timeouts;
    timeouts.negotiationSeconds = 3;
    return echoNode(node, {}, timeouts, m_progress);
  }

  static inline std::unique_ptr<Authority> s_ours;
  static inline std::unique_ptr<Authority> s_theirs;
  ScratchFolder m_folder{"tls"};
  std::vector<ReceivedInstance> m_received;
  std::unique_ptr<StoreListener> m_listener;
  PacsNode m_node;
  SilentProgress m_progress;
};

TEST_F(PacsTlsTest, TrustedPeersExchangeObjects) {
  const auto files = writeMrStudy(m_folder.path() / "in", {}, 3);
  const auto report = storeToNode(m_node, {}, files, {}, m_progress);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->failures(), 0U);
  ASSERT_EQ(m_received.size(), 3U);
  EXPECT_EQ(pixelsOf(m_received[0].file), pixelsOf(files[0]));
}

TEST_F(PacsTlsTest, AServerOfAnotherAuthorityIsRefused) {
  m_node.tls.trusted = {s_theirs->path("ca.pem")};
  const auto answer = echo(m_node);
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, HasSubstr("certificate"));
  EXPECT_THAT(answer.error().message, HasSubstr("127.0.0.1"));
}

TEST_F(PacsTlsTest, AClientOfAnotherAuthorityOrWithoutACertificateIsRefused) {
  m_node.tls.certificate = s_theirs->path("client.pem");
  m_node.tls.privateKey = s_theirs->path("client.key");
  EXPECT_FALSE(echo(m_node));
  m_node.tls.certificate.clear();
  m_node.tls.privateKey.clear();
  EXPECT_FALSE(echo(m_node));
  EXPECT_TRUE(m_received.empty());
  m_node.tls = s_ours->settings("client");
  EXPECT_TRUE(echo(m_node)) << "the listener serves others afterwards";
}

TEST_F(PacsTlsTest, TheCertificateMustNameTheHostUnlessThatIsTurnedOff) {
  m_node.host = "localhost";
  const auto answer = echo(m_node);
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, HasSubstr("certificate"));
  m_node.tls.checkHostName = false;
  const auto unchecked = echo(m_node);
  EXPECT_TRUE(unchecked) << unchecked.error().message;
}

TEST_F(PacsTlsTest, PlainAndSecureDoNotMix) {
  m_node.tls = {};
  EXPECT_FALSE(echo(m_node));
  EXPECT_TRUE(m_received.empty());
}

TEST_F(PacsTlsTest, WeakCipherSuitesAreRefused) {
  const auto connect = [this](const std::string& suite) {
    return runProgram(
        kOpenssl, {"s_client", "-connect", "127.0.0.1:" + std::to_string(m_listener->port()),
                   "-cert", s_ours->path("client.pem"), "-key", s_ours->path("client.key"),
                   "-CAfile", s_ours->path("ca.pem"), "-verify_return_error", "-tls1_2", "-cipher",
                   suite + "@SECLEVEL=0", "-brief", "-no_ign_eof"});
  };
  EXPECT_THAT(connect("ECDHE-RSA-AES256-GCM-SHA384").errors, HasSubstr("CONNECTION ESTABLISHED"));
  EXPECT_THAT(connect("AES128-SHA").errors, ::testing::Not(HasSubstr("CONNECTION ESTABLISHED")));
}

TEST_F(PacsTlsTest, AnotherImplementationGetsThrough) {
  if (!std::filesystem::exists(kEchoscu)) GTEST_SKIP() << "DCMTK's echoscu is not installed";
  const std::vector<std::string> arguments = {"+tls",
                                              s_ours->path("client.key"),
                                              s_ours->path("client.pem"),
                                              "+cf",
                                              s_ours->path("ca.pem"),
                                              "--profile-bcp195-nd",
                                              "-aec",
                                              "SECURE",
                                              "127.0.0.1",
                                              std::to_string(m_listener->port())};
  const auto result = runProgram(kEchoscu, arguments);
  EXPECT_EQ(result.exitStatus, 0) << result.errors;
}

TEST_F(PacsTlsTest, AnArchiveIsQueriedAndFilledSecurely) {
  if (!OrthancServer::available()) GTEST_SKIP() << "Orthanc is not installed";
  const OrthancServer archive("TLSARCHIVE", {},
                              {{"DicomTlsEnabled", true},
                               {"DicomTlsCertificate", s_ours->path("server.pem")},
                               {"DicomTlsPrivateKey", s_ours->path("server.key")},
                               {"DicomTlsTrustedCertificates", s_ours->path("ca.pem")}});
  ASSERT_TRUE(archive.started()) << archive.log();
  PacsNode node = archive.node();
  node.tls = s_ours->settings("client");
  const auto files = writeMrStudy(m_folder.path() / "in", {}, 2);
  const auto sent = storeToNode(node, {}, files, {}, m_progress);
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(sent->failures(), 0U);
  const auto found = findOnNode(node, {}, {}, {}, m_progress);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->matches.size(), 1U);
  node.tls.trusted = {s_theirs->path("ca.pem")};
  EXPECT_FALSE(echo(node));
}

}  // namespace
}  // namespace lateglow::test
