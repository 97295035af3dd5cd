#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "imaging/core/Case.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/prepare/HeartCrop.h"

namespace lateglow {

/// One figure of agreement with a reference, as a reader sees it: name, value with unit, method.
struct AgreementLine {
  std::string name;
  std::string value;
  std::string method;
};

struct ReferenceAgreement {
  nlohmann::json json;  ///< as `compare` or `compare-masks` prints it (cli.md)
  std::vector<AgreementLine> lines;
};

/// Overlap of two masks on one grid, over the slices in which the reference has any label: the
/// `classes` of cli.md with "myocardium" (healthy + scar) beside the three labels. A class that the
/// reference never shows (experts' contours without scar) has null values.
[[nodiscard]] nlohmann::json compareMasks(const LabelMap& test, const LabelMap& reference);

/// The newest tissue mask of a case against a reference mask file on the same grid.
[[nodiscard]] Expected<ReferenceAgreement> compareWithReferenceMask(
    const Case& analyzed, const std::filesystem::path& reference, ProgressSink& progress);

/// Synthetic against real LGE on the same grid, inside the crops that the network saw, both
/// normalized there to [0, 1] by percentiles 1 and 99 (data range 1): mean over slices.
[[nodiscard]] Expected<ReferenceAgreement> compareWithRealLge(
    const Case& analyzed, const std::vector<HeartCrop>& crops,
    const std::filesystem::path& realLge, ProgressSink& progress);

}  // namespace lateglow
