#pragma once

#include "ui/models/BlindedModel.h"
#include "ui/models/CohortModel.h"

namespace lateglow {

/// What the pages of Compare are about beyond one case; it outlasts the widgets as all models do.
struct CompareModels {
  CohortModel cohort;
  BlindedModel blinded;
};

}  // namespace lateglow
