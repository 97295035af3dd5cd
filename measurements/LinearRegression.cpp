#include "measurements/LinearRegression.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "measurements/Distributions.h"

namespace lateglow {

namespace {

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

bool allFinite(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

}  // namespace

Interval LinearRegression::confidenceAt(double x) const {
  const double n = static_cast<double>(count);
  const double away = x - meanX;
  const double error = residualDeviation * std::sqrt(1.0 / n + away * away / sumOfSquaresX);
  const double reach = studentQuantile(0.975, n - 2.0) * error;
  return {at(x) - reach, at(x) + reach};
}

std::optional<LinearRegression> linearRegression(std::span<const double> x,
                                                 std::span<const double> y) {
  if (x.size() != y.size()) throw std::invalid_argument("regression: samples differ in length");
  if (x.size() < 3 || !allFinite(x) || !allFinite(y)) return std::nullopt;
  LinearRegression line;
  line.count = x.size();
  line.meanX = mean(x);
  const double meanY = mean(y);
  double products = 0.0;
  for (std::size_t n = 0; n < x.size(); ++n) {
    line.sumOfSquaresX += (x[n] - line.meanX) * (x[n] - line.meanX);
    products += (x[n] - line.meanX) * (y[n] - meanY);
  }
  if (!(line.sumOfSquaresX > 0.0)) return std::nullopt;
  line.slope = products / line.sumOfSquaresX;
  line.intercept = meanY - line.slope * line.meanX;
  double residuals = 0.0;
  for (std::size_t n = 0; n < x.size(); ++n) {
    residuals += (y[n] - line.at(x[n])) * (y[n] - line.at(x[n]));
  }
  line.residualDeviation = std::sqrt(residuals / (static_cast<double>(line.count) - 2.0));
  return line;
}

}  // namespace lateglow
