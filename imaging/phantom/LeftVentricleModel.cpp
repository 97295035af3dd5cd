#include "imaging/phantom/LeftVentricleModel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow::phantom {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kLevels = 41;
constexpr double kHighestLevel = 0.985;
// Longitudinal over radial shortening: 16 % where the endocardial radius shortens by 35 %
// (Maceira et al., J Cardiovasc Magn Reson 2006: mitral descent 14-16 mm on 95 mm).
constexpr double kLongitudinalShare = 0.45;

double wrappedTime(double time) { return time - std::floor(time); }

double raisedCosine(double x) { return 0.5 - 0.5 * std::cos(kPi * std::clamp(x, 0.0, 1.0)); }

/// Relative function by transmurality, see the header of the class.
double functionOfTransmurality(double share) {
  constexpr std::array<double, 6> shares{0.0, 0.15, 0.25, 0.5, 0.75, 1.0};
  constexpr std::array<double, 6> values{1.0, 0.97, 0.9, 0.5, 0.17, -0.1};
  for (std::size_t i = 1; i < shares.size(); ++i) {
    if (share <= shares[i]) {
      const double weight = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
      return values[i - 1] + weight * (values[i] - values[i - 1]);
    }
  }
  return values.back();
}

/// Neighbouring muscle is one sheet: a running mean over +-`bins`, twice.
void smoothRing(RingValues& values, double bins) {
  const int reach = std::clamp(static_cast<int>(std::lround(bins)), 1, 32);
  for (int pass = 0; pass < 2; ++pass) {
    const RingValues source = values;
    float sum = 0.0F;
    for (int d = -reach; d <= reach; ++d) {
      sum += source[static_cast<std::size_t>((d + kRingAngles) % kRingAngles)];
    }
    for (int i = 0; i < kRingAngles; ++i) {
      values[static_cast<std::size_t>(i)] = sum / static_cast<float>(2 * reach + 1);
      sum += source[static_cast<std::size_t>((i + reach + 1) % kRingAngles)] -
             source[static_cast<std::size_t>((i - reach + kRingAngles) % kRingAngles)];
    }
  }
}

RingField fieldOf(const CardiacPhantomTruth& truth, std::uint64_t stream, int low, int high) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), stream);
  return RingField(random, low, high);
}

}  // namespace

double contraction(double time, double systoleFraction, double heartRatePerMin) {
  const double t = wrappedTime(time);
  const double isovolumic = 0.03;
  const double relaxation = 0.05;
  const double filling = std::clamp(0.20 + (70.0 - heartRatePerMin) * 0.0005, 0.15, 0.22);
  const double kickStart = 0.86;
  const double plateau = 0.22;  // of the stroke volume is left to diastasis and the atrium
  const double fillingStart = systoleFraction + relaxation;
  const double fillingEnd = std::min(fillingStart + filling, kickStart - 0.02);
  if (t < isovolumic) return 0.0;
  if (t < systoleFraction) {
    // Ejection is quicker early than late.
    const double x = (t - isovolumic) / (systoleFraction - isovolumic);
    return raisedCosine(std::pow(x, 0.88));
  }
  if (t < fillingStart) return 1.0;
  if (t < fillingEnd) {
    return 1.0 - (1.0 - plateau) * raisedCosine((t - fillingStart) / (fillingEnd - fillingStart));
  }
  if (t < kickStart) {
    return plateau - 0.04 * (t - fillingEnd) / (kickStart - fillingEnd);
  }
  return (plateau - 0.04) * (1.0 - raisedCosine((t - kickStart) / (0.985 - kickStart)));
}

LeftVentricleModel::LeftVentricleModel(const CardiacPhantomTruth& truth)
    : m_truth(truth), m_shape(truth), m_scatter(fieldOf(truth, 103, 2, 6)),
      m_remoteScatter(fieldOf(truth, 104, 1, 4)), m_shortening(truth.radialShortening) {
  m_rows.reserve(kLevels);
  double sum = 0.0;
  for (int k = 0; k < kLevels; ++k) {
    const double level = kHighestLevel * k / (kLevels - 1);
    m_rows.push_back(m_shape.row(level));
    m_function.emplace_back();
    fillFunction(m_rows.back(), level, m_function.back());
    for (const float value : m_function.back()) sum += value;
  }
  m_meanFunction = std::clamp(sum / (kLevels * kRingAngles), 0.1, 1.2);
}

