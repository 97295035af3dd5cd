#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "measurements/Agreement.h"

namespace lateglow {

/// A sample as the tables of the papers give it: mean (SD) and the confidence interval of the mean.
struct SampleSummary {
  std::size_t count = 0;
  double mean = 0.0;
  std::optional<double> standardDeviation;  ///< n - 1; from two values on
  std::optional<Interval> confidence;  ///< 95 %, Student's t with n - 1 degrees of freedom; from two
};
/// nullopt for an empty sample or values that are not finite.
[[nodiscard]] std::optional<SampleSummary> summarizeSample(std::span<const double> values);

/// The mean of test - reference over pairs, with its interval and the paired t test.
struct PairedDifference {
  SampleSummary difference;
  std::optional<PairedTTest> test;  ///< nullopt where the differences do not vary
};
/// nullopt for no pairs or values that are not finite. Throws std::invalid_argument where the
/// samples differ in length.
[[nodiscard]] std::optional<PairedDifference> pairedDifference(std::span<const double> test,
                                                               std::span<const double> reference);

/// The quantile of a sample at `fraction` (0 to 1), linear between the two nearest values: numpy's
/// default, type 7 of Hyndman and Fan, Am Stat 1996;50:361-365. nullopt for an empty sample.
[[nodiscard]] std::optional<double> sampleQuantile(std::span<const double> values, double fraction);

/// The middle value; of an even number the upper of the two, so that it is one of the values. Faster
/// than sampleQuantile. `values` must not be empty.
[[nodiscard]] double upperMedian(std::vector<double> values);

}  // namespace lateglow
