#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "measurements/Agreement.h"

namespace lateglow {

/// Least squares of y on x (Draper and Smith, Applied Regression Analysis, 3rd ed., chapter 1).
struct LinearRegression {
  std::size_t count = 0;
  double slope = 0.0;
  double intercept = 0.0;
  double residualDeviation = 0.0;  ///< root of the residual sum of squares over count - 2
  double meanX = 0.0;
  double sumOfSquaresX = 0.0;  ///< around meanX

  [[nodiscard]] double at(double x) const { return intercept + slope * x; }
  /// 95 % interval of the mean of y at x (equation 1.4.9), Student's t, count - 2 degrees of freedom.
  [[nodiscard]] Interval confidenceAt(double x) const;
};

/// nullopt for fewer than three pairs, an x that does not vary, or values that are not finite.
/// Throws std::invalid_argument where the samples differ in length.
[[nodiscard]] std::optional<LinearRegression> linearRegression(std::span<const double> x,
                                                               std::span<const double> y);

}  // namespace lateglow
