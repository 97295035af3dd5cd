#include "imaging/pacs/PacsRetrieve.h"

#include <algorithm>
#include <mutex>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/pacs/Association.h"
#include "imaging/pacs/StorageContexts.h"
#include "imaging/pacs/StoreListener.h"

namespace lateglow {

namespace {

constexpr const char* kGetModel = UID_GETStudyRootQueryRetrieveInformationModel;
constexpr const char* kMoveModel = UID_MOVEStudyRootQueryRetrieveInformationModel;
/// An archive may have to fetch a study from tape before it answers.
constexpr int kArchiveSeconds = 600;

Expected<void> fill(DcmDataset& dataset, const RetrieveRequest& request) {
  const bool series = !request.seriesUid.empty();
  const bool instance = !request.instanceUid.empty();
  if (!isUid(request.studyUid) || (series && !isUid(request.seriesUid)) ||
      (instance && (!series || !isUid(request.instanceUid)))) {
    return fail(FailureCode::BadInput, "the UIDs to retrieve are not valid",
                "give the study UID, and with an object's UID also that of its series");
  }
  dataset.putAndInsertString(DCM_QueryRetrieveLevel,
                             instance ? "IMAGE" : (series ? "SERIES" : "STUDY"));
  dataset.putAndInsertString(DCM_StudyInstanceUID, request.studyUid.c_str());
  if (series) dataset.putAndInsertString(DCM_SeriesInstanceUID, request.seriesUid.c_str());
  if (instance) dataset.putAndInsertString(DCM_SOPInstanceUID, request.instanceUid.c_str());
  return {};
}

double fractionOf(const RetrieveResponse& response) {
  const double done = response.m_numberOfCompletedSubops + response.m_numberOfFailedSubops +
                      response.m_numberOfWarningSubops;
  const double all = done + response.m_numberOfRemainingSubops;
  return all > 0.0 ? done / all : 0.0;
}

/// What the node says of its sub-operations, for both services.
struct SubOperations {
  Uint16 status = STATUS_Success;
  int failed = 0;

  void follow(const RetrieveResponse& response) {
    status = response.m_status;
    failed = response.m_numberOfFailedSubops;
  }
  [[nodiscard]] Expected<void> outcome(const PacsNode& node, const std::string& remedy) const {
    if (status == STATUS_Success || isWarningStatus(status)) return {};
    return fail(FailureCode::Failed, toString(node) + " could not send: " + statusText(status),
                remedy);
  }
};

class GetAssociation final : public Association {
 public:
  GetAssociation(PacsCall& call, const PacsNode& node, InstanceInbox& inbox)
      : Association(call, node), m_inbox(inbox) {
    setStorageMode(DCMSCU_STORAGE_BIT_PRESERVING);
    setProgressNotificationMode(OFFalse);
  }

  OFCondition handleSTORERequestFile(T_ASC_PresentationContextID* context, const OFString&,
                                     T_DIMSE_C_StoreRQ* request) override {
    // The name that DCMTK proposes is made of the received UID; ours is not.
    const auto staged = m_inbox.stage();
    const OFCondition received =
        DcmSCU::handleSTORERequestFile(context, OFString(staged.c_str()), request);
    if (received.bad()) return received;
    InboxVerdict verdict =
        m_inbox.accept(staged, request->AffectedSOPClassUID, request->AffectedSOPInstanceUID);
    m_nextStatus = verdict.status;
    if (verdict.status == 0) {
      verdict.instance.callingAeTitle = m_node.aeTitle;
      report.received.push_back(std::move(verdict.instance));
    } else {
      report.problems.push_back("an object was not kept: " + verdict.reason);
    }
    m_call.report(m_fraction, std::to_string(report.received.size()) + " objects received");
    return EC_Normal;
  }

  OFCondition sendSTOREResponse(T_ASC_PresentationContextID context, Uint16 status,
                                const T_DIMSE_C_StoreRQ& request) override {
    const Uint16 answer = status != STATUS_Success ? status : m_nextStatus;
    m_nextStatus = STATUS_Success;
    return DcmSCU::sendSTOREResponse(context, answer, request);
  }

  OFCondition handleCGETResponse(const T_ASC_PresentationContextID, RetrieveResponse* response,
                                 OFBool& goOn) override {
    goOn = OFFalse;
    if (response == nullptr) return DIMSE_NULLKEY;
    operations.follow(*response);
    m_fraction = fractionOf(*response);
    goOn = DICOM_PENDING_STATUS(response->m_status) ? OFTrue : OFFalse;
    return EC_Normal;
  }

  RetrieveReport report;
  SubOperations operations;

 private:
  InstanceInbox& m_inbox;
  Uint16 m_nextStatus = STATUS_Success;
  double m_fraction = 0.0;
};

class MoveAssociation final : public Association {
 public:
  using Association::Association;

