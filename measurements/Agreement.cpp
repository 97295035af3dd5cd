#include "measurements/Agreement.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>
#include <vector>

#include "measurements/Distributions.h"

namespace lateglow {
namespace {

constexpr double kLimitFactor = 1.96;
constexpr double kTwoSided95 = 0.975;
constexpr double kRoundingError = 1e-14;

void checkPairs(std::span<const double> x, std::span<const double> y) {
  if (x.size() != y.size()) throw std::invalid_argument("agreement: samples differ in length");
}

bool allFinite(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

double mean(std::span<const double> values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double sumOfSquares(std::span<const double> values, double centre) {
  double sum = 0.0;
  for (const double value : values) sum += (value - centre) * (value - centre);
  return sum;
}

bool isConstant(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [&](double v) { return v == values.front(); });
}

std::vector<double> differences(std::span<const double> x, std::span<const double> y) {
  checkPairs(x, y);
  std::vector<double> result(x.size());
  std::transform(x.begin(), x.end(), y.begin(), result.begin(), std::minus<>());
  return result;
}

double correlationP(double r, std::size_t count) {
  const double freedom = static_cast<double>(count) - 2.0;
  if (freedom <= 0.0) return 1.0;
  return incompleteBeta(0.5 * freedom, 0.5, (1.0 - r) * (1.0 + r), r * r);
}

Interval around(double value, double halfWidth) { return {value - halfWidth, value + halfWidth}; }

/// Mean squares of the two-way analysis of variance without replication.
struct MeanSquares {
  double subjects = 0.0;
  double raters = 0.0;
  double error = 0.0;
  double n = 0.0;
  double k = 0.0;
};

MeanSquares twoWayAnova(std::span<const double> ratings, std::size_t raters) {
  const std::size_t subjects = ratings.size() / raters;
  const double grand = mean(ratings);
  double betweenSubjects = 0.0;
  std::vector<double> subjectMeans(subjects);
  std::vector<double> raterMeans(raters, 0.0);
  for (std::size_t s = 0; s < subjects; ++s) {
    subjectMeans[s] = mean(ratings.subspan(s * raters, raters));
    betweenSubjects += (subjectMeans[s] - grand) * (subjectMeans[s] - grand);
    for (std::size_t r = 0; r < raters; ++r) {
      raterMeans[r] += ratings[s * raters + r] / static_cast<double>(subjects);
    }
  }
  double error = 0.0;
  for (std::size_t s = 0; s < subjects; ++s) {
    for (std::size_t r = 0; r < raters; ++r) {
      const double rest = ratings[s * raters + r] - subjectMeans[s] - raterMeans[r] + grand;
      error += rest * rest;
    }
  }
  double largest = 0.0;
  for (const double rating : ratings) largest = std::max(largest, std::abs(rating));
  // What rounding alone leaves of perfect agreement must not pass for variance.
  const double rounding = kRoundingError * largest;
  if (error <= static_cast<double>(ratings.size()) * rounding * rounding) error = 0.0;
  const auto n = static_cast<double>(subjects);
  const auto k = static_cast<double>(raters);
  return {betweenSubjects * k / (n - 1.0), sumOfSquares(raterMeans, grand) * n / (k - 1.0),
          error / ((n - 1.0) * (k - 1.0)), n, k};
}

/// McGraw and Wong 1996, table 7, case 2A, absolute agreement.
Interval agreementInterval(const MeanSquares& ms, double icc) {
  const double n = ms.n;
  const double k = ms.k;
  const double ratio = ms.raters / ms.error;
  const double weight = n * (1.0 + (k - 1.0) * icc) - k * icc;
  const double numerator = (k - 1.0) * (n - 1.0) * std::pow(k * icc * ratio + weight, 2.0);
  const double denominator = (n - 1.0) * k * k * icc * icc * ratio * ratio + weight * weight;
  const double freedom = numerator / denominator;
  const double f1 = fisherQuantile(kTwoSided95, n - 1.0, freedom);
  const double f2 = fisherQuantile(kTwoSided95, freedom, n - 1.0);
  const double spread = k * ms.raters + (k * n - k - n) * ms.error;
  return {n * (ms.subjects - f1 * ms.error) / (f1 * spread + n * ms.subjects),
          n * (f2 * ms.subjects - ms.error) / (spread + n * f2 * ms.subjects)};
}

/// Shrout and Fleiss 1979, ICC(3,1).
Interval consistencyInterval(const MeanSquares& ms, double f, double freedom1, double freedom2) {
  const double low = f / fisherQuantile(kTwoSided95, freedom1, freedom2);
  const double high = f * fisherQuantile(kTwoSided95, freedom2, freedom1);
  return {(low - 1.0) / (low + ms.k - 1.0), (high - 1.0) / (high + ms.k - 1.0)};
}

}  // namespace

std::optional<PearsonCorrelation> pearsonCorrelation(std::span<const double> x,
                                                     std::span<const double> y) {
  checkPairs(x, y);
  if (x.size() < 2 || !allFinite(x) || !allFinite(y) || isConstant(x) || isConstant(y)) {
    return std::nullopt;
  }
  const double meanX = mean(x);
  const double meanY = mean(y);
  double product = 0.0;
  for (std::size_t n = 0; n < x.size(); ++n) product += (x[n] - meanX) * (y[n] - meanY);
  const double scale = std::sqrt(sumOfSquares(x, meanX)) * std::sqrt(sumOfSquares(y, meanY));
  PearsonCorrelation result;
  result.count = x.size();
  result.r = std::clamp(product / scale, -1.0, 1.0);
  if (!std::isfinite(result.r)) return std::nullopt;
  result.p = correlationP(result.r, x.size());
  if (x.size() > 3) {
    const double halfWidth = kNormal975 / std::sqrt(static_cast<double>(x.size()) - 3.0);
    const double z = std::atanh(result.r);
    result.confidence = {std::tanh(z - halfWidth), std::tanh(z + halfWidth)};
  }
  return result;
}

std::optional<PairedTTest> pairedTTest(std::span<const double> x, std::span<const double> y) {
  const std::vector<double> difference = differences(x, y);
  if (difference.size() < 2 || !allFinite(difference) || isConstant(difference)) {
    return std::nullopt;
  }
  const auto n = static_cast<double>(difference.size());
  const double bias = mean(difference);
  const double deviation = std::sqrt(sumOfSquares(difference, bias) / (n - 1.0));
  PairedTTest test;
  test.t = bias / (deviation / std::sqrt(n));
  test.degreesOfFreedom = n - 1.0;
  test.p = studentTwoSidedP(test.t, test.degreesOfFreedom);
  return test;
}

std::optional<BlandAltman> blandAltman(std::span<const double> test,
                                       std::span<const double> reference) {
  const std::vector<double> difference = differences(test, reference);
  if (difference.size() < 2 || !allFinite(difference)) return std::nullopt;
  const auto n = static_cast<double>(difference.size());
  BlandAltman result;
  result.count = difference.size();
  result.bias = mean(difference);
  result.standardDeviation = std::sqrt(sumOfSquares(difference, result.bias) / (n - 1.0));
  result.lowerLimit = result.bias - kLimitFactor * result.standardDeviation;
  result.upperLimit = result.bias + kLimitFactor * result.standardDeviation;
  const double t = studentQuantile(kTwoSided95, n - 1.0);
  const double biasError = result.standardDeviation / std::sqrt(n);
  const double limitError = result.standardDeviation *
                            std::sqrt(1.0 / n + kLimitFactor * kLimitFactor / (2.0 * (n - 1.0)));
  result.biasConfidence = around(result.bias, t * biasError);
  result.lowerLimitConfidence = around(result.lowerLimit, t * limitError);
  result.upperLimitConfidence = around(result.upperLimit, t * limitError);
  result.biasTest = pairedTTest(test, reference);
  return result;
}

std::optional<IntraclassCorrelations> intraclassCorrelations(std::span<const double> ratings,
                                                             std::size_t raters) {
  if (raters == 0 || ratings.size() % raters != 0) {
    throw std::invalid_argument("intraclassCorrelations: ratings are not subjects x raters");
  }
  if (raters < 2 || ratings.size() / raters < 2 || !allFinite(ratings) || isConstant(ratings)) {
    return std::nullopt;
  }
  const MeanSquares ms = twoWayAnova(ratings, raters);
  const double agreementScale =
      ms.subjects + (ms.k - 1.0) * ms.error + ms.k * (ms.raters - ms.error) / ms.n;
  const double consistencyScale = ms.subjects + (ms.k - 1.0) * ms.error;
  if (!(agreementScale > 0.0) || !(consistencyScale > 0.0)) return std::nullopt;

  IntraclassCorrelation common;
  common.degreesOfFreedom1 = ms.n - 1.0;
  common.degreesOfFreedom2 = (ms.n - 1.0) * (ms.k - 1.0);
  common.f = ms.error > 0.0 ? ms.subjects / ms.error : std::numeric_limits<double>::infinity();
  common.p = fisherUpperP(common.f, common.degreesOfFreedom1, common.degreesOfFreedom2);
  IntraclassCorrelations result{common, common};
  result.absoluteAgreement.value = (ms.subjects - ms.error) / agreementScale;
  result.consistency.value = (ms.subjects - ms.error) / consistencyScale;
  if (ms.error > 0.0) {
    result.absoluteAgreement.confidence = agreementInterval(ms, result.absoluteAgreement.value);
    result.consistency.confidence =
        consistencyInterval(ms, common.f, common.degreesOfFreedom1, common.degreesOfFreedom2);
  }
  return result;
}

std::optional<IntraclassCorrelations> intraclassCorrelations(std::span<const double> first,
                                                             std::span<const double> second) {
  checkPairs(first, second);
  std::vector<double> ratings;
  ratings.reserve(2 * first.size());
  for (std::size_t n = 0; n < first.size(); ++n) {
    ratings.push_back(first[n]);
    ratings.push_back(second[n]);
  }
  return intraclassCorrelations(ratings, 2);
}

}  // namespace lateglow
