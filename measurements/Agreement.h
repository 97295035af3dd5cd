#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace lateglow {

/// A 95 % confidence interval.
struct Interval {
  double lower = 0.0;
  double upper = 0.0;
};

struct PearsonCorrelation {
  std::size_t count = 0;
  double r = 0.0;
  double p = 1.0;                      ///< two-sided, Student's t with count - 2 degrees of freedom
  std::optional<Interval> confidence;  ///< Fisher's z; from four pairs on
};

/// nullopt for fewer than two pairs, a constant sample, or values that are not finite. Throws
/// std::invalid_argument, like every function here, where the samples differ in length.
[[nodiscard]] std::optional<PearsonCorrelation> pearsonCorrelation(std::span<const double> x,
                                                                   std::span<const double> y);

/// Student's t test of paired differences against zero.
struct PairedTTest {
  double t = 0.0;
  double degreesOfFreedom = 0.0;
  double p = 1.0;  ///< two-sided
};
/// nullopt for fewer than two pairs or differences that do not vary.
[[nodiscard]] std::optional<PairedTTest> pairedTTest(std::span<const double> x,
                                                     std::span<const double> y);

/// Bland and Altman, Stat Methods Med Res 1999;8:135-160. Differences are test - reference; limits
/// are bias -+ 1.96 SD (SD with n - 1); the standard error of a limit is
/// SD sqrt(1/n + 1.96^2 / (2 (n - 1))); intervals use Student's t with n - 1 degrees of freedom.
struct BlandAltman {
  std::size_t count = 0;
  double bias = 0.0;
  double standardDeviation = 0.0;
  double lowerLimit = 0.0;
  double upperLimit = 0.0;
  Interval biasConfidence;
  Interval lowerLimitConfidence;
  Interval upperLimitConfidence;
  std::optional<PairedTTest> biasTest;
};
/// nullopt for fewer than two pairs or values that are not finite.
[[nodiscard]] std::optional<BlandAltman> blandAltman(std::span<const double> test,
                                                     std::span<const double> reference);

/// Intraclass correlation of single ratings, Shrout and Fleiss, Psychol Bull 1979;86:420-428;
/// intervals after McGraw and Wong, Psychol Methods 1996;1:30-46.
struct IntraclassCorrelation {
  double value = 0.0;
  double f = 0.0;  ///< of the test that the correlation is zero; infinite for perfect agreement
  double degreesOfFreedom1 = 0.0;
  double degreesOfFreedom2 = 0.0;
  double p = 1.0;
  std::optional<Interval> confidence;  ///< nullopt for perfect agreement
};

struct IntraclassCorrelations {
  IntraclassCorrelation absoluteAgreement;  ///< ICC(2,1): two-way random effects
  IntraclassCorrelation consistency;        ///< ICC(3,1): two-way mixed effects
};
/// `ratings`: [subject][rater], raters fastest. nullopt for fewer than two subjects or raters, no
/// variance at all, or values that are not finite.
[[nodiscard]] std::optional<IntraclassCorrelations> intraclassCorrelations(
    std::span<const double> ratings, std::size_t raters);
/// The same for two raters.
[[nodiscard]] std::optional<IntraclassCorrelations> intraclassCorrelations(
    std::span<const double> first, std::span<const double> second);

}  // namespace lateglow
