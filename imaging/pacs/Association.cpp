#include "imaging/pacs/Association.h"

#include <cerrno>
#include <chrono>
#include <system_error>

#include <dcmtk/dcmdata/dcuid.h>

namespace lateglow {

namespace {

constexpr Uint32 kReceivePdu = 65536;

OFList<OFString> listOf(const std::vector<std::string>& texts) {
  OFList<OFString> list;
  for (const std::string& text : texts) list.push_back(text.c_str());
  return list;
}

bool connectTimedOut(const OFCondition& condition) {
  return condition.code() == DULC_TCPINITERROR &&
         std::string(condition.text()).find("(Timeout)") != std::string::npos;
}

}  // namespace

const std::vector<std::string>& uncompressedSyntaxes() {
  static const std::vector<std::string> list = {UID_LittleEndianExplicitTransferSyntax,
                                                UID_LittleEndianImplicitTransferSyntax};
  return list;
}

TlsSettings clientTls(const PacsNode& node, const LocalEntity& local) {
  TlsSettings tls = node.tls;
  if (tls.certificate.empty()) {
    tls.certificate = local.tls.certificate;
    tls.privateKey = local.tls.privateKey;
  }
  if (tls.trusted.empty()) tls.trusted = local.tls.trusted;
  return tls;
}

Association::~Association() {
  // The connection refers to the layer, so it goes first.
  freeNetwork();
}

Expected<void> Association::open(const LocalEntity& local,
                                 const std::vector<ProposedContext>& contexts) {
  m_call.report(0.0, "Connecting to " + toString(m_node));
  auto layer = GuardedLayer::create(clientTls(m_node, local), GuardedLayer::Role::Client,
                                    m_node.host, m_call.watch());
  if (!layer) return tl::unexpected(layer.error());
  m_layer = std::move(*layer);
  const auto address = resolveNode(m_node, m_call);
  if (!address) return tl::unexpected(address.error());

  setAETitle(local.aeTitle.c_str());
  setPeerAETitle(m_node.aeTitle.c_str());
  setPeerHostName(address->c_str());
  setPeerPort(m_node.port);
  setMaxReceivePDULength(kReceivePdu);
  setDIMSEBlockingMode(DIMSE_NONBLOCKING);
  setDIMSETimeout(static_cast<Uint32>(m_call.timeouts().idleSeconds));
  setACSETimeout(static_cast<Uint32>(m_call.timeouts().negotiationSeconds));
  for (const ProposedContext& context : contexts) {
    addPresentationContext(context.abstractSyntax.c_str(), listOf(context.transferSyntaxes),
                           context.peerIsUser ? ASC_SC_ROLE_SCP : ASC_SC_ROLE_DEFAULT);
  }
  const OFCondition condition = connect();
  if (condition.bad()) return tl::unexpected(failure(condition));
  m_call.watch().newest()->negotiated();
  return {};
}

OFCondition Association::connect() {
  const auto deadline =
      std::chrono::steady_clock::now() + std::chrono::seconds(m_call.timeouts().connectSeconds);
  OFCondition condition = EC_Normal;
  do {
    // DCMTK waits a second for TCP and cannot be interrupted there, so it is asked several times.
    condition = initNetwork();
    if (condition.good()) condition = useSecureConnection(m_layer.get());
    if (condition.good()) condition = negotiateAssociation();
  } while (connectTimedOut(condition) && !m_call.cancelled() &&
           std::chrono::steady_clock::now() < deadline);
  return condition;
}

void Association::finish() {
  if (isConnected()) releaseAssociation();
}

T_ASC_PresentationContextID Association::accepted(const std::string& abstractSyntax,
                                                  const std::string& transferSyntax) {
  return findPresentationContextID(abstractSyntax.c_str(), transferSyntax.c_str());
}

Failure Association::failure(const OFCondition& condition) const {
  if (condition.code() == DULC_TCPINITERROR && m_call.watch().newest() == nullptr) {
    const std::string text = condition.text();
    const bool refused =
        text.find(std::generic_category().message(ECONNREFUSED)) != std::string::npos;
    return {FailureCode::Failed,
            toString(m_node) + " cannot be reached: " +
                (connectTimedOut(condition) ? "no answer" : text.substr(text.find(": ") + 2)),
            refused ? "nothing listens on that port: check the port, and that the node runs"
                    : "check host, port, network and firewall",
            {}};
  }
  return networkFailure(condition, m_node, m_call.watch().newest().get());
}

}  // namespace lateglow