void LeftVentricleModel::fillFunction(const WallRow& row, double level,
                                      RingValues& function) const {
  RingValues loss{};
  const double border = m_truth.infarct ? m_truth.infarct->borderZoneMm : 0.0;
  const double scatter = m_truth.infarct ? m_truth.infarct->functionScatterPercent / 100.0 : 0.0;
  const double remote = cohortParameters(m_truth.cohort).remoteFunctionScatterPercent / 100.0;
  double meanRadius = 0.0;
  for (std::size_t k = 0; k < kRingAngles; ++k) {
    loss[k] = static_cast<float>(1.0 - functionOfTransmurality(row.smoothTransmurality[k]));
    meanRadius += (row.endocardiumMm[k] + 0.5 * row.wallMm[k]) / kRingAngles;
  }
  const double binMm = meanRadius * 2.0 * kPi / kRingAngles;
  const int reach = border > 0.0 ? std::min(static_cast<int>(1.6 * border / binMm), 180) : 0;
  std::vector<float> decay;
  for (int d = 0; d <= reach; ++d) {
    const double x = d * binMm / border;
    decay.push_back(static_cast<float>(std::exp(-1.4 * x * x)));
  }
  for (int i = 0; i < kRingAngles; ++i) {
    const auto k = static_cast<std::size_t>(i);
    float tethered = loss[k];
    for (int d = 1; d <= reach; ++d) {
      const auto left = static_cast<std::size_t>((i - d + kRingAngles) % kRingAngles);
      const auto right = static_cast<std::size_t>((i + d) % kRingAngles);
      const float weight = decay[static_cast<std::size_t>(d)];
      tethered = std::max({tethered, loss[left] * weight, loss[right] * weight});
    }
    const double angle = ringAngle(i);
    const double infarcted = std::min(1.0, 3.0 * row.smoothTransmurality[k]);
    const double deviation = remote * (1.0 - infarcted) * m_remoteScatter.value(angle, level) +
                             scatter * infarcted * m_scatter.value(angle, level);
    // Scatter never makes an infarct move outwards by more than aneurysms do.
    function[k] = static_cast<float>(std::clamp(1.0 - tethered + deviation, -0.3, 1.35));
  }
  smoothRing(function, 3.5 / binMm);
}

RingValues LeftVentricleModel::function(double level) const {
  RingValues result{};
  fillFunction(m_shape.row(level), level, result);
  return result;
}

LeftVentricleModel::Motion LeftVentricleModel::move(double inner, double outer, double function,
                                                    double level, double activation) const {
  const double shortening = m_shortening * (1.0 + 0.2 * (level - kMidLevel));
  const double moved = inner * (1.0 - function * shortening * activation);
  const double stretch = 1.0 - function * kLongitudinalShare * m_shortening * activation;
  return {moved, std::sqrt(moved * moved + (outer * outer - inner * inner) / stretch)};
}

double LeftVentricleModel::longitudinalShortening() const {
  return kLongitudinalShare * m_shortening * m_meanFunction;
}

void LeftVentricleModel::setRadialShortening(double shortening) { m_shortening = shortening; }

double LeftVentricleModel::tissueLevel(double planeLevel, double time) const {
  const double f = contraction(time, m_truth.systoleFraction, m_truth.heartRatePerMin);
  const double shift = longitudinalShortening() * f;
  return std::clamp((planeLevel - shift) / (1.0 - shift), 0.0, kHighestLevel);
}

