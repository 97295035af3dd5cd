#include "imaging/phantom/PhantomRandom.h"

#include <cmath>
#include <vector>

namespace lateglow::phantom {

namespace {

double tailQuantile(double p) {
  const double q = std::sqrt(-2.0 * std::log(p));
  const double numerator =
      ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q -
        2.549732539343734e+00) * q + 4.374664141464968e+00) * q + 2.938163982698783e+00;
  const double denominator =
      (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q +
       3.754408661907416e+00) * q + 1.0;
  return numerator / denominator;
}

}  // namespace

double normalQuantile(double p) {
  constexpr double tail = 0.02425;
  if (p < tail) return tailQuantile(p);
  if (p > 1.0 - tail) return -tailQuantile(1.0 - p);
  const double q = p - 0.5;
  const double r = q * q;
  const double numerator =
      ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
        1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239e+00;
  const double denominator =
      ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
        6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1.0;
  return numerator * q / denominator;
}

int PhantomRandom::uniformInteger(int low, int high) {
  return low + static_cast<int>(uniform() * static_cast<double>(high - low + 1));
}

double PhantomRandom::normal() { return normalQuantile(uniform() * (1.0 - 0x1.0p-52) + 0x1.0p-53); }

double PhantomRandom::normal(double mean, double deviation, double low, double high) {
  double value = mean + deviation * normal();
  for (int attempt = 0; (value < low || value > high) && attempt < 64; ++attempt) {
    value = mean + deviation * normal();
  }
  return value < low ? low : (value > high ? high : value);
}

float tableNormal(std::uint32_t sixteenBits) {
  static const std::vector<float> table = [] {
    std::vector<float> values(65536);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = static_cast<float>(normalQuantile((static_cast<double>(i) + 0.5) / 65536.0));
    }
    return values;
  }();
  return table[sixteenBits & 0xFFFFU];
}

}  // namespace lateglow::phantom
