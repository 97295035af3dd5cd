#include "measurements/SampleStatistics.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "measurements/Distributions.h"

namespace lateglow {
namespace {

constexpr double kTwoSided95 = 0.975;

}  // namespace

std::optional<SampleSummary> summarizeSample(std::span<const double> values) {
  const auto finite = [](double value) { return std::isfinite(value); };
  if (values.empty() || !std::all_of(values.begin(), values.end(), finite)) return std::nullopt;
  const auto n = static_cast<double>(values.size());
  SampleSummary summary;
  summary.count = values.size();
  double sum = 0.0;
  for (const double value : values) sum += value;
  summary.mean = sum / n;
  if (values.size() < 2) return summary;
  double squares = 0.0;
  for (const double value : values) squares += (value - summary.mean) * (value - summary.mean);
  const double deviation = std::sqrt(squares / (n - 1.0));
  const double half = studentQuantile(kTwoSided95, n - 1.0) * deviation / std::sqrt(n);
  summary.standardDeviation = deviation;
  summary.confidence = Interval{summary.mean - half, summary.mean + half};
  return summary;
}

std::optional<PairedDifference> pairedDifference(std::span<const double> test,
                                                 std::span<const double> reference) {
  if (test.size() != reference.size()) {
    throw std::invalid_argument("pairedDifference: samples differ in length");
  }
  std::vector<double> differences(test.size());
  for (std::size_t n = 0; n < test.size(); ++n) differences[n] = test[n] - reference[n];
  const auto summary = summarizeSample(differences);
  if (!summary) return std::nullopt;
  return PairedDifference{*summary, pairedTTest(test, reference)};
}

std::optional<double> sampleQuantile(std::span<const double> values, double fraction) {
  if (values.empty()) return std::nullopt;
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const double place = std::clamp(fraction, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double upperMedian(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace lateglow
