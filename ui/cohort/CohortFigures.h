#pragma once

#include <vector>

#include <QString>

#include "app/workflow/CohortAgreement.h"
#include "ui/common/FigureTable.h"

namespace lateglow {

/// The lines below the table of cases: bias, limits, correlation, ICC, and the segments' decisions.
[[nodiscard]] std::vector<FigureRow> agreementRows(const CohortSummary& summary,
                                                   const CohortAgreement& agreement);
/// How the measure is defined and the figures are counted, in a line or two.
[[nodiscard]] QString agreementMethod(CohortMeasure measure);

}  // namespace lateglow
