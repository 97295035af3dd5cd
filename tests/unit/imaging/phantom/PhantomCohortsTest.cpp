#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "imaging/phantom/CaseDraw.h"
#include "imaging/phantom/LeftVentricleModel.h"

namespace lateglow::phantom {
namespace {

constexpr int kPatients = 140;

struct CohortTest : testing::TestWithParam<CardiacCohort> {};

bool inside(double value, ParameterRange range) {
  return value >= range.low - 1e-9 && value <= range.high + 1e-9;
}

TEST_P(CohortTest, EveryCaseLiesInItsCohort) {
  const CardiacCohortParameters& cohort = cohortParameters(GetParam());
  std::map<CardiacPathology, int> count;
  for (int k = 0; k < kPatients; ++k) {
    const CardiacPhantomTruth truth = drawCase(GetParam(), 3, k);
    SCOPED_TRACE(k);
    ++count[truth.pathology];
    EXPECT_TRUE(inside(truth.ejectionFractionPercent, cohort.ejectionFractionPercent))
        << truth.ejectionFractionPercent;
    EXPECT_TRUE(inside(truth.myocardialSnr, cohort.myocardialSnr));
    EXPECT_TRUE(inside(truth.heartRatePerMin, cohort.heartRatePerMin));
    EXPECT_EQ(truth.infarct.has_value(), truth.pathology == CardiacPathology::Infarct);
    const WallShape shape(truth);
    for (const double level : kThreeLevels) {
      const WallRow row = shape.row(level);
      double radius = 0.0;
      for (const float value : row.endocardiumMm) radius += value / kRingAngles;
      EXPECT_TRUE(inside(radius, cohort.endocardialRadiusMm)) << radius;
      const double ratio = WallShape::scarRatioPercent(row);
      if (!truth.infarct) {
        EXPECT_EQ(ratio, 0.0);
      } else if (level == kMidLevel) {
        EXPECT_TRUE(inside(ratio, cohort.scarRatioPercent)) << ratio;
      } else {
        EXPECT_TRUE(ratio == 0.0 || inside(ratio, cohort.scarRatioPercent)) << ratio;
      }
    }
    if (truth.infarct) {
      EXPECT_TRUE(inside(truth.infarct->transmuralityPercent, cohort.transmuralityPercent));
      EXPECT_TRUE(inside(truth.infarct->thinningPercent, cohort.thinningPercent));
      EXPECT_TRUE(inside(truth.infarct->borderZoneMm, cohort.borderZoneMm));
    }
  }
  EXPECT_NEAR(count[CardiacPathology::Infarct], cohort.infarctShare * kPatients, 2);
  EXPECT_NEAR(count[CardiacPathology::Normal], cohort.normalShare * kPatients, 2);
  EXPECT_NEAR(count[CardiacPathology::Hypertrophy], cohort.hypertrophyShare * kPatients, 2);
}

INSTANTIATE_TEST_SUITE_P(All, CohortTest,
                         testing::Values(CardiacCohort::Standard, CardiacCohort::Hard,
                                         CardiacCohort::Wide),
                         [](const auto& parameter) { return toString(parameter.param); });

TEST(StandardCohort, IsTheOneOfTheSpecification) {
  const CardiacCohortParameters& cohort = cohortParameters(CardiacCohort::Standard);
  EXPECT_EQ(cohort.infarctShare, 0.82);
  EXPECT_EQ(cohort.ejectionFractionPercent.low, 20);
  EXPECT_EQ(cohort.ejectionFractionPercent.high, 65);
  EXPECT_EQ(cohort.scarRatioPercent.low, 5);
  EXPECT_EQ(cohort.scarRatioPercent.high, 55);
  EXPECT_EQ(cohort.transmuralityPercent.low, 25);
  EXPECT_EQ(cohort.transmuralityPercent.high, 100);
  EXPECT_EQ(cohort.thinningPercent.high, 40);
  EXPECT_EQ(cohort.borderZoneMm.low, 5);
  EXPECT_EQ(cohort.borderZoneMm.high, 10);
  EXPECT_EQ(cohort.functionScatterPercent, 15);
  EXPECT_EQ(cohort.myocardialSnr.low, 15);
  EXPECT_EQ(cohort.myocardialSnr.high, 40);
  EXPECT_EQ(cohort.lgeOffsetPixels, 1.0);
  EXPECT_EQ(cohort.endocardialRadiusMm.low, 12);
  EXPECT_EQ(cohort.endocardialRadiusMm.high, 35);
}

TEST(StandardAndHard, KeepTheirLooks) {
  for (const CardiacCohort name : {CardiacCohort::Standard, CardiacCohort::Hard}) {
    for (int k = 0; k < 10; ++k) {
      const CardiacPhantomTruth truth = drawCase(name, 3, k);
      EXPECT_EQ(truth.papillarySize, 1.0);
      EXPECT_EQ(truth.bloodTexture, 0.035);
      EXPECT_EQ(truth.bloodGrain, 0.0);
      EXPECT_EQ(truth.inflowBrightening, 0.05);
      EXPECT_EQ(truth.diaphragmShiftMm, 0.0);
      EXPECT_EQ(truth.wrapDistance, 0.0);
    }
  }
}

TEST(WideCohort, ShowsRoughBloodAndFoldedChestWalls) {
  const CardiacCohortParameters& cohort = cohortParameters(CardiacCohort::Wide);
  int folded = 0;
  double roughest = 0.0;
  for (int k = 0; k < 100; ++k) {
    const CardiacPhantomTruth truth = drawCase(CardiacCohort::Wide, 3, k);
    EXPECT_TRUE(inside(truth.bloodTexture, cohort.bloodTexture));
    EXPECT_TRUE(inside(truth.trabeculation, cohort.trabeculation));
    folded += truth.wrapDistance > 0.0;
    roughest = std::max(roughest, truth.bloodTexture + truth.bloodGrain);
  }
  EXPECT_NEAR(folded, 12, 9);
  EXPECT_GT(roughest, 0.2);
}

TEST(HardCohort, IsTheOneOfTheSpecification) {
  const CardiacCohortParameters& cohort = cohortParameters(CardiacCohort::Hard);
  EXPECT_EQ(cohort.ejectionFractionPercent.low, 10);
  EXPECT_EQ(cohort.ejectionFractionPercent.high, 30);
  EXPECT_EQ(cohort.myocardialSnr.low, 8);
  EXPECT_EQ(cohort.myocardialSnr.high, 15);
  EXPECT_LE(cohort.transmuralityPercent.high, 25);
  EXPECT_EQ(cohort.arrhythmiaShare, 1.0);
}

}  // namespace
}  // namespace lateglow::phantom
