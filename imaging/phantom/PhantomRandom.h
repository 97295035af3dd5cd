#pragma once

#include <cstdint>

namespace lateglow::phantom {

/// One step of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): a counter in, 64 mixed bits out.
[[nodiscard]] constexpr std::uint64_t mixBits(std::uint64_t counter) {
  std::uint64_t z = counter + 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

/// Inverse of the standard normal distribution, p in (0, 1): Acklam's rational approximation,
/// relative error below 1.2e-9.
[[nodiscard]] double normalQuantile(double p);

/// Seeded random numbers. The bit streams are the same with every compiler and library (nothing of
/// <random> whose distributions differ between libraries); derived values differ at most by
/// rounding of the mathematical library.
class PhantomRandom {
public:
  explicit PhantomRandom(std::uint64_t key) : m_state(mixBits(key)) {}
  /// An independent stream of one case: what is drawn in one stream never shifts another.
  PhantomRandom(std::uint64_t seed, std::uint64_t caseIndex, std::uint64_t stream)
      : m_state(mixBits(mixBits(mixBits(seed) ^ (caseIndex * 0xD1342543DE82EF95ULL)) + stream)) {}

  std::uint64_t next() { return mixBits(m_state += 0xA0761D6478BD642FULL); }
  /// In [0, 1)
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  bool chance(double probability) { return uniform() < probability; }
  int uniformInteger(int low, int high);  ///< both ends included
  double normal();
  /// Normal, drawn again until inside [low, high].
  double normal(double mean, double deviation, double low, double high);

private:
  std::uint64_t m_state;
};

/// A standard normal value of a counter, from a table of 65536 quantiles (within +-4.2): the
/// receiver noise, which must be fast and the same whatever part of an image is rendered.
[[nodiscard]] float tableNormal(std::uint32_t sixteenBits);

}  // namespace lateglow::phantom
