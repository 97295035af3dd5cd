#include "imaging/phantom/WallShape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow::phantom {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kWidestLevel = 0.3;
constexpr double kBluntness = 2.2;  // exponent of the ellipsoid; 2 would be a pointed apex

double wrapAngle(double angle) {
  return angle - 2.0 * kPi * std::floor((angle + kPi) / (2.0 * kPi));
}

RingField fieldOf(const CardiacPhantomTruth& truth, std::uint64_t stream, int low, int high) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), stream);
  return RingField(random, low, high);
}

double levelProfile(const InfarctTruth& infarct, double level) {
  return smoothStep(infarct.firstLevel - 0.08, infarct.firstLevel + 0.08, level) *
         (1.0 - smoothStep(infarct.lastLevel - 0.08, infarct.lastLevel + 0.08, level));
}

/// 0 in the middle of the infarct, 1 at its flanks.
double flankPosition(const InfarctTruth& infarct, double angle, double level) {
  const double extent = std::max(levelProfile(infarct, level), 0.01);
  const double centre =
      (infarct.centreAngleDeg + infarct.angleShiftDeg * (level - kMidLevel)) * kPi / 180.0;
  return std::abs(wrapAngle(angle - centre)) / (infarct.halfWidthDeg * extent * kPi / 180.0);
}

}  // namespace

double ringAngle(int bin) { return (bin + 0.5) * (2.0 * kPi / kRingAngles); }

WallShape::WallShape(const CardiacPhantomTruth& truth)
    : m_truth(truth), m_outline(fieldOf(truth, 101, 3, 6)), m_ragged(fieldOf(truth, 102, 5, 24)) {}

double WallShape::meanEndocardium(double level) const {
  if (level < kWidestLevel) {
    const double above = (kWidestLevel - level) / kWidestLevel;
    return m_truth.endocardialRadiusMm * (1.0 - 0.07 * above * above);
  }
  const double below = std::min((level - kWidestLevel) / (1.0 - kWidestLevel), 0.985);
  return m_truth.endocardialRadiusMm *
         std::pow(1.0 - std::pow(below, kBluntness), 1.0 / kBluntness);
}

double WallShape::obstructionShare(double angle, double level) const {
  const double extent = levelProfile(*m_truth.infarct, level);
  // A lens in the middle of the infarct, thinner than the scar and with an uneven edge.
  const double x = flankPosition(*m_truth.infarct, angle, level) / 0.55 +
                   0.10 * m_ragged.value(angle + 1.0, level);
  return extent < 0.6 || x >= 1.0 ? 0.0 : std::sqrt(1.0 - x * x);
}

double WallShape::infarctShare(double angle, double level) const {
  const InfarctTruth& infarct = *m_truth.infarct;
  const double extent = levelProfile(infarct, level);
  if (extent < 0.02) return 0.0;
  const double x = flankPosition(infarct, angle, level);
  if (x >= 1.0) return 0.0;
  // Steep flanks and a plateau, as infarcts have; the peak falls at both ends along the axis.
  const double profile = std::min(1.0, 1.2 * std::sqrt(1.0 - std::pow(x, infarct.profilePower)));
  return infarct.transmuralityPercent / 100.0 * profile * (0.55 + 0.45 * extent);
}

WallShape::HealthyRow WallShape::healthyRow(double level) const {
  HealthyRow row;
  const double radius = meanEndocardium(level);
  const double towardsApex = std::clamp((level - kWidestLevel) / (1.0 - kWidestLevel), 0.0, 1.0);
  const double meanWall = m_truth.wallThicknessMm * (1.0 - 0.28 * towardsApex * towardsApex);
  const double ellipseAngle = m_truth.ellipticityAngleDeg * kPi / 180.0;
  for (int i = 0; i < kRingAngles; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const double angle = ringAngle(i);
    const double outline = 1.0 + m_truth.ellipticity * std::cos(2.0 * (angle - ellipseAngle)) +
                           0.012 * m_outline.value(angle, level);
    const double septal = 0.5 - 0.5 * std::cos(angle);
    row.endocardiumMm[k] = radius * outline;
    row.wallMm[k] = meanWall * (1.0 + 0.04 * std::cos(2.0 * angle + 1.0 + level) +
                                0.02 * m_outline.value(2.0 + angle, -level) +
                                m_truth.septalThickening * septal * septal);
  }
  return row;
}

WallRow WallShape::row(double level) const { return infarctedRow(healthyRow(level), level); }

WallRow WallShape::infarctedRow(const HealthyRow& healthy, double level) const {
  WallRow row;
  const double thinning = m_truth.infarct ? m_truth.infarct->thinningPercent / 100.0 : 0.0;
  const bool obstructed = m_truth.infarct && m_truth.infarct->microvascularObstruction;
  for (int i = 0; i < kRingAngles; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const double angle = ringAngle(i);
    const double fullWall = healthy.wallMm[k];
    const double share = m_truth.infarct ? infarctShare(angle, level) : 0.0;
    const double wall = fullWall * (1.0 - thinning * share);
    // The infarcted wall bulges: most of what it loses in thickness is gained by the cavity.
    row.endocardiumMm[k] =
        static_cast<float>(healthy.endocardiumMm[k] + 0.6 * (fullWall - wall));
    row.wallMm[k] = static_cast<float>(wall);
    row.smoothTransmurality[k] = static_cast<float>(share);
    const double ragged = share <= 0.0 ? 0.0 : share + 0.06 * m_ragged.value(angle, 3.0 * level) *
                                                   std::min(1.0, 4.0 * share);
    row.transmurality[k] =
        static_cast<float>(share >= 0.97 ? 1.0 : std::clamp(ragged, 0.0, 1.0));
    row.obstruction[k] = obstructed ? static_cast<float>(obstructionShare(angle, level)) : 0.0F;
  }
  return row;
}

double WallShape::scarRatioPercent(const WallRow& row) {
  double scar = 0.0;
  double whole = 0.0;
  for (std::size_t k = 0; k < kRingAngles; ++k) {
    const double inner = row.endocardiumMm[k];
    const double outer = inner + row.wallMm[k];
    const double front = inner + row.wallMm[k] * row.transmurality[k];
    scar += front * front - inner * inner;
    whole += outer * outer - inner * inner;
  }
  return 100.0 * scar / whole;
}

double WallShape::halfWidthForRatio(CardiacPhantomTruth truth, double ratioPercent) {
  double low = 6.0;
  double high = 150.0;
  const WallShape shape(truth);
  const HealthyRow healthy = shape.healthyRow(kMidLevel);
  const auto ratio = [&](double halfWidth) {
    truth.infarct->halfWidthDeg = halfWidth;
    return scarRatioPercent(shape.infarctedRow(healthy, kMidLevel));
  };
  if (ratio(high) < ratioPercent || ratio(low) > ratioPercent) return -1.0;
  for (int step = 0; step < 18; ++step) {
    const double middle = 0.5 * (low + high);
    (ratio(middle) < ratioPercent ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace lateglow::phantom
