#include "app/workflow/CohortAgreement.h"

#include <algorithm>

#include "app/workflow/EvaluationFigure.h"

namespace lateglow {

namespace {

/// The limits of agreement describe a sample; with fewer pairs every difference is within them.
constexpr std::size_t kFewestForOutliers = 5;

void findOutliers(CohortAgreement& agreement) {
  if (!agreement.limits || agreement.cases.size() < kFewestForOutliers) return;
  for (std::size_t n = 0; n < agreement.cases.size(); ++n) {
    const double difference = agreement.model[n] - agreement.reference[n];
    if (difference < agreement.limits->lowerLimit || difference > agreement.limits->upperLimit) {
      agreement.outliers.push_back(agreement.cases[n]);
    }
  }
}

std::vector<SegmentDecision> decisionsOfCase(const CohortCase& item, CohortDecision decision) {
  ScarComparison comparison;
  comparison.segments = item.segments;
  return decision == CohortDecision::Scar ? scarDecisions(comparison)
                                          : transmuralDecisions(comparison);
}

}  // namespace

CohortAgreement agreementOf(const Cohort& cohort, CohortMeasure measure) {
  CohortAgreement agreement;
  agreement.measure = measure;
  for (std::size_t n = 0; n < cohort.cases.size(); ++n) {
    const CohortPair& pair = cohort.cases[n].pair(measure);
    if (!pair.complete()) {
      agreement.missing.push_back(n);
      continue;
    }
    agreement.model.push_back(*pair.model);
    agreement.reference.push_back(*pair.reference);
    agreement.cases.push_back(n);
  }
  agreement.modelSummary = summarizeSample(agreement.model);
  agreement.referenceSummary = summarizeSample(agreement.reference);
  agreement.pearson = pearsonCorrelation(agreement.reference, agreement.model);
  agreement.regression = linearRegression(agreement.reference, agreement.model);
  agreement.limits = blandAltman(agreement.model, agreement.reference);
  agreement.intraclass = intraclassCorrelations(agreement.model, agreement.reference);
  findOutliers(agreement);
  return agreement;
}

SegmentDecisions decisionsOf(const Cohort& cohort, CohortDecision decision) {
  SegmentDecisions result;
  std::vector<double> scores;
  std::vector<std::uint8_t> truth;
  std::vector<int> model;
  std::vector<int> reference;
  for (const CohortCase& item : cohort.cases) {
    if (item.segments.empty()) continue;
    ++result.cases;
    for (const SegmentDecision& segment : decisionsOfCase(item, decision)) {
      scores.push_back(segment.score);
      truth.push_back(segment.reference ? 1 : 0);
      model.push_back(segment.test ? 1 : 0);
      reference.push_back(segment.reference ? 1 : 0);
      result.counts.add(segment.test, segment.reference);
    }
  }
  result.curve = rocCurve(scores, truth);
  result.kappa = cohenKappa(model, reference, 2);
  return result;
}

CohortSummary summarize(const Cohort& cohort) {
  CohortSummary summary;
  for (const CohortMeasure measure : kAllCohortMeasures) {
    summary.agreements.push_back(agreementOf(cohort, measure));
  }
  summary.scar = decisionsOf(cohort, CohortDecision::Scar);
  summary.transmural = decisionsOf(cohort, CohortDecision::Transmural);
  for (const CohortCase& item : cohort.cases) {
    for (std::size_t n = 0; n < kCohortClasses; ++n) {
      if (item.dice[n]) summary.dice[n].push_back(*item.dice[n]);
    }
  }
  return summary;
}

}  // namespace lateglow
