#include "imaging/edit/ValueHistogram.h"

#include <algorithm>
#include <cmath>

#include "measurements/SampleStatistics.h"

namespace lateglow {

namespace {

constexpr double kFewestBins = 16.0;  // before the width is rounded
constexpr double kMostBins = 100.0;

/// The next of 1, 2, 5, 10 ... that is not smaller.
double readableWidth(double width) {
  const double decade = std::pow(10.0, std::floor(std::log10(width)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * decade >= width * (1.0 - 1e-9)) return step * decade;
  }
  return 10.0 * decade;
}

double binWidth(const std::vector<double>& values, double range) {
  const double iqr = *sampleQuantile(values, 0.75) - *sampleQuantile(values, 0.25);
  double width = 2.0 * iqr / std::cbrt(static_cast<double>(values.size()));
  if (width <= 0.0) width = range / std::sqrt(static_cast<double>(values.size()));
  const bool whole =
      std::all_of(values.begin(), values.end(), [](double v) { return v == std::floor(v); });
  width = std::min(width, range / kFewestBins);
  width = std::max({width, range / kMostBins, whole ? 1.0 : 0.0});
  return width > 0.0 ? readableWidth(width) : 1.0;
}

}  // namespace

ValueHistogram valueHistogram(std::span<const float> values) {
  ValueHistogram histogram;
  std::vector<double> finite;
  std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
               [](float value) { return std::isfinite(value); });
  if (finite.empty()) return histogram;
  const auto [lowest, highest] = std::minmax_element(finite.begin(), finite.end());
  histogram.binWidth = binWidth(finite, *highest - *lowest);
  histogram.lowest = std::floor(*lowest / histogram.binWidth) * histogram.binWidth;
  const auto binOf = [&](double value) {
    return static_cast<std::size_t>(
        std::max(0.0, std::floor((value - histogram.lowest) / histogram.binWidth)));
  };
  histogram.counts.assign(binOf(*highest) + 1, 0);
  for (const double value : finite) ++histogram.counts[binOf(value)];
  return histogram;
}

}  // namespace lateglow
