#include "measurements/DecisionCounts.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "measurements/Distributions.h"

namespace lateglow {

std::optional<Proportion> wilsonProportion(std::size_t successes, std::size_t total) {
  if (successes > total) throw std::invalid_argument("wilsonProportion: more successes than trials");
  if (total == 0) return std::nullopt;
  const auto n = static_cast<double>(total);
  const double share = static_cast<double>(successes) / n;
  const double square = kNormal975 * kNormal975;
  const double centre = (share + square / (2.0 * n)) / (1.0 + square / n);
  const double half = kNormal975 / (1.0 + square / n) *
                      std::sqrt(share * (1.0 - share) / n + square / (4.0 * n * n));
  Proportion result{successes, total, share, {centre - half, centre + half}};
  // The ends are exact; rounding must not leave them a little off.
  if (successes == 0) result.confidence.lower = 0.0;
  if (successes == total) result.confidence.upper = 1.0;
  return result;
}

void DecisionCounts::add(bool test, bool reference) {
  ++(test ? (reference ? truePositive : falsePositive)
          : (reference ? falseNegative : trueNegative));
}

std::size_t DecisionCounts::total() const {
  return truePositive + falsePositive + falseNegative + trueNegative;
}

std::optional<Proportion> DecisionCounts::sensitivity() const {
  return wilsonProportion(truePositive, truePositive + falseNegative);
}

std::optional<Proportion> DecisionCounts::specificity() const {
  return wilsonProportion(trueNegative, trueNegative + falsePositive);
}

std::optional<Proportion> DecisionCounts::positivePredictiveValue() const {
  return wilsonProportion(truePositive, truePositive + falsePositive);
}

std::optional<Proportion> DecisionCounts::negativePredictiveValue() const {
  return wilsonProportion(trueNegative, trueNegative + falseNegative);
}

std::optional<Proportion> DecisionCounts::accuracy() const {
  return wilsonProportion(truePositive + trueNegative, total());
}

}  // namespace lateglow
