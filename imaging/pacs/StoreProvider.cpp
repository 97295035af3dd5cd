#include "imaging/pacs/StoreProvider.h"

#include <algorithm>
#include <vector>

#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmnet/assoc.h>
#include <dcmtk/dcmnet/dul.h>

#include "imaging/io/SafeDicomRead.h"
#include "imaging/pacs/PacsFailure.h"
#include "imaging/pacs/StorageContexts.h"

namespace lateglow {

namespace {

constexpr Uint32 kReceivePdu = 65536;

/// DCMTK takes an accepted socket from one variable of the whole process, so handing it over is
/// done by one thread at a time; it ends as soon as DCMTK has made its connection of it.
class SocketHandOver {
 public:
  explicit SocketHandOver(int descriptor) : m_lock(mutex()) {
    dcmExternalSocketHandle.set(descriptor);
  }
  ~SocketHandOver() { finish(); }
  SocketHandOver(const SocketHandOver&) = delete;
  SocketHandOver& operator=(const SocketHandOver&) = delete;

  void finish() {
    if (!m_lock.owns_lock()) return;
    dcmExternalSocketHandle.set(-1);
    m_lock.unlock();
  }

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }
  std::unique_lock<std::mutex> m_lock;
};

/// The layer of one connection: tells when the socket was taken and keeps the watched connection.
class HandOverLayer final : public DcmTransportLayer {
 public:
  HandOverLayer(GuardedLayer& layer, SocketHandOver& handOver,
                std::shared_ptr<WatchedConnection>& watched)
      : m_layer(layer), m_handOver(handOver), m_watched(watched) {}
  DcmTransportConnection* createConnection(DcmNativeSocketType socket, OFBool) override {
    m_handOver.finish();
    return m_layer.createWatched(socket, m_watched);
  }

 private:
  GuardedLayer& m_layer;
  SocketHandOver& m_handOver;
  std::shared_ptr<WatchedConnection>& m_watched;
};

std::string trimmed(const char* text) {
  std::string value = text;
  while (!value.empty() && value.back() == ' ') value.pop_back();
  value.erase(0, std::min(value.find_first_not_of(' '), value.size()));
  return value;
}

std::vector<const char*> pointers(const std::vector<std::string>& texts) {
  std::vector<const char*> list;
  for (const std::string& text : texts) list.push_back(text.c_str());
  return list;
}

}  // namespace

StoreProvider::StoreProvider(const ListenerOptions& options, InstanceInbox& inbox,
                             const StoreListener::InstanceHandler& onInstance,
                             const StoreListener::EventHandler& onEvent, std::string peer)
    : m_options(options),
      m_inbox(inbox),
      m_onInstance(onInstance),
      m_onEvent(onEvent),
      m_peer(std::move(peer)) {
  setAETitle(options.local.aeTitle.c_str());
  setRespondWithCalledAETitle(options.anyCalledAeTitle ? OFTrue : OFFalse);
  setMaxReceivePDULength(kReceivePdu);
  setConnectionBlockingMode(DUL_NOBLOCK);
  setConnectionTimeout(static_cast<Uint32>(options.timeouts.negotiationSeconds));
  setACSETimeout(static_cast<Uint32>(options.timeouts.negotiationSeconds));
  setDIMSEBlockingMode(DIMSE_NONBLOCKING);
  setDIMSETimeout(static_cast<Uint32>(options.timeouts.idleSeconds));
  setProgressNotificationMode(OFTrue);
}

void StoreProvider::serve(int descriptor, GuardedLayer& layer, bool full) {
  m_full = full;
  T_ASC_Network* network = nullptr;
  SocketHandOver handOver(descriptor);
  HandOverLayer transport(layer, handOver, m_connection);
  // With a socket in hand the acceptor opens no port of its own.
  OFCondition condition =
      ASC_initializeNetwork(NET_ACCEPTOR, 0, m_options.timeouts.negotiationSeconds, &network);
  if (condition.good()) condition = ASC_setTransportLayer(network, &transport, OFFalse);
  if (condition.good()) condition = safely([&] { return waitForAssociationRQ(network); });
  handOver.finish();
  if (network != nullptr) ASC_dropNetwork(&network);
  if (m_connection != nullptr && m_connection->why() != ConnectionEnd::None) {
    m_end = toString(m_connection->why());
  }
  if (m_opened) tell(ListenerEvent::Kind::AssociationEnded, m_end);
}

void StoreProvider::tell(ListenerEvent::Kind kind, std::string detail) const {
  if (m_onEvent) m_onEvent({kind, m_peer, m_callingAeTitle, std::move(detail)});
}

void StoreProvider::notifyAssociationRequest(const T_ASC_Parameters& parameters,
                                             DcmSCPActionType& action) {
  // DcmSCP keeps its association to itself; negotiating contexts needs the parameters.
  m_parameters = const_cast<T_ASC_Parameters*>(&parameters);
  m_callingAeTitle = trimmed(parameters.DULparams.callingAPTitle);
  m_calledAeTitle = trimmed(parameters.DULparams.calledAPTitle);
  if (m_full) action = DCMSCP_ACTION_REFUSE_ASSOCIATION;
}

