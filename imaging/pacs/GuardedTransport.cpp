#include "imaging/pacs/GuardedTransport.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include <cerrno>
#include <csignal>
#include <mutex>

#include <dcmtk/dcmnet/dul.h>

#include "imaging/io/DicomFile.h"

namespace lateglow {

namespace {

constexpr Sint32 kSocketSeconds = 60;
constexpr Sint32 kConnectSeconds = 1;  ///< of one attempt; Association makes several

/// Waits of DCMTK's reading and writing, seen by the watch.
class GuardedConnection final : public DcmTransportConnection {
  template <typename Work>
  auto waiting(Work work) {
    m_watched->waitsForBytes();
    auto result = work();
    m_watched->waitsNoMore();
    return result;
  }

 public:
  GuardedConnection(DcmNativeSocketType socket, std::unique_ptr<DcmTransportConnection> inner,
                    std::shared_ptr<WatchedConnection> watched)
      : DcmTransportConnection(socket), m_inner(std::move(inner)), m_watched(std::move(watched)) {}
  ~GuardedConnection() override { forget(); }

  OFCondition serverSideHandshake() override {
    return waiting([this] { return m_inner->serverSideHandshake(); });
  }
  OFCondition clientSideHandshake() override {
    return waiting([this] { return m_inner->clientSideHandshake(); });
  }
  OFCondition renegotiate(const char* suite) override { return m_inner->renegotiate(suite); }

  ssize_t read(void* buffer, size_t bytes) override {
    const ssize_t count = waiting([&] { return m_inner->read(buffer, bytes); });
    if (count <= 0) return count;
    const auto* begin = static_cast<const std::byte*>(buffer);
    if (m_watched->received({begin, static_cast<std::size_t>(count)})) return count;
    errno = EPROTO;
    return -1;
  }

  ssize_t write(void* buffer, size_t bytes) override {
    m_watched->waitsForSpace();
    const ssize_t count = m_inner->write(buffer, bytes);
    m_watched->waitsNoMore();
    return count;
  }

  void close() override {
    m_watched->forget();
    m_inner->close();
  }
  void closeTransportConnection() override {
    m_watched->forget();
    m_inner->closeTransportConnection();
  }
  unsigned long getPeerCertificateLength() override { return m_inner->getPeerCertificateLength(); }
  unsigned long getPeerCertificate(void* buffer, unsigned long length) override {
    return m_inner->getPeerCertificate(buffer, length);
  }
  OFBool networkDataAvailable(int seconds) override {
    m_watched->waitsForBytes();
    // The watch goes on waiting where DCMTK asks again; reading ends the wait.
    return m_inner->networkDataAvailable(seconds);
  }
  OFBool isTransparentConnection() override { return m_inner->isTransparentConnection(); }
  OFString& dumpConnectionParameters(OFString& text) override {
    return m_inner->dumpConnectionParameters(text);
  }

 private:
  void forget() {
    m_watched->forget();
    m_inner.reset();
  }