  OFCondition handleMOVEResponse(const T_ASC_PresentationContextID, RetrieveResponse* response,
                                 OFBool& goOn) override {
    goOn = OFFalse;
    if (response == nullptr) return DIMSE_NULLKEY;
    operations.follow(*response);
    m_call.report(fractionOf(*response), "Receiving from " + toString(m_node));
    goOn = DICOM_PENDING_STATUS(response->m_status) ? OFTrue : OFFalse;
    return EC_Normal;
  }

  SubOperations operations;
};

/// Collects what the listener takes while a C-MOVE runs.
struct MovedInstances {
  std::mutex mutex;
  RetrieveReport report;
};

Expected<std::unique_ptr<StoreListener>> startOwnListener(const LocalEntity& local,
                                                          const std::filesystem::path& folder,
                                                          MovedInstances& moved) {
  ListenerOptions options;
  options.local = local;
  options.folder = folder;
  return StoreListener::start(
      options,
      [&moved](const ReceivedInstance& instance) -> Expected<void> {
        const std::lock_guard lock(moved.mutex);
        moved.report.received.push_back(instance);
        return {};
      },
      [&moved](const ListenerEvent& event) {
        if (event.kind != ListenerEvent::Kind::InstanceRefused) return;
        const std::lock_guard lock(moved.mutex);
        moved.report.problems.push_back("an object was not kept: " + event.detail);
      });
}

PacsTimeouts patient(PacsTimeouts timeouts) {
  timeouts.idleSeconds = std::max(timeouts.idleSeconds, kArchiveSeconds);
  return timeouts;
}

}  // namespace

Expected<RetrieveReport> getFromNode(const PacsNode& node, const LocalEntity& local,
                                     const RetrieveRequest& request,
                                     const std::filesystem::path& folder,
                                     const PacsTimeouts& timeouts, ProgressSink& progress) {
  prepareDicomNetwork();
  DcmDataset dataset;
  if (const auto filled = fill(dataset, request); !filled) return tl::unexpected(filled.error());
  const auto inbox = InstanceInbox::open(folder);
  if (!inbox) return tl::unexpected(inbox.error());
  PacsCall call(patient(timeouts));
  GetAssociation association(call, node, **inbox);
  const auto done = call.run(progress, [&]() -> Expected<void> {
    auto opened = association.open(local, contextsForGet(kGetModel));
    if (!opened) return opened;
    const auto context = association.accepted(kGetModel);
    if (context == 0) {
      return tl::unexpected(association.failure(NET_EC_NoAcceptablePresentationContexts));
    }
    const OFCondition answered = association.sendCGETRequest(context, &dataset, nullptr);
    if (answered.bad()) return tl::unexpected(association.failure(answered));
    association.finish();
    return association.operations.outcome(
        node, "check that the study is there; where the node offers no C-GET, use C-MOVE");
  });
  if (!done) return tl::unexpected(done.error());
  association.report.failed = association.operations.failed;
  return std::move(association.report);
}

Expected<RetrieveReport> moveFromNode(const PacsNode& node, const LocalEntity& local,
                                      const RetrieveRequest& request,
                                      const std::filesystem::path& folder,
                                      const PacsTimeouts& timeouts, ProgressSink& progress) {
  prepareDicomNetwork();
  DcmDataset dataset;
  if (const auto filled = fill(dataset, request); !filled) return tl::unexpected(filled.error());
  MovedInstances moved;
  auto listener = startOwnListener(local, folder, moved);
  if (!listener) return tl::unexpected(listener.error());
  PacsCall call(patient(timeouts));
  MoveAssociation association(call, node);
  const auto done = call.run(progress, [&]() -> Expected<void> {
    auto opened = association.open(local, {{kMoveModel, uncompressedSyntaxes()}});
    if (!opened) return opened;
    const OFCondition answered = association.sendMOVERequest(
        association.accepted(kMoveModel), local.aeTitle.c_str(), &dataset, nullptr);
    if (answered.bad()) return tl::unexpected(association.failure(answered));
    association.finish();
    return association.operations.outcome(
        node, "have our AE title " + local.aeTitle + " with this machine's address and port " +
                  std::to_string((*listener)->port()) + " entered there, or use C-GET");
  });
  (*listener)->stop();
  if (!done) return tl::unexpected(done.error());
  moved.report.failed = association.operations.failed;
  return std::move(moved.report);
}

Expected<RetrieveReport> retrieveFromNode(const PacsNode& node, const LocalEntity& local,
                                          const RetrieveRequest& request,
                                          const std::filesystem::path& folder,
                                          const PacsTimeouts& timeouts, ProgressSink& progress) {
  return node.retrieveBy == RetrieveBy::Get
             ? getFromNode(node, local, request, folder, timeouts, progress)
             : moveFromNode(node, local, request, folder, timeouts, progress);
}

}  // namespace lateglow
