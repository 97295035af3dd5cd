#include "imaging/phantom/Surroundings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow::phantom {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

float real(PhantomRandom& random, double low, double high) {
  return static_cast<float>(random.uniform(low, high));
}

TextureTile tileOf(const CardiacPhantomTruth& truth, std::uint64_t stream, double sigmaMm,
                   double cellMm) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), stream);
  return TextureTile(random, sigmaMm, cellMm);
}

bool insideEllipse(float x, float y, float cx, float cy, float a, float b, float tilt) {
  const float c = std::cos(tilt);
  const float s = std::sin(tilt);
  const float u = (c * (x - cx) + s * (y - cy)) / a;
  const float v = (-s * (x - cx) + c * (y - cy)) / b;
  return u * u + v * v < 1.0F;
}

}  // namespace

Surroundings::Surroundings(const CardiacPhantomTruth& truth, double level, double heartRadiusMm)
    : m_fine(tileOf(truth, 301, 1.6, 1.0)), m_coarse(tileOf(truth, 302, 5.0, 1.5)),
      m_unreal(truth.unrealSurroundings), m_heart(static_cast<float>(heartRadiusMm)) {
  // One stream a case: neighbouring slices show the same organs, shifted along the axis.
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 303);
  drawThorax(random, level, truth.endocardialRadiusMm + truth.wallThicknessMm);
  drawAbdomen(random, level, truth.endocardialRadiusMm + truth.wallThicknessMm);
  m_diaphragmY += static_cast<float>(truth.diaphragmShiftMm);
  drawVessels(random);
  for (Tissue& tissue : m_unrealTissues) {
    constexpr std::array<Tissue, 8> choice{Tissue::Lung, Tissue::Fat, Tissue::Muscle,
                                           Tissue::Liver, Tissue::Spleen, Tissue::Blood,
                                           Tissue::Lung, Tissue::Marrow};
    tissue = choice[static_cast<std::size_t>(random.uniformInteger(0, 7))];
  }
}

void Surroundings::drawThorax(PhantomRandom& random, double level, double heartRadiusMm) {
  const float towards = real(random, 3.6, 4.2);  // direction of the sternum, radians
  const auto front = static_cast<float>(2.05 * heartRadiusMm + random.uniform(6.0, 22.0) -
                                        8.0 * (level - 0.45));
  m_chestA = real(random, 88.0, 118.0);
  m_chestB = real(random, 98.0, 135.0);
  m_chestX = std::cos(towards) * (front - m_chestA);
  m_chestY = std::sin(towards) * (front - m_chestA);
  m_chestCosine = std::cos(towards);
  m_chestSine = std::sin(towards);
  m_muscle = real(random, 8.0, 17.0);
  m_subcutaneous = real(random, 7.0, 34.0);
  m_ribPhase = real(random, 0.0, 6.28);
  m_bend2 = real(random, -0.06, 0.06);
  m_bend3 = real(random, -0.05, 0.05);
  m_ribCount = std::floor(real(random, 13.0, 19.0));
  const float aortaAngle = real(random, 0.45, 0.95);
  const float aortaDistance = static_cast<float>(heartRadiusMm) + real(random, 24.0, 40.0);
  m_aortaX = std::cos(aortaAngle) * aortaDistance + 4.0F;
  m_aortaY = std::sin(aortaAngle) * aortaDistance;
  m_aortaRadius = real(random, 10.0, 14.0);
}

void Surroundings::drawAbdomen(PhantomRandom& random, double level, double heartRadiusMm) {
  const auto shift = static_cast<float>(level - 0.45);
  m_diaphragmX = real(random, -30.0, 5.0);
  m_diaphragmY = static_cast<float>(heartRadiusMm) + real(random, 4.0, 12.0);
  m_diaphragmSlope = real(random, -0.08, 0.20) - 0.1F * shift;
  m_diaphragmCurve = real(random, 0.0005, 0.0035);
  m_liverEnd = real(random, -30.0, 35.0) + 20.0F * shift;
  m_stomachX = m_liverEnd + real(random, 18.0, 34.0);
  m_stomachY = m_diaphragmY + real(random, 17.0, 30.0);
  m_stomachA = real(random, 22.0, 40.0);
  m_stomachB = real(random, 11.0, 18.0);
  m_stomachTilt = real(random, -0.5, 0.3);
  m_stomachGas = random.chance(0.35);
  m_spleenX = m_stomachX + m_stomachA + real(random, 14.0, 30.0);
  m_spleenY = m_diaphragmY + real(random, 12.0, 34.0);
}

