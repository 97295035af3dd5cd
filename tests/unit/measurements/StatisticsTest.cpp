#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

#include "measurements/CohenKappa.h"
#include "measurements/DecisionCounts.h"
#include "measurements/Distributions.h"
#include "measurements/RocCurve.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {
namespace {

TEST(Distributions, NormalQuantiles) {
  EXPECT_NEAR(normalQuantile(0.975), kNormal975, 1e-12);
  EXPECT_NEAR(normalQuantile(0.75), 0.6744897501960817, 1e-12);
  EXPECT_NEAR(normalQuantile(0.05), -1.6448536269514722, 1e-12);
  EXPECT_EQ(normalQuantile(0.5), 0.0);
}

TEST(SampleStatistics, MeanDeviationAndIntervalByHand) {
  const std::vector<double> values{2.0, 4.0, 4.0, 6.0};
  const SampleSummary summary = summarizeSample(values).value();
  EXPECT_DOUBLE_EQ(summary.mean, 4.0);
  EXPECT_DOUBLE_EQ(*summary.standardDeviation, std::sqrt(8.0 / 3.0));
  const double t = 3.182446305284263;
  EXPECT_NEAR(summary.confidence->upper, 4.0 + t * std::sqrt(8.0 / 3.0) / 2.0, 1e-9);
  EXPECT_FALSE(summarizeSample({}));
  EXPECT_FALSE(summarizeSample(std::vector<double>{std::nan("")}));
  const SampleSummary one = summarizeSample(std::span(values).first(1)).value();
  EXPECT_FALSE(one.standardDeviation);
  EXPECT_FALSE(one.confidence);
}

TEST(SampleStatistics, QuantilesLieBetweenNeighbours) {
  const std::vector<double> values{4.0, 1.0, 3.0, 2.0};
  EXPECT_DOUBLE_EQ(*sampleQuantile(values, 0.25), 1.75);
  EXPECT_DOUBLE_EQ(*sampleQuantile(values, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(*sampleQuantile(values, 1.0), 4.0);
  EXPECT_FALSE(sampleQuantile({}, 0.5));
}

TEST(SampleStatistics, PairedDifferenceIsTestMinusReference) {
  const std::vector<double> test{3.0, 5.0, 4.0, 8.0};
  const std::vector<double> reference{2.0, 6.0, 2.0, 6.0};
  const PairedDifference paired = pairedDifference(test, reference).value();
  EXPECT_DOUBLE_EQ(paired.difference.mean, 1.0);
  EXPECT_NEAR(paired.test->t, std::sqrt(2.0), 1e-12);
  EXPECT_THROW((void)pairedDifference(test, std::span(reference).first(2)), std::invalid_argument);
}

TEST(DecisionCounts, WilsonIntervalOfItsPaper) {
  // Newcombe, Stat Med 1998;17:857-872, table I, method 3: 81/263, 15/148, 0/20, 1/29.
  const Proportion first = wilsonProportion(81, 263).value();
  EXPECT_NEAR(first.confidence.lower, 0.2553, 5e-5);
  EXPECT_NEAR(first.confidence.upper, 0.3662, 5e-5);
  const Proportion second = wilsonProportion(15, 148).value();
  EXPECT_NEAR(second.confidence.lower, 0.0624, 5e-5);
  EXPECT_NEAR(second.confidence.upper, 0.1605, 5e-5);
  const Proportion none = wilsonProportion(0, 20).value();
  EXPECT_EQ(none.confidence.lower, 0.0);
  EXPECT_NEAR(none.confidence.upper, 0.1611, 5e-5);
  EXPECT_FALSE(wilsonProportion(0, 0));
  EXPECT_THROW((void)wilsonProportion(2, 1), std::invalid_argument);
}

TEST(DecisionCounts, SharesOfTheFourFields) {
  DecisionCounts counts;
  for (int n = 0; n < 90; ++n) counts.add(true, true);
  for (int n = 0; n < 10; ++n) counts.add(false, true);
  for (int n = 0; n < 30; ++n) counts.add(true, false);
  for (int n = 0; n < 170; ++n) counts.add(false, false);
  EXPECT_DOUBLE_EQ(counts.sensitivity()->value, 0.9);
  EXPECT_DOUBLE_EQ(counts.specificity()->value, 0.85);
  EXPECT_DOUBLE_EQ(counts.positivePredictiveValue()->value, 0.75);
  EXPECT_DOUBLE_EQ(counts.negativePredictiveValue()->value, 170.0 / 180.0);
  EXPECT_DOUBLE_EQ(counts.accuracy()->value, 260.0 / 300.0);
  DecisionCounts healthy;
  healthy.add(false, false);
  EXPECT_FALSE(healthy.sensitivity());
}

TEST(RocCurve, TiesCountOneHalf) {
  const std::vector<double> scores{0.1, 0.4, 0.35, 0.8, 0.4};
  const std::vector<std::uint8_t> truth{0, 0, 1, 1, 1};
  const RocCurve curve = rocCurve(scores, truth).value();
  // Pairs (positive above negative): 0.35 > 0.1; 0.8 > both; 0.4 > 0.1 and ties with 0.4.
  EXPECT_DOUBLE_EQ(curve.area, (1.0 + 2.0 + 1.5) / 6.0);
  ASSERT_EQ(curve.points.size(), 5U);
  EXPECT_EQ(curve.points.front().threshold, std::numeric_limits<double>::infinity());
  EXPECT_DOUBLE_EQ(curve.points[2].falsePositiveRate, 0.5);
  EXPECT_DOUBLE_EQ(curve.points[2].truePositiveRate, 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(curve.points.back().falsePositiveRate, 1.0);
  EXPECT_DOUBLE_EQ(curve.points.back().truePositiveRate, 1.0);
}

TEST(RocCurve, DeLongByHand) {
  const std::vector<double> scores{3.0, 1.0, 2.0, 0.0};
  const std::vector<std::uint8_t> truth{1, 1, 0, 0};
  const RocCurve curve = rocCurve(scores, truth).value();
  EXPECT_DOUBLE_EQ(curve.area, 0.75);
  // Placements 1, 0.5 of the positives and 0.5, 1 of the negatives: variance 0.125 each.
  EXPECT_DOUBLE_EQ(*curve.standardError, std::sqrt(0.125 / 2.0 + 0.125 / 2.0));
  EXPECT_EQ(curve.confidence->upper, 1.0);
  EXPECT_NEAR(curve.confidence->lower, 0.75 - kNormal975 * std::sqrt(0.125), 1e-12);
}

TEST(RocCurve, NeedsBothKindsOfTruth) {
  const std::vector<double> scores{1.0, 2.0};
  EXPECT_FALSE(rocCurve(scores, std::vector<std::uint8_t>{1, 1}));
  EXPECT_FALSE(rocCurve({}, {}));
  EXPECT_THROW((void)rocCurve(scores, std::vector<std::uint8_t>{1}), std::invalid_argument);
  const RocCurve two = rocCurve(scores, std::vector<std::uint8_t>{0, 1}).value();
  EXPECT_EQ(two.area, 1.0);
  EXPECT_FALSE(two.confidence);
}

std::vector<int> repeated(std::initializer_list<std::pair<int, int>> runs) {
  std::vector<int> values;
  for (const auto& [value, count] : runs) values.insert(values.end(), count, value);
  return values;
}

TEST(CohenKappa, TextbookTwoByTwo) {
  // 20 and 15 agreements, 5 and 10 disagreements: po 0.7, pe 0.5.
  const std::vector<int> first = repeated({{1, 20}, {1, 5}, {0, 10}, {0, 15}});
  const std::vector<int> second = repeated({{1, 20}, {0, 5}, {1, 10}, {0, 15}});
  const CohenKappa kappa = cohenKappa(first, second, 2).value();
  EXPECT_NEAR(kappa.observed, 0.7, 1e-12);
  EXPECT_NEAR(kappa.expected, 0.5, 1e-12);
  EXPECT_NEAR(kappa.kappa, 0.4, 1e-12);
  EXPECT_GT(kappa.confidence.upper, kappa.kappa);
  // With two categories weights change nothing.
  EXPECT_NEAR(cohenKappa(first, second, 2, KappaWeights::Quadratic)->kappa, 0.4, 1e-12);
}

TEST(CohenKappa, WeightsForgiveNearDisagreement) {
  const std::vector<int> first{0, 1, 2, 3, 0, 1, 2, 3};
  const std::vector<int> near{0, 1, 2, 3, 1, 2, 3, 2};
  const double plain = cohenKappa(first, near, 4)->kappa;
  const double linear = cohenKappa(first, near, 4, KappaWeights::Linear)->kappa;
  const double quadratic = cohenKappa(first, near, 4, KappaWeights::Quadratic)->kappa;
  EXPECT_LT(plain, linear);
  EXPECT_LT(linear, quadratic);
  EXPECT_NEAR(cohenKappa(first, first, 4)->kappa, 1.0, 1e-12);
  EXPECT_NEAR(cohenKappa(first, first, 4)->standardError, 0.0, 1e-7);
}

TEST(CohenKappa, UndefinedWhereChanceExplainsAll) {
  const std::vector<int> same(5, 1);
  EXPECT_FALSE(cohenKappa(same, same, 2));
  EXPECT_FALSE(cohenKappa({}, {}, 2));
  EXPECT_FALSE(cohenKappa(same, same, 1));
  const std::vector<int> beyond(5, 2);
  EXPECT_THROW((void)cohenKappa(same, beyond, 2), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow
