#include "measurements/LvFunction.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace lateglow {
namespace {

/// Rings of wall around discs of blood, of given radii in mm, in every slice.
struct Rings {
  Geometry geometry;
  std::vector<std::uint8_t> labels;
  int phases = 0;

  explicit Rings(int slices) {
    geometry.size = {160, 160, slices};
    geometry.spacingMm = {0.5, 0.5, 10.0};  // slices of 8 mm with gaps of 2 mm count as 10
  }
  void addPhase(double innerMm, double outerMm, int drawnSlices) {
    for (int k = 0; k < geometry.size[2]; ++k) {
      for (int j = 0; j < 160; ++j) {
        for (int i = 0; i < 160; ++i) {
          const double radius = 0.5 * std::hypot(i - 79.5, j - 79.5);
          const bool drawn = k < drawnSlices;
          labels.push_back(!drawn ? 0 : (radius < innerMm ? 2 : (radius < outerMm ? 1 : 0)));
        }
      }
    }
    ++phases;
  }
  [[nodiscard]] LabelledCine cine() const { return {geometry, phases, labels}; }
};

double discMl(double radiusMm, int slices) {
  return std::numbers::pi * radiusMm * radiusMm * 10.0 * slices / 1000.0;
}

TEST(LvFunction, SumsDiscsWithTheDistanceOfTheSlices) {
  Rings rings(6);
  rings.addPhase(22.0, 31.0, 6);
  rings.addPhase(18.0, 29.0, 6);
  rings.addPhase(14.0, 27.5, 5);  // the base has left the last slice
  rings.addPhase(20.0, 30.0, 6);
  LvFunctionOptions options;
  options.heartRatePerMin = 70.0;
  const auto result = measureLvFunction(rings.cine(), options);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->endDiastolicPhase, 0);
  EXPECT_EQ(result->endSystolicPhase, 2);
  EXPECT_NEAR(result->endDiastolicMl, discMl(22.0, 6), 0.3);
  EXPECT_NEAR(result->endSystolicMl, discMl(14.0, 5), 0.3);
  const double ejected = 1.0 - discMl(14.0, 5) / discMl(22.0, 6);
  EXPECT_NEAR(result->ejectionFractionPercent, 100.0 * ejected, 0.3);
  EXPECT_NEAR(result->strokeMl, discMl(22.0, 6) - discMl(14.0, 5), 0.5);
  ASSERT_TRUE(result->massG);
  EXPECT_NEAR(*result->massG, 1.05 * (discMl(31.0, 6) - discMl(22.0, 6)), 0.6);
  EXPECT_NEAR(*result->cardiacOutputLPerMin, result->strokeMl * 0.07, 1e-9);
  ASSERT_EQ(result->thickening.size(), 5U);
  EXPECT_NEAR(result->thickening[0].endDiastolicMm, 9.0, 0.1);
  EXPECT_NEAR(result->thickening[0].endSystolicMm, 13.5, 0.1);
  EXPECT_NEAR(result->thickening[0].thickeningPercent, 50.0, 2.0);
}

TEST(LvFunction, ChosenPhasesReplaceTheLargestAndTheSmallestCavity) {
  Rings rings(4);
  rings.addPhase(22.0, 31.0, 4);
  rings.addPhase(14.0, 27.5, 4);
  rings.addPhase(18.0, 29.0, 4);
  LvFunctionOptions options;
  options.endSystolicPhase = 2;
  const auto result = measureLvFunction(rings.cine(), options);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->phasesChosen);
  EXPECT_EQ(result->endDiastolicPhase, 0);
  EXPECT_EQ(result->endSystolicPhase, 2);
  EXPECT_NEAR(result->endSystolicMl, discMl(18.0, 4), 0.3);
  options.endDiastolicPhase = 7;
  EXPECT_FALSE(measureLvFunction(rings.cine(), options)) << "a phase that nobody drew";
  EXPECT_FALSE(measureLvFunction(rings.cine())->phasesChosen);
}

TEST(LvFunction, BodySurfaceOfMosteller) {
  EXPECT_NEAR(*bodySurfaceMosteller(180.0, 80.0), 2.0, 1e-12);
  EXPECT_FALSE(bodySurfaceMosteller(0.0, 80.0));
  EXPECT_FALSE(bodySurfaceMosteller(180.0, std::nan("")));
  Rings rings(2);
  rings.addPhase(22.0, 31.0, 2);
  rings.addPhase(14.0, 27.5, 2);
  EXPECT_FALSE(measureLvFunction(rings.cine())->bodySurfaceM2);
  LvFunctionOptions options;
  options.heightCm = 180.0;
  options.weightKg = 80.0;
  EXPECT_NEAR(*measureLvFunction(rings.cine(), options)->bodySurfaceM2, 2.0, 1e-12);
}

TEST(LvFunction, SkipsPhasesThatNobodyDrew) {
  Rings rings(4);
  rings.addPhase(0.0, 0.0, 0);
  rings.addPhase(15.0, 0.0, 3);  // an expert's end-systole: the cavity alone
  rings.addPhase(0.0, 0.0, 0);
  rings.addPhase(20.0, 28.0, 4);
  const auto result = measureLvFunction(rings.cine());
  ASSERT_TRUE(result);
  EXPECT_EQ(result->volumes.size(), 2U);
  EXPECT_EQ(result->endDiastolicPhase, 3);
  EXPECT_EQ(result->endSystolicPhase, 1);
  EXPECT_TRUE(result->massG);
  EXPECT_FALSE(result->cardiacOutputLPerMin) << "no heart rate was given";
  EXPECT_TRUE(result->thickening.empty()) << "no wall at end-systole";
}

TEST(LvFunction, ScarIsMyocardium) {
  Rings healthy(2);
  healthy.addPhase(20.0, 28.0, 2);
  healthy.addPhase(16.0, 27.0, 2);
  Rings scarred = healthy;
  for (std::size_t v = 0; v < scarred.labels.size(); v += 2) {
    if (scarred.labels[v] == 1) scarred.labels[v] = 3;
  }
  EXPECT_DOUBLE_EQ(*measureLvFunction(healthy.cine())->massG,
                   *measureLvFunction(scarred.cine())->massG);
}

TEST(LvFunction, SaysNothingWithoutTwoPhases) {
  Rings rings(2);
  rings.addPhase(20.0, 28.0, 2);
  EXPECT_FALSE(measureLvFunction(rings.cine()));
  rings.addPhase(0.0, 0.0, 0);
  EXPECT_FALSE(measureLvFunction(rings.cine()));
  LabelledCine wrong = rings.cine();
  wrong.labels = wrong.labels.first(100);
  EXPECT_FALSE(measureLvFunction(wrong));
  EXPECT_FALSE(measureLvFunction({}));
}

}  // namespace
}  // namespace lateglow
