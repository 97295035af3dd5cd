#pragma once

#include <memory>
#include <string>
#include <vector>

#include "imaging/pacs/GuardedTransport.h"
#include "imaging/pacs/PacsCall.h"
#include "imaging/pacs/PacsFailure.h"

#include <dcmtk/dcmnet/scu.h>

namespace lateglow {

struct ProposedContext {
  std::string abstractSyntax;
  std::vector<std::string> transferSyntaxes;
  bool peerIsUser = false;  ///< C-GET: the peer sends, we provide storage (SCP role)
};

/// A DICOM association that we request: DCMTK's service class user with the guarded transport. To
/// be used inside PacsCall::run.
class Association : public DcmSCU {
public:
  Association(PacsCall& call, const PacsNode& node) : m_call(call), m_node(node) {}
  ~Association() override;

  /// Resolves, connects, negotiates.
  [[nodiscard]] Expected<void> open(const LocalEntity& local,
                                    const std::vector<ProposedContext>& contexts);
  /// Releases it in order; a peer that does not answer is left alone.
  void finish();

  /// The accepted context of that class and one of our transfer syntaxes, or 0.
  [[nodiscard]] T_ASC_PresentationContextID accepted(const std::string& abstractSyntax,
                                                     const std::string& transferSyntax = {});
  [[nodiscard]] Failure failure(const OFCondition& condition) const;

protected:
  PacsCall& m_call;
  const PacsNode& m_node;

private:
  OFCondition connect();

  std::unique_ptr<GuardedLayer> m_layer;
};

/// Explicit and implicit little endian, in this order.
[[nodiscard]] const std::vector<std::string>& uncompressedSyntaxes();

/// Where the node asks for TLS, the node's settings with the own certificate filled in.
[[nodiscard]] TlsSettings clientTls(const PacsNode& node, const LocalEntity& local);

}  // namespace lateglow
