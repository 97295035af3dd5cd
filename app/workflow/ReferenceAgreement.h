#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/CasePipeline.h"
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

/// The network's own images against the real LGE on the grid of the source, resampled to the crops
/// that the network saw and scaled there to [0, 1] by its percentiles 1 and 99, which is the scale
/// the network is trained to give (data range 1): mean over slices.
[[nodiscard]] Expected<ReferenceAgreement> compareWithRealLge(const Synthesis& synthesis,
                                                              const std::filesystem::path& realLge,
                                                              ProgressSink& progress);

}  // namespace lateglow
