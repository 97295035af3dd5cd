#pragma once

#include <mutex>
#include <string>

#include "imaging/pacs/GuardedTransport.h"
#include "imaging/pacs/StoreListener.h"

#include <dcmtk/dcmnet/scp.h>

namespace lateglow {

/// Serves one accepted connection, from A-ASSOCIATE-RQ to its end.
class StoreProvider final : public DcmSCP {
public:
  StoreProvider(const ListenerOptions& options, InstanceInbox& inbox,
                const StoreListener::InstanceHandler& onInstance,
                const StoreListener::EventHandler& onEvent, std::string peer);

  /// Takes over the socket and blocks until the connection has ended. `full`: refuses politely.
  void serve(int descriptor, GuardedLayer& layer, bool full);

protected:
  void notifyAssociationRequest(const T_ASC_Parameters& parameters,
                                DcmSCPActionType& action) override;
  OFBool checkCalledAETitleAccepted(const OFString& title) override;
  OFBool checkCallingAETitleAccepted(const OFString& title) override;
  OFCondition negotiateAssociation() override;
  void refuseAssociation(const DcmRefuseReasonType reason) override;
  void notifyAssociationAcknowledge() override;
  void notifyDIMSEError(const OFCondition& condition) override;
  void notifyAbortRequest() override;
  void notifyRECEIVEProgress(const unsigned long bytes) override;
  OFCondition handleIncomingCommand(T_DIMSE_Message* message,
                                    const DcmPresentationContextInfo& context) override;

private:
  OFCondition takeInstance(T_DIMSE_C_StoreRQ& request, T_ASC_PresentationContextID context);
  InboxVerdict finishInstance(const std::filesystem::path& staged,
                              const T_DIMSE_C_StoreRQ& request);
  void tell(ListenerEvent::Kind kind, std::string detail = {}) const;

  const ListenerOptions& m_options;
  InstanceInbox& m_inbox;
  const StoreListener::InstanceHandler& m_onInstance;
  const StoreListener::EventHandler& m_onEvent;
  std::string m_peer;
  std::string m_callingAeTitle;
  std::string m_calledAeTitle;
  T_ASC_Parameters* m_parameters = nullptr;
  std::shared_ptr<WatchedConnection> m_connection;
  std::string m_end;
  bool m_full = false;
  bool m_opened = false;
};

}  // namespace lateglow
