#pragma once

#include "app/workflow/AuditEvent.h"
#include "imaging/core/Case.h"

namespace lateglow {

/// An event about a case: study, patient and, where a model gave it layers, the model.
[[nodiscard]] AuditEvent auditEventOf(AuditAction action, const Case& about);

}  // namespace lateglow