OFBool StoreProvider::checkCalledAETitleAccepted(const OFString& title) {
  return m_options.anyCalledAeTitle || trimmed(title.c_str()) == m_options.local.aeTitle;
}

OFBool StoreProvider::checkCallingAETitleAccepted(const OFString& title) {
  const auto& allowed = m_options.allowedCallingAe;
  return allowed.empty() ||
         std::find(allowed.begin(), allowed.end(), trimmed(title.c_str())) != allowed.end();
}

OFCondition StoreProvider::negotiateAssociation() {
  if (m_parameters == nullptr) return DIMSE_ILLEGALASSOCIATION;
  const auto storage = pointers(acceptedStorageSyntaxes());
  const auto plain = pointers(uncompressedSyntaxes());
  const char* verification[] = {UID_VerificationSOPClass};
  OFCondition condition = ASC_acceptContextsWithPreferredTransferSyntaxes(
      m_parameters, verification, 1, const_cast<const char**>(plain.data()),
      static_cast<int>(plain.size()));
  if (condition.bad()) return condition;
  return ASC_acceptContextsWithPreferredTransferSyntaxes(
      m_parameters, dcmAllStorageSOPClassUIDs, numberOfDcmAllStorageSOPClassUIDs,
      const_cast<const char**>(storage.data()), static_cast<int>(storage.size()));
}

void StoreProvider::refuseAssociation(const DcmRefuseReasonType reason) {
  if (m_full) {
    tell(ListenerEvent::Kind::AssociationFull);
    return DcmSCP::refuseAssociation(DCMSCP_TOO_MANY_ASSOCIATIONS);
  }
  const char* why = "nothing to do together";
  if (reason == DCMSCP_CALLED_AE_TITLE_NOT_RECOGNIZED) why = "called by another AE title";
  if (reason == DCMSCP_CALLING_AE_TITLE_NOT_RECOGNIZED) why = "calling AE title not on the list";
  tell(ListenerEvent::Kind::AssociationRefused, why);
  DcmSCP::refuseAssociation(reason);
}

void StoreProvider::notifyAssociationAcknowledge() {
  m_opened = true;
  if (m_connection != nullptr) m_connection->negotiated();
  tell(ListenerEvent::Kind::AssociationOpened);
}

void StoreProvider::notifyDIMSEError(const OFCondition& condition) { m_end = condition.text(); }

void StoreProvider::notifyAbortRequest() { m_end = "the peer aborted"; }

void StoreProvider::notifyRECEIVEProgress(const unsigned long bytes) {
  if (bytes > m_options.largestInstanceBytes && m_connection != nullptr) {
    m_connection->end(ConnectionEnd::InstanceTooLarge);
  }
}

OFCondition StoreProvider::handleIncomingCommand(T_DIMSE_Message* message,
                                                 const DcmPresentationContextInfo& context) {
  if (message->CommandField != DIMSE_C_STORE_RQ) {
    return DcmSCP::handleIncomingCommand(message, context);
  }
  return takeInstance(message->msg.CStoreRQ, context.presentationContextID);
}

OFCondition StoreProvider::takeInstance(T_DIMSE_C_StoreRQ& request,
                                        T_ASC_PresentationContextID context) {
  const auto staged = m_inbox.stage();
  const OFCondition received = receiveSTORERequest(request, context, OFString(staged.c_str()));
  if (received.bad()) {
    std::error_code ignored;
    std::filesystem::remove(staged, ignored);
    if (received.code() != DIMSEC_OUTOFRESOURCES) return received;
    tell(ListenerEvent::Kind::InstanceRefused, "no space");
    return sendSTOREResponse(context, request, STATUS_STORE_Refused_OutOfResources);
  }
  const InboxVerdict verdict = finishInstance(staged, request);
  if (verdict.status != STATUS_Success) tell(ListenerEvent::Kind::InstanceRefused, verdict.reason);
  return sendSTOREResponse(context, request, verdict.status);
}

InboxVerdict StoreProvider::finishInstance(const std::filesystem::path& staged,
                                           const T_DIMSE_C_StoreRQ& request) {
  InboxVerdict verdict =
      m_inbox.accept(staged, request.AffectedSOPClassUID, request.AffectedSOPInstanceUID);
  if (verdict.status != STATUS_Success) return verdict;
  verdict.instance.callingAeTitle = m_callingAeTitle;
  verdict.instance.calledAeTitle = m_calledAeTitle;
  if (!m_onInstance) return verdict;
  if (const auto taken = m_onInstance(verdict.instance); !taken) {
    return {STATUS_STORE_Refused_OutOfResources, taken.error().message, {}};
  }
  tell(ListenerEvent::Kind::InstanceReceived);
  return verdict;
}

}  // namespace lateglow
