#include "app/workflow/AuditCase.h"

namespace lateglow {

AuditEvent auditEventOf(AuditAction action, const Case& about) {
  AuditEvent event;
  event.action = action;
  if (about.study != nullptr) {
    event.studyUid = about.study->uid;
    event.patientId = about.study->patient.id;
  }
  for (const LayerRole role : {LayerRole::SyntheticLge, LayerRole::TissueMask}) {
    const auto layer = about.newest(role);
    if (layer == nullptr || !event.modelId.empty()) continue;
    event.modelId = layer->provenance.modelId;
    event.modelVersion = layer->provenance.modelVersion;
    event.modelSha256 = layer->provenance.packageSha256;
  }
  return event;
}

}  // namespace lateglow
