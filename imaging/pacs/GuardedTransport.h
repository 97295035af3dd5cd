#pragma once

#include <memory>
#include <string>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmnet/dcmlayer.h>
#include <dcmtk/dcmnet/dcmtrans.h>
#include <dcmtk/dcmtls/tlslayer.h>

#include "imaging/core/Failure.h"
#include "imaging/pacs/ConnectionWatch.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

/// Logging off, no reverse name look-up, time-outs of sockets, codecs. Safe to call often.
void prepareDicomNetwork();

/// Makes DCMTK's connections, plain or TLS, and puts each under watch, so that every blocking call
/// of DCMTK can be ended from outside and no peer can hold one for ever. One layer a call or
/// listener; createConnection is thread-safe.
class GuardedLayer final : public DcmTransportLayer {
public:
  enum class Role { Client, Server };

  /// `hostName` is what the certificate of the peer must name (client, empty: not checked). Fails
  /// where a certificate or key cannot be used, naming the file.
  [[nodiscard]] static Expected<std::unique_ptr<GuardedLayer>> create(const TlsSettings& tls,
                                                                      Role role,
                                                                      const std::string& hostName,
                                                                      ConnectionWatch& watch);

  DcmTransportConnection* createConnection(DcmNativeSocketType socket, OFBool secure) override;
  /// The same, and tells under what watch it stands.
  DcmTransportConnection* createWatched(DcmNativeSocketType socket,
                                        std::shared_ptr<WatchedConnection>& watched);

private:
  explicit GuardedLayer(ConnectionWatch& watch) : m_watch(watch) {}

  ConnectionWatch& m_watch;
  std::unique_ptr<DcmTLSTransportLayer> m_tls;  ///< null: plain TCP
};

}  // namespace lateglow
