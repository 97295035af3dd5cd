#include <algorithm>
#include <cmath>
#include <iostream>

#include <gtest/gtest.h>

#include "app/workflow/CineMask.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/phantom/LeftVentricleModel.h"

namespace lateglow {
namespace {

CardiacPhantomCase stack(int caseIndex) {
  CardiacPhantomOptions options;
  options.seed = 515;
  options.caseIndex = caseIndex;
  options.slices = 9;
  options.renderWindowMm = 140.0;
  options.withLge = false;
  options.withCineMask = true;
  return makeCardiacPhantom(options);
}

TEST(LvFunctionPhantom, VolumesAreThoseOfTheModelsAreas) {
  for (int k = 0; k < 3; ++k) {
    const CardiacPhantomCase phantom = stack(k);
    const auto function = measureLvFunction(labelledCine(phantom.cineMask));
    ASSERT_TRUE(function);
    double diastolic = 0.0;
    double systolic = 0.0;
    for (const SliceTruth& slice : phantom.truth.slices) {
      const double distanceCm = phantom.cine.geometry.spacingMm[2] / 10.0;
      diastolic += slice.bloodAreaCm2 * distanceCm;
      systolic += slice.endSystolicAreaCm2 * distanceCm;
    }
    EXPECT_NEAR(function->endDiastolicMl, diastolic, 0.01 * diastolic + 0.5) << k;
    EXPECT_NEAR(function->endSystolicMl, systolic, 0.04 * systolic + 1.0) << k;
    EXPECT_NEAR(function->endDiastolicPhase, phantom.truth.endDiastolicPhase, 1)
        << "the heart stands still before it ejects";
    EXPECT_NEAR(function->endSystolicPhase, phantom.truth.endSystolicPhase, 2);
  }
}

TEST(LvFunctionPhantom, CorrectedPhasesAreKeptInTheFile) {
  LvFunction function = *measureLvFunction(labelledCine(stack(0).cineMask));
  EXPECT_FALSE(toJson(function).contains("corrected_phases"));
  function.correctedPhases = {2, 5};
  const auto read = lvFunctionFromJson(toJson(function), "function.json");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->correctedPhases, function.correctedPhases);
}

/// What an expert leaves out at end-systole: slices that the mitral plane has descended through,
/// which show the atrium. The phantom, which has none, keeps them a closed ring.
void removeSlicesAboveTheBase(CardiacPhantomCase& phantom) {
  for (int t = 0; t < phantom.cineMask.phaseCount; ++t) {
    const double time = static_cast<double>(t) / phantom.cineMask.phaseCount;
    const double descent = phantom.truth.longitudinalShortening *
                           phantom::contraction(time, phantom.truth.systoleFraction,
                                                phantom.truth.heartRatePerMin);
    for (int k = 0; k < phantom.cineMask.sliceCount(); ++k) {
      if (phantom.truth.slices[static_cast<std::size_t>(k)].level >= descent) continue;
      std::ranges::fill(phantom.cineMask.frame(k, t), std::uint8_t{0});
    }
  }
}

TEST(LvFunctionPhantom, EjectionFractionLiesNearThatOfTheTruth) {
  double bias = 0.0;
  double biasOfWholeStacks = 0.0;
  constexpr int cases = 6;
  for (int k = 0; k < cases; ++k) {
    CardiacPhantomCase phantom = stack(10 + k);
    const double truth = phantom.truth.ejectionFractionPercent;
    const auto whole = measureLvFunction(labelledCine(phantom.cineMask));
    removeSlicesAboveTheBase(phantom);
    const auto function = measureLvFunction(labelledCine(phantom.cineMask));
    ASSERT_TRUE(function && whole);
    // A basal slice is an eighth of the cavity and is drawn whole or not at all.
    EXPECT_NEAR(function->ejectionFractionPercent, truth, 8.0) << k;
    EXPECT_NEAR(function->endDiastolicMl, phantom.truth.endDiastolicVolumeMl,
                0.12 * phantom.truth.endDiastolicVolumeMl);
    bias += (function->ejectionFractionPercent - truth) / cases;
    biasOfWholeStacks += (whole->ejectionFractionPercent - truth) / cases;
  }
  std::cout << "ejection fraction against the truth, points: " << bias
            << "; with the slices above the base: " << biasOfWholeStacks << "\n";
  EXPECT_LT(std::abs(bias), 3.0);
  EXPECT_LT(biasOfWholeStacks, -4.0) << "what counting the atrium would cost";
}

}  // namespace
}  // namespace lateglow
