#include "imaging/phantom/SmoothFields.h"

#include <cmath>
#include <numbers>

namespace lateglow::phantom {

RingField::RingField(PhantomRandom& random, int lowestHarmonic, int highestHarmonic) {
  double power = 0.0;
  for (int harmonic = lowestHarmonic; harmonic <= highestHarmonic; ++harmonic) {
    Term term{harmonic, random.uniform(0.5, 1.0), random.uniform(0.0, 2.0 * std::numbers::pi),
              random.uniform(-4.0, 4.0)};
    power += 0.5 * term.amplitude * term.amplitude;
    m_terms.push_back(term);
  }
  for (Term& term : m_terms) term.amplitude /= std::sqrt(power);
}

double RingField::value(double angle, double level) const {
  double sum = 0.0;
  for (const Term& term : m_terms) {
    sum += term.amplitude * std::cos(term.harmonic * angle + term.phase + term.drift * level);
  }
  return sum;
}

namespace {

/// One periodic Gaussian blur along rows (stride 1) or columns (stride n) of an n x n tile.
void blurPeriodic(std::vector<float>& values, int n, bool alongRows, double sigma) {
  const int radius = static_cast<int>(std::ceil(3.0 * sigma));
  std::vector<float> kernel;
  for (int k = -radius; k <= radius; ++k) {
    kernel.push_back(static_cast<float>(std::exp(-0.5 * k * k / (sigma * sigma))));
  }
  std::vector<float> result(values.size());
  for (int j = 0; j < n; ++j) {
    for (int i = 0; i < n; ++i) {
      float sum = 0.0F;
      for (int k = -radius; k <= radius; ++k) {
        const int ii = alongRows ? (i + k + n) % n : i;
        const int jj = alongRows ? j : (j + k + n) % n;
        sum += kernel[static_cast<std::size_t>(k + radius)] *
               values[static_cast<std::size_t>(jj * n + ii)];
      }
      result[static_cast<std::size_t>(j * n + i)] = sum;
    }
  }
  values = std::move(result);
}

}  // namespace

TextureTile::TextureTile(PhantomRandom& random, double correlationMm, double cellMm)
    : m_inverseCell(static_cast<float>(1.0 / cellMm)), m_values(kSize * kSize) {
  for (float& value : m_values) {
    value = tableNormal(static_cast<std::uint32_t>(random.next() >> 48));
  }
  blurPeriodic(m_values, kSize, true, correlationMm / cellMm);
  blurPeriodic(m_values, kSize, false, correlationMm / cellMm);
  double mean = 0.0;
  double square = 0.0;
  for (const float value : m_values) {
    mean += value;
    square += static_cast<double>(value) * value;
  }
  mean /= static_cast<double>(m_values.size());
  const double deviation = std::sqrt(square / static_cast<double>(m_values.size()) - mean * mean);
  for (float& value : m_values) value = static_cast<float>((value - mean) / deviation);
}

}  // namespace lateglow::phantom
