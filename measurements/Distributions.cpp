#include "measurements/Distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lateglow {
namespace {

constexpr int kMostTerms = 20000;
constexpr double kTiny = 1e-300;

double awayFromZero(double value) { return std::abs(value) < kTiny ? kTiny : value; }

/// The continued fraction of DLMF 8.17.22; converges fast for x < (a + 1) / (a + b + 2).
double betaContinuedFraction(double a, double b, double x) {
  double c = 1.0;
  double d = 1.0 / awayFromZero(1.0 - (a + b) * x / (a + 1.0));
  double fraction = d;
  for (int m = 1; m <= kMostTerms; ++m) {
    const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
    d = 1.0 / awayFromZero(1.0 + even * d);
    c = awayFromZero(1.0 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
    d = 1.0 / awayFromZero(1.0 + odd * d);
    c = awayFromZero(1.0 + odd / c);
    const double change = d * c;
    fraction *= change;
    if (std::abs(change - 1.0) < std::numeric_limits<double>::epsilon()) break;
  }
  return fraction;
}

double betaSeriesSide(double a, double b, double x, double oneMinusX) {
  const double logFront = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) +
                          b * std::log(oneMinusX);
  return std::exp(logFront) * betaContinuedFraction(a, b, x) / a;
}

/// Positive root of an increasing function of x > 0, by bisection of log x.
template <typename Function>
double positiveRoot(Function increasing) {
  double low = -700.0;
  double high = 700.0;
  for (int n = 0; n < 200; ++n) {
    const double middle = 0.5 * (low + high);
    (increasing(std::exp(middle)) < 0.0 ? low : high) = middle;
  }
  return std::exp(0.5 * (low + high));
}

}  // namespace

double incompleteBeta(double a, double b, double x, double oneMinusX) {
  if (x <= 0.0) return 0.0;
  if (oneMinusX <= 0.0) return 1.0;
  return x < (a + 1.0) / (a + b + 2.0) ? betaSeriesSide(a, b, x, oneMinusX)
                                       : 1.0 - betaSeriesSide(b, a, oneMinusX, x);
}

double studentTwoSidedP(double t, double degrees) {
  if (std::isinf(t)) return 0.0;
  const double sum = degrees + t * t;
  return incompleteBeta(0.5 * degrees, 0.5, degrees / sum, t * t / sum);
}

double studentQuantile(double probability, double degrees) {
  if (probability == 0.5) return 0.0;
  const double twoSided = 2.0 * std::min(probability, 1.0 - probability);
  const double size =
      positiveRoot([&](double t) { return twoSided - studentTwoSidedP(t, degrees); });
  return probability < 0.5 ? -size : size;
}

double normalQuantile(double probability) {
  if (probability == 0.5) return 0.0;
  const double tail = std::min(probability, 1.0 - probability);
  const double size = positiveRoot(
      [&](double z) { return tail - 0.5 * std::erfc(z / std::numbers::sqrt2_v<double>); });
  return probability < 0.5 ? -size : size;
}

double fisherUpperP(double f, double degrees1, double degrees2) {
  if (f <= 0.0) return 1.0;
  if (std::isinf(f)) return 0.0;
  const double sum = degrees2 + degrees1 * f;
  return incompleteBeta(0.5 * degrees2, 0.5 * degrees1, degrees2 / sum, degrees1 * f / sum);
}

double fisherQuantile(double probability, double degrees1, double degrees2) {
  return positiveRoot(
      [&](double f) { return (1.0 - probability) - fisherUpperP(f, degrees1, degrees2); });
}

}  // namespace lateglow
