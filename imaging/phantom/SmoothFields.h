#pragma once

#include <cstdint>
#include <vector>

#include "imaging/phantom/PhantomRandom.h"

namespace lateglow::phantom {

/// A random function of an angle and of the level along the long axis: a short Fourier series of
/// zero mean and unit variance, periodic in the angle.
class RingField {
public:
  RingField(PhantomRandom& random, int lowestHarmonic, int highestHarmonic);
  [[nodiscard]] double value(double angle, double level) const;

private:
  struct Term {
    int harmonic;
    double amplitude;
    double phase;
    double drift;
  };
  std::vector<Term> m_terms;
};

/// Periodic random texture of zero mean and unit variance: white noise blurred with a Gaussian,
/// on a square tile. Read at any place in mm.
class TextureTile {
public:
  static constexpr int kSize = 128;
  TextureTile(PhantomRandom& random, double correlationMm, double cellMm);
  /// Bilinear.
  [[nodiscard]] float value(float xMm, float yMm) const {
    const float u = xMm * m_inverseCell + kOffset;
    const float v = yMm * m_inverseCell + kOffset;
    const int iu = static_cast<int>(u);
    const int iv = static_cast<int>(v);
    const float fu = u - static_cast<float>(iu);
    const float fv = v - static_cast<float>(iv);
    const float* row0 = m_values.data() + (iv & kMask) * kSize;
    const float* row1 = m_values.data() + ((iv + 1) & kMask) * kSize;
    const int i0 = iu & kMask;
    const int i1 = (iu + 1) & kMask;
    const float top = row0[i0] + fu * (row0[i1] - row0[i0]);
    const float bottom = row1[i0] + fu * (row1[i1] - row1[i0]);
    return top + fv * (bottom - top);
  }

private:
  static constexpr int kMask = kSize - 1;
  static constexpr float kOffset = 4096.0F * kSize;  ///< keeps the truncation on one side of zero
  float m_inverseCell;
  std::vector<float> m_values;
};

/// The relaxed steps between 0 (x <= low) and 1 (x >= high), smooth at both ends.
[[nodiscard]] inline double smoothStep(double low, double high, double x) {
  const double t = x <= low ? 0.0 : (x >= high ? 1.0 : (x - low) / (high - low));
  return t * t * (3.0 - 2.0 * t);
}

}  // namespace lateglow::phantom