int Surroundings::vesselCell(float x, float y) {
  const int column = std::clamp(static_cast<int>((x + 160.0F) / kCellMm), 0, kCells - 1);
  const int row = std::clamp(static_cast<int>((y + 160.0F) / kCellMm), 0, kCells - 1);
  return row * kCells + column;
}

void Surroundings::drawVessels(PhantomRandom& random) {
  for (int k = 0; k < 150; ++k) {
    const float angle = real(random, -kPi, kPi);
    m_vessels.push_back({real(random, -130.0, 130.0), real(random, -130.0, 90.0),
                         0.6F + 1.4F * static_cast<float>(random.uniform() * random.uniform()),
                         random.chance(0.3) ? real(random, 1.0, 5.0) : 0.0F, std::cos(angle),
                         std::sin(angle), real(random, 0.15, 0.75)});
  }
  m_vesselsByCell.resize(kCells * kCells);
  for (const Spot& vessel : m_vessels) {
    const float reach = vessel.radius + vessel.length;
    for (float y = vessel.y - reach; y < vessel.y + reach + kCellMm; y += kCellMm) {
      for (float x = vessel.x - reach; x < vessel.x + reach + kCellMm; x += kCellMm) {
        const float cellX = std::min(x, vessel.x + reach);
        const float cellY = std::min(y, vessel.y + reach);
        auto& cell = m_vesselsByCell[static_cast<std::size_t>(vesselCell(cellX, cellY))];
        if (cell.empty() || cell.back() != &vessel) cell.push_back(&vessel);
      }
    }
  }
}

Surroundings::Sample Surroundings::unreal(float x, float y) const {
  const float value = 0.8F * m_coarse.value(0.35F * x, 0.35F * y) + 0.4F * m_coarse.value(x, y);
  const float place = std::clamp((value + 1.6F) / 3.2F * 6.0F, 0.0F, 5.0F);
  const Tissue tissue = m_unrealTissues[static_cast<std::size_t>(place)];
  return {tissue, 1.0F + 0.25F * m_coarse.value(-y, x) + 0.1F * m_fine.value(x, y)};
}

Surroundings::Sample Surroundings::chestWall(float x, float y, float outside, float angle) const {
  const float wave = 1.2F * m_coarse.value(0.4F * x, 0.4F * y);
  // angle 0 is the sternum, pi the back with its thick muscles.
  const float muscle = m_muscle * (1.15F - 0.45F * std::cos(angle) +
                                   0.3F * std::sin(2.0F * angle + m_ribPhase));
  const float fatDepth = m_subcutaneous * (1.0F + 0.35F * std::cos(angle + 0.3F * m_ribPhase) +
                                           0.30F * std::cos(2.0F * angle - m_ribPhase) +
                                           0.12F * std::sin(5.0F * angle));
  if (outside < 1.6F + 0.6F * wave) return {Tissue::Fat, 0.55F};
  if (outside < muscle + wave) {
    const float rib = std::sin(m_ribCount * angle + m_ribPhase);
    const float across = (outside - 0.5F * muscle) / (0.36F * muscle);
    const float shape = across * across + (1.0F - rib) * 3.0F;
    if (shape < 0.7F) return {Tissue::Marrow, 1.0F + 0.1F * m_fine.value(x, y)};
    if (shape < 1.25F) return {Tissue::CorticalBone, 1.0F};
    const float strand = m_fine.value(0.5F * x + 0.8F * y, 0.25F * y);
    if (strand > 1.5F) return {Tissue::Fat, 0.8F};
    return {Tissue::Muscle, 1.0F + 0.08F * m_fine.value(x, y)};
  }
  if (outside < muscle + fatDepth) {
    const float septum = m_fine.value(0.6F * x, 0.6F * y);
    return {Tissue::Fat, (septum > 1.9F ? 0.6F : 1.0F) + 0.05F * m_coarse.value(x, y)};
  }
  if (outside < muscle + fatDepth + 1.7F) return {Tissue::Muscle, 1.0F};
  return {};
}