WallRing LeftVentricleModel::ring(double level, double time) const {
  WallRing ring;
  const double place = std::clamp(level / kHighestLevel, 0.0, 1.0) * (kLevels - 1);
  const auto lower = static_cast<std::size_t>(std::min(static_cast<int>(place), kLevels - 2));
  const auto weight = static_cast<float>(place - static_cast<double>(lower));
  const WallRow& rowA = m_rows[lower];
  const WallRow& rowB = m_rows[lower + 1];
  const auto mix = [weight](float a, float b) { return a + weight * (b - a); };
  const double f = contraction(time, m_truth.systoleFraction, m_truth.heartRatePerMin);
  const double delay = m_truth.infarct ? m_truth.infarct->postSystolicDelay : 0.0;
  const double late = contraction(time - delay, m_truth.systoleFraction, m_truth.heartRatePerMin);
  for (std::size_t k = 0; k < kRingAngles; ++k) {
    const double inner = mix(rowA.endocardiumMm[k], rowB.endocardiumMm[k]);
    const double wall = mix(rowA.wallMm[k], rowB.wallMm[k]);
    const double function = mix(m_function[lower][k], m_function[lower + 1][k]);
    const double loss = std::clamp(1.0 - function, 0.0, 1.0);
    const Motion now = move(inner, inner + wall, function, level, f + loss * (late - f));
    const double front = inner + wall * mix(rowA.transmurality[k], rowB.transmurality[k]);
    const double span = (inner + wall) * (inner + wall) - inner * inner;
    const auto share = static_cast<float>((front * front - inner * inner) / span);
    const float core = mix(rowA.obstruction[k], rowB.obstruction[k]);
    ring.endocardiumMm[k] = static_cast<float>(now.inner);
    ring.epicardiumMm[k] = static_cast<float>(now.outer);
    ring.endocardiumSquared[k] = static_cast<float>(now.inner * now.inner);
    ring.inverseSpan[k] =
        static_cast<float>(1.0 / (now.outer * now.outer - now.inner * now.inner));
    ring.scarShare[k] = share;
    ring.obstructionLow[k] = (0.40F - 0.17F * core) * share;
    ring.obstructionHigh[k] = (0.40F + 0.17F * core) * share;
    ring.largestEpicardiumMm = std::max(ring.largestEpicardiumMm, now.outer);
  }
  const double motion = m_truth.inPlaneMotionMm * f;
  const double direction = m_truth.inPlaneMotionAngleDeg * kPi / 180.0;
  ring.centreXMm = m_truth.axisTiltXMm * (level - kMidLevel) + motion * std::cos(direction);
  ring.centreYMm = m_truth.axisTiltYMm * (level - kMidLevel) + motion * std::sin(direction);
  ring.twist = f * kPi / 180.0 *
               (m_truth.twistBaseDeg + level * (m_truth.twistApexDeg - m_truth.twistBaseDeg));
  ring.contraction = f;
  return ring;
}

double LeftVentricleModel::cavityVolumeMl(double time) const {
  const double f = contraction(time, m_truth.systoleFraction, m_truth.heartRatePerMin);
  double volume = 0.0;
  for (int k = 0; k < kLevels; ++k) {
    const auto row = static_cast<std::size_t>(k);
    const double level = kHighestLevel * k / (kLevels - 1);
    const double shortening = m_shortening * (1.0 + 0.2 * (level - kMidLevel)) * f;
    double area = 0.0;
    for (std::size_t i = 0; i < kRingAngles; ++i) {
      const double inner = m_rows[row].endocardiumMm[i] * (1.0 - m_function[row][i] * shortening);
      area += inner * inner * (kPi / kRingAngles);
    }
    const double weight = (k == 0 || k == kLevels - 1) ? 0.5 : 1.0;
    volume += weight * area;
  }
  const double spacing = m_truth.longAxisMm * kHighestLevel / (kLevels - 1);
  return volume * spacing * (1.0 - longitudinalShortening() * f) / 1000.0;
}

double LeftVentricleModel::ejectionFractionPercent() const {
  const double filled = cavityVolumeMl(0.0);
  return 100.0 * (1.0 - cavityVolumeMl(m_truth.systoleFraction + 0.01) / filled);
}

}  // namespace lateglow::phantom
