#include "ui/models/AuditTrail.h"

#include <cstdlib>
#include <future>

#include "app/workflow/AuditCase.h"

namespace lateglow {

namespace {
struct Nothing {};
}  // namespace

AuditTrail::AuditTrail(CasePresenter& cases, std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_cases(cases), m_folder(std::move(folder)) {
  if (m_folder.empty()) {
    return;
  }
  connect(&cases, &CasePresenter::opened, this,
          [this](const CaseSession* session) { noteOpened(*session); });
  connect(&cases, &CasePresenter::runChanged, this, &AuditTrail::noteRuns);
  connect(&cases, &CasePresenter::resultChanged, this, &AuditTrail::noteResult);
  connect(&cases, &CasePresenter::synthesized, this, [this](const CaseSession* made) {
    AuditEvent event = eventOf(AuditAction::Run, *made);
    const Provenance& provenance = made->origin->provenance;
    event.modelId = provenance.modelId;
    event.modelVersion = provenance.modelVersion;
    event.modelSha256 = provenance.packageSha256;
    event.details["device"] = made->origin->device;
    record(event);
  });
  connect(&cases, &CasePresenter::approvalChanged, this, &AuditTrail::noteApproval);
  connect(&cases, &CasePresenter::annotationsChanged, this, &AuditTrail::noteAnnotations);
}

AuditTrail::~AuditTrail() {
  if (m_work.idle()) {
    return;
  }
  auto reached = std::make_shared<std::promise<void>>();
  auto end = reached->get_future();
  m_work.start<Nothing>(
      {},
      [reached](ProgressSink&) -> Expected<Nothing> {
        reached->set_value();
        return Nothing{};
      },
      [](const Expected<Nothing>&) {});
  end.wait();
}

std::filesystem::path AuditTrail::folderOf(const CaseService& service) {
  const char* chosen = std::getenv("LATEGLOW_AUDIT");
  if (chosen != nullptr && *chosen != '\0') {
    return chosen;
  }
  const std::filesystem::path results = service.resultsFolder();
  return results.empty() ? results : results.parent_path() / "audit";
}

void AuditTrail::record(const AuditEvent& event) {
  if (m_folder.empty()) {
    return;
  }
  m_work.start<Nothing>(
      tr("Writing the audit log"),
      [log = AuditLog(m_folder), event](ProgressSink&) -> Expected<Nothing> {
        if (auto written = log.append(event); !written) {
          return tl::unexpected<Failure>(written.error());
        }
        return Nothing{};
      },
      [this](const Expected<Nothing>& written) {
        if (written) {
          Q_EMIT recorded();
        } else {
          Q_EMIT failed(written.error());
        }
      });
}

AuditEvent AuditTrail::eventOf(AuditAction action, const CaseSession& session) {
  return auditEventOf(action, session.result ? session.result->analyzed : session.opened);
}

void AuditTrail::recordCurrent(AuditAction action,
                               const std::map<std::string, std::string>& details) {
  if (const CaseSession* session = m_cases.current()) {
    AuditEvent event = eventOf(action, *session);
    event.details = details;
    if (session->approved()) {
      event.reader = session->approval->by.reader;
    }
    record(event);
  }
}

void AuditTrail::noteOpened(const CaseSession& session) {
  Known& known = m_known[session.id];
  if (!known.opened) {
    known.opened = true;
    record(eventOf(AuditAction::Open, session));
  }
}

void AuditTrail::noteRuns() {
  for (const auto& session : m_cases.sessions()) {
    if (session->runJob != 0) {
      m_known[session->id].ran = true;
    }
  }
}

void AuditTrail::noteResult() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || (session->result && session->result->measuring)) {
    return;
  }
  Known& known = m_known[session->id];
  const auto layer = [session](LayerRole role) {
    return session->result ? session->result->analyzed.newest(role) : nullptr;
  };
  const auto image = layer(LayerRole::SyntheticLge);
  const auto mask = layer(LayerRole::TissueMask);
  const MeasureOptions options =
      session->result ? session->result->measureOptions : MeasureOptions();
  AuditEvent event = eventOf(AuditAction::Edit, *session);
  const char* what = nullptr;
  if (image != known.image && image != nullptr && known.ran) {
    event.action = AuditAction::Run;
    event.details["device"] = session->result->synthesis.device;
    what = "";  // the action says it
  } else if (image != known.image && known.image != nullptr) {
    what = "result exchanged by undo or redo";
  } else if (image == known.image && mask != known.mask) {
    what = "contours";
  } else if (image == known.image &&
             options.anteriorRvInsertionMm != known.options.anteriorRvInsertionMm) {
    what = "RV insertion";
  }  // else it was read back, as it was kept by an earlier session
  if (image != known.image) {
    known.ran = false;
    known.approvedUtc = session->approval ? session->approval->by.signedUtc : std::string();
  }
  known.image = image;
  known.mask = mask;
  known.options = options;
  if (what != nullptr) {
    if (*what != '\0') event.details["what"] = what;
    record(event);
  }
}

void AuditTrail::noteApproval() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  Known& known = m_known[session->id];
  const std::string now = session->approval ? session->approval->by.signedUtc : std::string();
  if (now == known.approvedUtc) {
    return;
  }
  known.approvedUtc = now;
  AuditEvent event =
      eventOf(now.empty() ? AuditAction::Withdraw : AuditAction::Approve, *session);
  if (session->approval) {
    event.reader = session->approval->by.reader;
  }
  record(event);
}

void AuditTrail::noteAnnotations() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  Known& known = m_known[session->id];
  if (known.annotations == session->annotations) {
    return;
  }
  known.annotations = session->annotations;
  if (!session->restoring) {
    AuditEvent event = eventOf(AuditAction::Edit, *session);
    event.details["what"] = "annotations";
    record(event);
  }
}

}  // namespace lateglow