  std::unique_ptr<DcmTransportConnection> m_inner;
  std::shared_ptr<WatchedConnection> m_watched;
};

tl::unexpected<Failure> badTlsFile(const std::string& what, const std::filesystem::path& file) {
  return fail(FailureCode::BadInput, what + " " + file.string() + " cannot be used",
              "give a PEM file that this user may read", file.string());
}

Expected<void> loadIdentity(DcmTLSTransportLayer& layer, const TlsSettings& tls) {
  if (tls.certificate.empty() && tls.privateKey.empty()) return {};
  // A server that asks a person for a password would wait for ever.
  layer.setPrivateKeyPasswd("");
  if (layer.setPrivateKeyFile(tls.privateKey.c_str(), DCF_Filetype_PEM).bad()) {
    return badTlsFile("the private key", tls.privateKey);
  }
  if (layer.setCertificateFile(tls.certificate.c_str(), DCF_Filetype_PEM).bad()) {
    return badTlsFile("the certificate", tls.certificate);
  }
  if (!layer.checkPrivateKeyMatchesCertificate()) {
    return fail(FailureCode::BadInput,
                "the private key " + tls.privateKey.string() +
                    " does not belong to the certificate " + tls.certificate.string(),
                "give the two files of one pair", tls.privateKey.string());
  }
  return {};
}

/// Makes OpenSSL compare the peer's certificate with the host that was called (RFC 6125).
void expectHost(DcmTLSTransportLayer& layer, const std::string& host) {
  X509_VERIFY_PARAM* parameters = SSL_CTX_get0_param(layer.getNativeHandle());
  in_addr address{};
  if (inet_pton(AF_INET, host.c_str(), &address) == 1) {
    X509_VERIFY_PARAM_set1_ip_asc(parameters, host.c_str());
  } else {
    X509_VERIFY_PARAM_set1_host(parameters, host.c_str(), host.size());
  }
}

Expected<std::unique_ptr<DcmTLSTransportLayer>> makeTlsLayer(const TlsSettings& tls,
                                                             GuardedLayer::Role role,
                                                             const std::string& hostName) {
  const bool client = role == GuardedLayer::Role::Client;
  auto layer = std::make_unique<DcmTLSTransportLayer>(client ? NET_REQUESTOR : NET_ACCEPTOR,
                                                      nullptr, OFFalse);
  if (layer->setTLSProfile(TSP_Profile_BCP195_ND).bad()) {
    return fail(FailureCode::Failed, "TLS cannot be set up: no cipher suite of BCP 195",
                "check the OpenSSL installation");
  }
  if (tls.trusted.empty()) {
    return fail(FailureCode::BadInput, "TLS is on and no trusted certificate is named",
                "name the certificate of the authority that signed the peer's");
  }
  for (const auto& file : tls.trusted) {
    if (layer->addTrustedCertificateFile(file.c_str(), DCF_Filetype_PEM).bad()) {
      return badTlsFile("the trusted certificate", file);
    }
  }
  if (const auto identity = loadIdentity(*layer, tls); !identity) {
    return tl::unexpected(identity.error());
  }
  if (!client && tls.certificate.empty()) {
    return fail(FailureCode::BadInput, "TLS is on and the listener has no certificate",
                "name its certificate and private key");
  }
  layer->setCertificateVerification(DCV_requireCertificate);
  if (!hostName.empty()) expectHost(*layer, hostName);
  if (layer->activateCipherSuites().bad()) {
    return fail(FailureCode::Failed, "TLS cannot be set up: the cipher suites were refused",
                "check the OpenSSL installation");
  }
  return layer;
}

}  // namespace

void prepareDicomNetwork() {
  static std::once_flag once;
  std::call_once(once, [] {
    prepareDicomDecoding();
    dcmDisableGethostbyaddr.set(OFTrue);
    dcmConnectionTimeout.set(kConnectSeconds);
    dcmSocketSendTimeout.set(kSocketSeconds);
    dcmSocketReceiveTimeout.set(kSocketSeconds);
    DcmTLSTransportLayer::initializeOpenSSL();
    // DCMTK writes with write(2): a peer that went away must be an error, not the end.
    struct sigaction current {};
    if (sigaction(SIGPIPE, nullptr, &current) == 0 && current.sa_handler == SIG_DFL) {
      std::signal(SIGPIPE, SIG_IGN);
    }
  });
}

Expected<std::unique_ptr<GuardedLayer>> GuardedLayer::create(const TlsSettings& tls, Role role,
                                                             const std::string& hostName,
                                                             ConnectionWatch& watch) {
  prepareDicomNetwork();
  std::unique_ptr<GuardedLayer> layer(new GuardedLayer(watch));
  if (tls.enabled) {
    auto secure = makeTlsLayer(tls, role, tls.checkHostName ? hostName : std::string());
    if (!secure) return tl::unexpected(secure.error());
    layer->m_tls = std::move(*secure);
  }
  return layer;
}

DcmTransportConnection* GuardedLayer::createConnection(DcmNativeSocketType socket, OFBool) {
  std::shared_ptr<WatchedConnection> watched;
  return createWatched(socket, watched);
}

DcmTransportConnection* GuardedLayer::createWatched(DcmNativeSocketType socket,
                                                    std::shared_ptr<WatchedConnection>& watched) {
  std::unique_ptr<DcmTransportConnection> inner(
      m_tls != nullptr ? m_tls->createConnection(socket, OFTrue)
                       : DcmTransportLayer::createConnection(socket, OFFalse));
  if (inner == nullptr) return nullptr;
  // A message is several small writes; without this each waits for the peer's delayed acknowledgement.
  const int noDelay = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
  watched = m_watch.add(socket);
  return new GuardedConnection(socket, std::move(inner), watched);
}

}  // namespace lateglow
