#pragma once

#include <QString>

#include "ui/models/CaseService.h"
#include "ui/models/CaseSession.h"

namespace lateglow {

/// Whether a model is worth offering for a series: kind, modality and what the description says of
/// the contrast. Finer questions, such as the spacing, are the gate's (judgeSeries, judgeVolume).
/// Nothing is offered for a series that a model made. A model that does not say what it takes is
/// offered for everything acquired.
[[nodiscard]] bool isOffered(const ModelChoice& model, const CaseSession& session);

/// One sentence on the models that are not offered: what they take, and what this series is.
/// Empty where all are.
[[nodiscard]] QString whyNotOffered(const std::vector<ModelChoice>& models,
                                    const CaseSession& session);

}  // namespace lateglow
