#include "imaging/phantom/TissueSignal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

#include "imaging/phantom/CaseDraw.h"
#include "imaging/phantom/PhantomRandom.h"

namespace lateglow::phantom {
namespace {

using Magnetization = std::array<double, 3>;

Magnetization relax(Magnetization m, double timeMs, double t1Ms, double t2Ms) {
  const double e1 = std::exp(-timeMs / t1Ms);
  const double e2 = std::exp(-timeMs / t2Ms);
  return {m[0] * e2, m[1] * e2, 1.0 + (m[2] - 1.0) * e1};
}

Magnetization rotateAboutX(Magnetization m, double angle) {
  return {m[0], std::cos(angle) * m[1] + std::sin(angle) * m[2],
          -std::sin(angle) * m[1] + std::cos(angle) * m[2]};
}

/// Runs the pulse train on the Bloch equations until it is steady.
double blochSteadyState(double t1Ms, double t2Ms, double trMs, double teMs, double flipDeg) {
  const double flip = flipDeg * std::numbers::pi / 180.0;
  Magnetization m{0.0, 0.0, 1.0};
  for (int pulse = 0; pulse < 20000; ++pulse) {
    m = relax(rotateAboutX(m, pulse % 2 == 0 ? flip : -flip), trMs, t1Ms, t2Ms);
  }
  m = relax(rotateAboutX(m, flip), teMs, t1Ms, t2Ms);
  return std::abs(m[1]);
}

TEST(SteadyStateSignal, AgreesWithTheBlochEquations) {
  EXPECT_NEAR(steadyStateSignal(1932, 275, 3.36, 1.47, 50),
              blochSteadyState(1932, 275, 3.36, 1.47, 50), 1e-6);
  EXPECT_NEAR(steadyStateSignal(1159, 45, 3.36, 1.47, 60),
              blochSteadyState(1159, 45, 3.36, 1.47, 60), 1e-6);
  EXPECT_NEAR(steadyStateSignal(382, 68, 4.0, 2.0, 35), blochSteadyState(382, 68, 4.0, 2.0, 35),
              1e-6);
}

TEST(InversionRecovery, NullingTimeGivesNoSignal) {
  for (const double t1 : {250.0, 425.0, 1000.0}) {
    EXPECT_NEAR(inversionRecoverySignal(t1, nullingTimeMs(t1, 1800.0), 1800.0), 0.0, 1e-12);
  }
  EXPECT_GT(inversionRecoverySignal(250.0, 295.0, 1800.0), 0.3);
  EXPECT_LT(inversionRecoverySignal(700.0, 295.0, 1800.0), -0.1);
}

TEST(TissueContrast, IsThatOfTheClinic) {
  for (int k = 0; k < 60; ++k) {
    const CardiacPhantomTruth truth = drawCase(CardiacCohort::Standard, 11, k);
    const TissueSignals cine = cineSignals(truth);
    const TissueSignals lge = lgeSignals(truth);
    const auto at = [](const TissueSignals& signals, Tissue tissue) {
      return static_cast<double>(signals[static_cast<std::size_t>(tissue)]);
    };
    EXPECT_GT(at(cine, Tissue::Blood), 2.2 * at(cine, Tissue::Myocardium));
    EXPECT_LT(at(cine, Tissue::Blood), 4.2 * at(cine, Tissue::Myocardium));
    EXPECT_LT(at(cine, Tissue::Fat), 0.0) << "fat opposes water at TE = TR / 2";
    EXPECT_NEAR(at(cine, Tissue::Scar) / at(cine, Tissue::Myocardium), 0.96, 0.09);
    EXPECT_LT(std::abs(at(lge, Tissue::Myocardium)), 0.15 * at(lge, Tissue::Scar));
    EXPECT_GT(at(lge, Tissue::Scar), 1.05 * at(lge, Tissue::Blood));
    EXPECT_LT(at(lge, Tissue::ObstructedScar), 0.2 * at(lge, Tissue::Scar));
  }
}

TEST(PhantomRandom, QuantilesAndStreams) {
  EXPECT_NEAR(normalQuantile(0.975), 1.959963985, 1e-8);
  EXPECT_NEAR(normalQuantile(0.001), -3.090232306, 1e-8);
  PhantomRandom a(1, 2, 3);
  PhantomRandom b(1, 2, 3);
  PhantomRandom c(1, 2, 4);
  EXPECT_EQ(a.next(), b.next());
  EXPECT_NE(a.next(), c.next());
  double sum = 0.0;
  double square = 0.0;
  for (int k = 0; k < 20000; ++k) {
    const double value = a.normal();
    sum += value;
    square += value * value;
  }
  EXPECT_NEAR(sum / 20000, 0.0, 0.03);
  EXPECT_NEAR(square / 20000, 1.0, 0.04);
}

}  // namespace
}  // namespace lateglow::phantom
