#pragma once

#include <filesystem>

#include "app/workflow/Cohort.h"

namespace lateglow {

/// One analyzed case of a cohort, from its folder; see readCohort. BadInput where its figures are
/// damaged. What else cannot be read is a note, and what depends on it is missing.
[[nodiscard]] Expected<CohortCase> readCohortCase(const std::filesystem::path& folder);

/// What a viewer opens for an analyzed case: the folder or file of its source, else empty.
[[nodiscard]] std::filesystem::path sourceOfCase(const std::filesystem::path& folder);

}  // namespace lateglow