Surroundings::Sample Surroundings::lung(float x, float y) const {
  for (const Spot* spot : m_vesselsByCell[static_cast<std::size_t>(vesselCell(x, y))]) {
    const Spot& vessel = *spot;
    const float dx = x - vessel.x;
    const float dy = y - vessel.y;
    const float along = std::abs(vessel.cosine * dx + vessel.sine * dy);
    const float across = vessel.cosine * dy - vessel.sine * dx;
    const float beyond = std::max(along - vessel.length, 0.0F);
    if (beyond * beyond + across * across < vessel.radius * vessel.radius) {
      return {Tissue::Blood, vessel.brightness};
    }
  }
  const float branch = m_fine.value(1.3F * x, 1.3F * y);
  return {Tissue::Lung, std::max(0.2F, 1.0F + 0.4F * branch + 0.25F * m_coarse.value(x, y) +
                                           (branch > 1.7F ? 2.0F : 0.0F))};
}

Surroundings::Sample Surroundings::belowDiaphragm(float x, float y, float depth) const {
  const float wave = 2.5F * m_coarse.value(0.5F * x, 0.5F * y);
  if (depth < 1.6F) return {Tissue::Muscle, 0.9F};
  if (insideEllipse(x, y, m_stomachX, m_stomachY, m_stomachA, m_stomachB, m_stomachTilt)) {
    const float edge = m_fine.value(0.7F * x, 0.7F * y);
    const bool core = insideEllipse(x, y, m_stomachX, m_stomachY, m_stomachA - 4.0F + edge,
                                    m_stomachB - 4.0F + edge, m_stomachTilt);
    if (!core) return {Tissue::Muscle, 1.0F + 0.1F * edge};
    if (m_stomachGas && y < m_stomachY) return {};
    return {Tissue::StomachContent, 0.8F + 0.35F * edge};
  }
  if (insideEllipse(x, y, m_spleenX, m_spleenY, 24.0F + wave, 34.0F, 0.35F)) {
    return {Tissue::Spleen, 1.0F + 0.04F * m_fine.value(x, y)};
  }
  const float liverEdge = m_liverEnd + wave - 0.25F * (depth - 25.0F);
  if (x < liverEdge) {
    const float vessel = m_fine.value(0.45F * x + 31.0F, 0.45F * y);
    if (vessel > 2.0F) return {Tissue::Blood, 0.55F};
    return {Tissue::Liver, 1.0F + 0.04F * m_fine.value(x, y) + 0.03F * m_coarse.value(x, y)};
  }
  const float bowel = m_coarse.value(0.5F * x - 17.0F, 0.5F * y);
  if (bowel > 0.9F) return {Tissue::Muscle, 1.1F + 0.3F * m_fine.value(x, y)};
  return {Tissue::Fat, 0.85F + 0.08F * m_fine.value(x, y)};
}

Surroundings::Sample Surroundings::at(float x, float y) const {
  if (m_unreal) return unreal(x, y);
  const float u = (m_chestCosine * (x - m_chestX) + m_chestSine * (y - m_chestY)) / m_chestA;
  const float v = (-m_chestSine * (x - m_chestX) + m_chestCosine * (y - m_chestY)) / m_chestB;
  const float around = std::atan2(v, u);
  const float radius = std::sqrt(u * u + v * v) *
                       (1.0F + m_bend2 * std::cos(2.0F * around + m_ribPhase) +
                        m_bend3 * std::cos(3.0F * around - 2.0F * m_ribPhase));
  const float outside = (radius - 1.0F) * 0.5F * (m_chestA + m_chestB);
  if (outside > 0.0F) return chestWall(x, y, outside, around);
  const float along = x - m_diaphragmX;
  const float dome = m_diaphragmY + m_diaphragmSlope * along + m_diaphragmCurve * along * along;
  const float toAorta = std::hypot(x - m_aortaX, y - m_aortaY) - m_aortaRadius;
  if (toAorta < 0.0F) return {Tissue::Blood, 0.97F + 0.03F * m_fine.value(x, y)};
  if (toAorta < 1.4F) return {Tissue::Muscle, 0.9F};
  const float spine = std::hypot((x - m_aortaX - 26.0F) / 19.0F, (y - m_aortaY - 16.0F) / 16.0F);
  if (spine < 1.0F) return {spine > 0.9F ? Tissue::CorticalBone : Tissue::Marrow, 1.0F};
  if (y > dome) return belowDiaphragm(x, y, y - dome);
  return lung(x, y);
}

}  // namespace lateglow::phantom
