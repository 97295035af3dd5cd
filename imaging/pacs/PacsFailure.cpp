#include "imaging/pacs/PacsFailure.h"

#include <cstdio>

#include <dcmtk/dcmnet/cond.h>
#include <dcmtk/dcmnet/dimse.h>
#include <dcmtk/dcmtls/tlscond.h>

namespace lateglow {

namespace {

struct Explanation {
  std::string what;
  std::string remedy;
};

/// PS3.8 table 9-21.
Explanation explain(const AssociationRejection& rejection, const PacsNode& node) {
  if (rejection.source == 1 && rejection.reason == 7) {
    return {"it does not answer to the AE title " + node.aeTitle,
            "correct the AE title of the node; capitals count"};
  }
  if (rejection.source == 1 && rejection.reason == 3) {
    return {"it does not know our AE title",
            "have our AE title and address entered on the other side, or choose the one it knows"};
  }
  if (rejection.source == 1 && rejection.reason == 2) {
    return {"it does not speak this application context", "check that the port is a DICOM port"};
  }
  if (rejection.source == 3) {
    return {rejection.reason == 2 ? "all its associations are taken" : "it is overloaded",
            "try again in a while"};
  }
  return {"it gave no reason",
          "check that our AE title and address are entered there, and TLS on both sides alike"};
}

bool isTls(const OFCondition& condition) {
  return condition.module() == OFM_dcmtls || condition.code() == DULC_TLSERROR;
}

Explanation explainTls(const OFCondition& condition) {
  const std::string text = condition.text();
  if (text.find("certificate verify failed") != std::string::npos ||
      text.find("unknown ca") != std::string::npos ||
      text.find("certificate unknown") != std::string::npos ||
      text.find("certificate required") != std::string::npos) {
    return {"the TLS certificates were not accepted: " + text,
            "check the trusted certificate and the own certificate on both sides, and that the "
            "peer's names the host that is called"};
  }
  return {"TLS could not be established: " + text,
          "check that TLS is on at both sides and both allow TLS 1.2 or newer"};
}

Explanation explainEnd(ConnectionEnd why) {
  return {"the connection was ended: " + toString(why), "try again, or raise the time-outs"};
}

Explanation explainCondition(const OFCondition& condition) {
  if (condition == NET_EC_NoAcceptablePresentationContexts) {
    return {"it accepts none of the services that were proposed",
            "check that the node offers this service to our AE title"};
  }
  if (condition == DUL_PEERABORTEDASSOCIATION) {
    return {"it aborted the association", "look at its log; try again"};
  }
  if (condition == DUL_NETWORKCLOSED || condition == DUL_PEERREQUESTEDRELEASE) {
    return {"it closed the connection", "try again; check that both sides use TLS or neither does"};
  }
  if (condition == DUL_READTIMEOUT || condition == DIMSE_NODATAAVAILABLE) {
    return {"it did not answer in time", "try again, or raise the time-outs"};
  }
  if (condition.code() == DULC_TCPINITERROR) {
    return {"the connection failed", "check host, port and firewall"};
  }
  return {std::string("the protocol failed: ") + condition.text(), "try again; look at its log"};
}

}  // namespace

Failure networkFailure(const OFCondition& condition, const PacsNode& node,
                       const WatchedConnection* connection) {
  const ConnectionEnd why = connection != nullptr ? connection->why() : ConnectionEnd::None;
  if (why == ConnectionEnd::Cancelled) {
    return {FailureCode::Cancelled,
            "the transfer with " + toString(node) + " was cancelled",
            "start it again",
            {}};
  }
  Explanation explanation;
  const auto rejection = connection != nullptr ? connection->rejection() : std::nullopt;
  if (condition == DUL_ASSOCIATIONREJECTED && rejection) {
    explanation = explain(*rejection, node);
    return {FailureCode::Failed,
            toString(node) + " refused the association: " + explanation.what,
            explanation.remedy,
            {}};
  }
  if (why != ConnectionEnd::None) {
    explanation = explainEnd(why);
  } else if (isTls(condition)) {
    explanation = explainTls(condition);
  } else {
    explanation = explainCondition(condition);
  }
  return {FailureCode::Failed, toString(node) + ": " + explanation.what, explanation.remedy, {}};
}

bool isWarningStatus(std::uint16_t status) {
  return (status & 0xF000) == 0xB000 || status == 0x0001 || status == 0x0107 || status == 0x0116;
}

std::string statusText(std::uint16_t status) {
  const char* meaning = "failed";
  const std::uint16_t group = status & 0xFF00;
  if (status == 0x0000)
    meaning = "success";
  else if (status == 0x0111)
    meaning = "an object with this UID is there already";
  else if (status == 0x0117)
    meaning = "the object's UID is not valid";
  else if (status == 0x0122)
    meaning = "the kind of object is not supported";
  else if (status == 0x0124)
    meaning = "not authorized";
  else if (status == 0xA801)
    meaning = "the destination is unknown to the peer";
  else if (status == 0xA702)
    meaning = "out of resources, sub-operations cannot be performed";
  else if (status == 0xFE00)
    meaning = "cancelled";
  else if (group == 0xA700)
    meaning = "out of resources";
  else if (group == 0xA900)
    meaning = "the object or identifier does not match its class";
  else if ((status & 0xF000) == 0xC000)
    meaning = "cannot understand or process it";
  else if (status == 0xB000)
    meaning = "some elements were coerced, or sub-operations failed";
  else if (status == 0xB006)
    meaning = "some elements were discarded";
  else if (status == 0xB007)
    meaning = "the object does not match its class";
  else if (isWarningStatus(status))
    meaning = "accepted with a warning";
  char code[16];
  std::snprintf(code, sizeof code, " (%04X)", static_cast<unsigned>(status));
  return meaning + std::string(code);
}

}  // namespace lateglow
