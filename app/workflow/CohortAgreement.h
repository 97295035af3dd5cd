#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/workflow/Cohort.h"
#include "measurements/Agreement.h"
#include "measurements/CohenKappa.h"
#include "measurements/DecisionCounts.h"
#include "measurements/LinearRegression.h"
#include "measurements/RocCurve.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {

/// Model against reference for one measure, over the cases that have both.
struct CohortAgreement {
  CohortMeasure measure = CohortMeasure::ScarVolume;
  std::vector<double> model;
  std::vector<double> reference;
  std::vector<std::size_t> cases;    ///< of the pairs above: index in Cohort::cases
  std::vector<std::size_t> missing;  ///< cases without a value of one side or both
  std::vector<std::size_t>
      outliers;  ///< cases whose difference lies beyond the limits of agreement
  std::optional<SampleSummary> modelSummary;
  std::optional<SampleSummary> referenceSummary;
  std::optional<PearsonCorrelation> pearson;
  std::optional<LinearRegression> regression;  ///< model on reference
  std::optional<BlandAltman> limits;           ///< model - reference
  std::optional<IntraclassCorrelations> intraclass;
};
[[nodiscard]] CohortAgreement agreementOf(const Cohort& cohort, CohortMeasure measure);

/// What is decided about segments: any scar (score: burden, %), scar through more than half of the
/// wall (score: mean transmurality, %).
enum class CohortDecision { Scar, Transmural };

/// Yes or no a segment, over all segments of all cases. Intervals treat segments as independent.
struct SegmentDecisions {
  DecisionCounts counts;
  std::optional<RocCurve> curve;
  std::optional<CohenKappa> kappa;
  std::size_t cases = 0;  ///< that have segments
};
[[nodiscard]] SegmentDecisions decisionsOf(const Cohort& cohort, CohortDecision decision);

/// Everything that is computed of a cohort.
struct CohortSummary {
  std::vector<CohortAgreement> agreements;  ///< in the order of kAllCohortMeasures
  SegmentDecisions scar;
  SegmentDecisions transmural;
  std::array<std::vector<double>, kCohortClasses> dice;  ///< of the cases that have it

  [[nodiscard]] const CohortAgreement& of(CohortMeasure measure) const {
    return agreements[static_cast<std::size_t>(measure)];
  }
};
[[nodiscard]] CohortSummary summarize(const Cohort& cohort);

/// cohort.json, schema "lateglow.cohort/1".
[[nodiscard]] nlohmann::json toJson(const Cohort& cohort, const CohortSummary& summary);
/// What a person wants first: n, bias, limits, r, ICC by measure, Dice, decisions, what is missing.
[[nodiscard]] std::string cohortText(const Cohort& cohort, const CohortSummary& summary);

/// Writes cases.csv (which readCohort reads again), segments.csv, agreement.csv and cohort.json into
/// an existing folder. Returns the files.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeCohortTables(
    const Cohort& cohort, const CohortSummary& summary, const std::filesystem::path& folder);

/// The table of cases alone, as cases.csv.
[[nodiscard]] std::string casesCsv(const Cohort& cohort);

}  // namespace lateglow
