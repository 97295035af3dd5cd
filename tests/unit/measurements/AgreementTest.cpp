#include "measurements/Agreement.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

#include "measurements/Distributions.h"

namespace lateglow {
namespace {

TEST(Distributions, TabulatedQuantiles) {
  EXPECT_NEAR(studentQuantile(0.975, 1.0), 12.706204736174694, 1e-9);
  EXPECT_NEAR(studentQuantile(0.975, 10.0), 2.2281388519862735, 1e-12);
  EXPECT_NEAR(studentQuantile(0.025, 10.0), -2.2281388519862735, 1e-12);
  EXPECT_NEAR(studentQuantile(0.975, 1e7), kNormal975, 1e-6);
  EXPECT_NEAR(fisherQuantile(0.95, 1.0, 10.0), 4.9646027437307145, 1e-9);
  EXPECT_NEAR(studentTwoSidedP(2.2281388519862735, 10.0), 0.05, 1e-12);
  EXPECT_DOUBLE_EQ(studentTwoSidedP(0.0, 3.0), 1.0);
  EXPECT_DOUBLE_EQ(incompleteBeta(1.0, 1.0, 0.3, 0.7), 0.3);
  EXPECT_NEAR(incompleteBeta(2.0, 3.0, 0.4, 0.6), 0.5248, 1e-12);
}

TEST(Agreement, PearsonOfAnscombesFirstSet) {
  const std::vector<double> x{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
  const std::vector<double> y{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
  const PearsonCorrelation pearson = pearsonCorrelation(x, y).value();
  EXPECT_NEAR(pearson.r, 0.81642051634484, 1e-12);
  EXPECT_NEAR(pearson.p, 0.0021696288730788, 1e-12);
  EXPECT_NEAR(pearson.confidence->lower, 0.4243912, 1e-6);
  EXPECT_NEAR(pearson.confidence->upper, 0.9506933, 1e-6);
}

TEST(Agreement, PearsonAtItsEnds) {
  const std::vector<double> x{1.0, 2.0, 3.0, 4.0};
  const std::vector<double> down{8.0, 6.0, 4.0, 2.0};
  const std::vector<double> flat{5.0, 5.0, 5.0, 5.0};
  EXPECT_DOUBLE_EQ(pearsonCorrelation(x, down)->r, -1.0);
  EXPECT_NEAR(pearsonCorrelation(x, down)->p, 0.0, 1e-12);
  EXPECT_FALSE(pearsonCorrelation(x, flat));
  EXPECT_FALSE(pearsonCorrelation({}, {}));
  const PearsonCorrelation two =
      pearsonCorrelation(std::span(x).first(2), std::span(down).first(2)).value();
  EXPECT_EQ(two.p, 1.0);
  EXPECT_FALSE(two.confidence);
  EXPECT_THROW((void)pearsonCorrelation(x, std::span(down).first(2)), std::invalid_argument);
}

TEST(Agreement, BlandAltmanByHand) {
  const std::vector<double> test{3.0, 5.0, 4.0, 8.0};
  const std::vector<double> reference{2.0, 6.0, 2.0, 6.0};
  const BlandAltman result = blandAltman(test, reference).value();
  EXPECT_DOUBLE_EQ(result.bias, 1.0);
  EXPECT_DOUBLE_EQ(result.standardDeviation, std::sqrt(2.0));
  EXPECT_DOUBLE_EQ(result.upperLimit, 1.0 + 1.96 * std::sqrt(2.0));
  EXPECT_DOUBLE_EQ(result.lowerLimit, 1.0 - 1.96 * std::sqrt(2.0));
  const double t = 3.182446305284263;
  EXPECT_NEAR(result.biasConfidence.upper, 1.0 + t * std::sqrt(2.0) / 2.0, 1e-9);
  EXPECT_NEAR(result.upperLimitConfidence.upper,
              result.upperLimit + t * std::sqrt(2.0 * (0.25 + 1.96 * 1.96 / 6.0)), 1e-9);
  EXPECT_NEAR(result.biasTest->t, std::sqrt(2.0), 1e-12);
  EXPECT_NEAR(result.biasTest->p, 0.2522, 5e-5);
}

TEST(Agreement, EqualSamplesHaveNoSpreadAndNoTest) {
  const std::vector<double> x{1.0, 2.0, 3.0};
  const BlandAltman result = blandAltman(x, x).value();
  EXPECT_EQ(result.bias, 0.0);
  EXPECT_EQ(result.upperLimitConfidence.upper, 0.0);
  EXPECT_FALSE(result.biasTest);
  EXPECT_FALSE(blandAltman(std::span(x).first(1), std::span(x).first(1)));
  const IntraclassCorrelations icc = intraclassCorrelations(x, x).value();
  EXPECT_DOUBLE_EQ(icc.absoluteAgreement.value, 1.0);
  EXPECT_EQ(icc.absoluteAgreement.p, 0.0);
  EXPECT_FALSE(icc.absoluteAgreement.confidence);
}

TEST(Agreement, IntraclassCorrelationOfShroutAndFleiss) {
  const std::vector<double> ratings{9, 2, 5, 8, 6,  1, 3, 2, 8, 4, 6, 8,
                                    7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};
  const IntraclassCorrelations icc = intraclassCorrelations(ratings, 4).value();
  EXPECT_NEAR(icc.absoluteAgreement.value, 0.29, 0.005);
  EXPECT_NEAR(icc.consistency.value, 0.71, 0.005);
  EXPECT_NEAR(icc.absoluteAgreement.confidence->lower, 0.02, 0.005);
  EXPECT_NEAR(icc.absoluteAgreement.confidence->upper, 0.76, 0.005);
  EXPECT_NEAR(icc.consistency.confidence->lower, 0.34, 0.005);
  EXPECT_NEAR(icc.consistency.confidence->upper, 0.95, 0.005);
}

TEST(Agreement, OffsetBetweenRatersLowersAgreementNotConsistency) {
  const std::vector<double> first{1.0, 2.0, 3.0, 4.0, 5.0};
  const std::vector<double> second{3.0, 4.0, 5.0, 6.0, 7.0};
  const IntraclassCorrelations icc = intraclassCorrelations(first, second).value();
  EXPECT_NEAR(icc.consistency.value, 1.0, 1e-12);
  EXPECT_LT(icc.absoluteAgreement.value, 0.6);
  const std::vector<double> flat(5, 2.0);
  EXPECT_FALSE(intraclassCorrelations(flat, flat));
}

}  // namespace
}  // namespace lateglow
