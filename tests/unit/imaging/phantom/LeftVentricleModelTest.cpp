#include "imaging/phantom/LeftVentricleModel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "imaging/phantom/CaseDraw.h"

namespace lateglow::phantom {
namespace {

/// Mean relative inward motion and thickening of wall by its transmurality, over many infarcts.
struct MotionByTransmurality {
  std::vector<double> motion = std::vector<double>(5, 0.0);
  std::vector<double> thickening = std::vector<double>(5, 0.0);
  std::vector<int> count = std::vector<int>(5, 0);
};

/// Class 0: remote, at least 120 degrees from the middle of the infarct; 1 to 4: quarters of the
/// wall, in the plateau of the infarct, where no deeper neighbour tethers. Infarcts below 25 % are
/// those of `hard`.
MotionByTransmurality measureMotion() {
  MotionByTransmurality result;
  for (int k = 0; k < 120; ++k) {
    const CardiacPhantomTruth truth =
        drawCase(k % 3 == 0 ? CardiacCohort::Hard : CardiacCohort::Standard, 21, k);
    if (!truth.infarct || truth.infarct->halfWidthDeg > 70.0) continue;
    const LeftVentricleModel model(truth);
    const WallRow row = model.shape().row(kMidLevel);
    const WallRing start = model.ring(kMidLevel, 0.0);
    const WallRing end = model.ring(kMidLevel, truth.systoleFraction + 0.01);
    for (std::size_t i = 0; i < kRingAngles; ++i) {
      const double share = row.smoothTransmurality[i];
      const double apart = std::abs(std::remainder(
          ringAngle(static_cast<int>(i)) * 180.0 / std::numbers::pi - truth.infarct->centreAngleDeg,
          360.0));
      if (share == 0.0 && apart < 120.0) continue;
      if (share > 0.0 && share < 0.9 * truth.infarct->transmuralityPercent / 100.0) continue;
      const auto group = static_cast<std::size_t>(share == 0.0 ? 0.0 : std::ceil(share * 4.0));
      const double wall = start.epicardiumMm[i] - start.endocardiumMm[i];
      const double later = end.epicardiumMm[i] - end.endocardiumMm[i];
      const double healthy = truth.radialShortening * start.endocardiumMm[i];
      result.motion[group] += (start.endocardiumMm[i] - end.endocardiumMm[i]) / healthy;
      result.thickening[group] += later / wall - 1.0;
      ++result.count[group];
    }
  }
  for (std::size_t g = 0; g < 5; ++g) {
    result.motion[g] /= result.count[g];
    result.thickening[g] /= result.count[g];
  }
  return result;
}

TEST(LeftVentricleModel, MotionFallsWithTransmuralityAsPublished) {
  const MotionByTransmurality result = measureMotion();
  EXPECT_NEAR(result.motion[0], 1.0, 0.06) << "remote";
  EXPECT_NEAR(result.motion[1], 0.95, 0.08) << "about normal below 25 %";
  EXPECT_NEAR(result.motion[2], 0.7, 0.1) << "25 to 50 %";
  EXPECT_NEAR(result.motion[3], 0.33, 0.1) << "50 to 75 %";
  EXPECT_NEAR(result.motion[4], 0.02, 0.08) << "near transmural: none or outward";
  for (std::size_t g = 3; g < 5; ++g) {
    EXPECT_LT(result.thickening[g], result.thickening[g - 1]) << g;
  }
  EXPECT_GT(result.thickening[0], 0.2) << "remote, with the weak hearts of `hard` among them";
  EXPECT_LT(result.thickening[4], 0.08);
}

TEST(LeftVentricleModel, MuscleKeepsItsVolume) {
  const CardiacPhantomTruth truth = drawCase(CardiacCohort::Standard, 21, 1);
  const LeftVentricleModel model(truth);
  const RingValues function = model.function(kMidLevel);
  const WallRing start = model.ring(kMidLevel, 0.0);
  const WallRing end = model.ring(kMidLevel, truth.systoleFraction + 0.01);
  for (std::size_t i = 0; i < kRingAngles; i += 7) {
    const double loss = std::clamp(1.0 - static_cast<double>(function[i]), 0.0, 1.0);
    if (loss > 0.05) continue;  // delayed wall is not at its own end-systole
    const double stretch = 1.0 - function[i] * 0.45 * truth.radialShortening;
    EXPECT_NEAR(stretch * start.inverseSpan[i] / end.inverseSpan[i], 1.0, 0.02);
  }
}

TEST(LeftVentricleModel, EjectionFractionIsThatOfTheVolumes) {
  for (int k = 0; k < 20; ++k) {
    const CardiacPhantomTruth truth = drawCase(CardiacCohort::Standard, 4, k);
    const LeftVentricleModel model(truth);
    double smallest = 1e9;
    for (int t = 0; t < 200; ++t) smallest = std::min(smallest, model.cavityVolumeMl(t / 200.0));
    EXPECT_NEAR(truth.ejectionFractionPercent,
                100.0 * (1.0 - smallest / truth.endDiastolicVolumeMl), 0.05);
    EXPECT_GT(truth.endDiastolicVolumeMl, 35.0);
    EXPECT_LT(truth.endDiastolicVolumeMl, 400.0);
  }
}

TEST(Contraction, HasThePhasesOfTheCycle) {
  EXPECT_EQ(contraction(0.0, 0.35, 65), 0.0);
  EXPECT_EQ(contraction(1.0, 0.35, 65), 0.0);
  EXPECT_EQ(contraction(0.36, 0.35, 65), 1.0);
  double previous = 0.0;
  for (double t = 0.0; t < 0.35; t += 0.01) {
    EXPECT_GE(contraction(t, 0.35, 65), previous - 1e-12);
    previous = contraction(t, 0.35, 65);
  }
  const double filled = 1.0 - contraction(0.63, 0.35, 65);
  EXPECT_GT(filled, 0.7) << "most of the filling is early";
  EXPECT_LT(std::abs(contraction(0.84, 0.35, 65) - contraction(0.70, 0.35, 65)), 0.05)
      << "diastasis";
  for (double t = 0.0; t < 1.0; t += 0.002) {
    EXPECT_LT(std::abs(contraction(t + 0.002, 0.35, 65) - contraction(t, 0.35, 65)), 0.02)
        << "no jump at " << t;
  }
}

TEST(LeftVentricleModel, TheBaseDescendsThroughThePlane) {
  const CardiacPhantomTruth truth = drawCase(CardiacCohort::Standard, 4, 2);
  const LeftVentricleModel model(truth);
  EXPECT_EQ(model.tissueLevel(0.45, 0.0), 0.45);
  EXPECT_LT(model.tissueLevel(0.45, truth.systoleFraction), 0.45);
}

}  // namespace
}  // namespace lateglow::phantom
