#pragma once

namespace lateglow {

/// 97.5th percentile of the standard normal distribution.
inline constexpr double kNormal975 = 1.959963984540054;

/// Regularized incomplete beta function I_x(a, b) for a, b > 0, by Lentz's continued fraction
/// (DLMF 8.17.22). `oneMinusX` is passed beside x so that tails keep their relative precision.
[[nodiscard]] double incompleteBeta(double a, double b, double x, double oneMinusX);

/// Two-sided p of Student's t with `degrees` > 0 degrees of freedom.
[[nodiscard]] double studentTwoSidedP(double t, double degrees);
/// t with P(T <= t) = probability, 0 < probability < 1.
[[nodiscard]] double studentQuantile(double probability, double degrees);

/// z with P(Z <= z) = probability for the standard normal distribution, 0 < probability < 1.
[[nodiscard]] double normalQuantile(double probability);

/// P(F > f) of Fisher's F distribution.
[[nodiscard]] double fisherUpperP(double f, double degrees1, double degrees2);
/// f with P(F <= f) = probability, 0 < probability < 1.
[[nodiscard]] double fisherQuantile(double probability, double degrees1, double degrees2);

}  // namespace lateglow
