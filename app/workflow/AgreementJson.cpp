#include "app/workflow/AgreementJson.h"

#include "measurements/Agreement.h"

namespace lateglow {

namespace {

using nlohmann::json;

json interval(const Interval& values) { return {values.lower, values.upper}; }

json interval(const std::optional<Interval>& values) { return values ? interval(*values) : json(nullptr); }

json pearsonJson(std::span<const double> test, std::span<const double> reference) {
  const auto pearson = pearsonCorrelation(reference, test);
  if (!pearson) return nullptr;
  return {{"r", pearson->r}, {"p", pearson->p}, {"ci", interval(pearson->confidence)}, {"n", pearson->count}};
}

json blandAltmanJson(std::span<const double> test, std::span<const double> reference) {
  const auto limits = blandAltman(test, reference);
  if (!limits) return nullptr;
  return {{"bias", limits->bias},
          {"sd", limits->standardDeviation},
          {"loa_low", limits->lowerLimit},
          {"loa_high", limits->upperLimit},
          {"ci_bias", interval(limits->biasConfidence)},
          {"ci_loa_low", interval(limits->lowerLimitConfidence)},
          {"ci_loa_high", interval(limits->upperLimitConfidence)},
          {"p_bias", limits->biasTest ? json(limits->biasTest->p) : json(nullptr)}};
}

json iccJson(const IntraclassCorrelation& icc) {
  return {{"value", icc.value}, {"p", icc.p}, {"ci", interval(icc.confidence)}};
}

json iccsJson(std::span<const double> test, std::span<const double> reference) {
  const auto icc = intraclassCorrelations(test, reference);
  if (!icc) return nullptr;
  return {{"icc2_1", iccJson(icc->absoluteAgreement)}, {"icc3_1", iccJson(icc->consistency)}};
}

}  // namespace

json agreementJson(std::span<const double> test, std::span<const double> reference) {
  return {{"pearson", pearsonJson(test, reference)},
          {"bland_altman", blandAltmanJson(test, reference)},
          {"icc", iccsJson(test, reference)}};
}

}  // namespace lateglow
