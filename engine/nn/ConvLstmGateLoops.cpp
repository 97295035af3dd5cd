#include "engine/nn/ConvLstmGateLoops.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include <ATen/Parallel.h>

#define LATEGLOW_INLINE __attribute__((always_inline)) inline

namespace lateglow::engine {

namespace {

/// A choice without a branch: GCC would move the arithmetic of the unwanted side behind one, and
/// then not vectorize the loop.
LATEGLOW_INLINE float chosen(bool first, float a, float b) {
  const std::uint32_t mask = first ? 0xFFFFFFFFU : 0U;
  return std::bit_cast<float>((std::bit_cast<std::uint32_t>(a) & mask) |
                              (std::bit_cast<std::uint32_t>(b) & ~mask));
}

/// exp to 1e-7 relative, without a branch or a call so that the compiler can vectorize it: the
/// polynomial of Cephes' expf (Moshier 1989). NaN stays NaN.
LATEGLOW_INLINE float exponential(float x) {
  x = chosen(x < -87.0F, -87.0F, x);
  x = chosen(x > 88.0F, 88.0F, x);
  constexpr float rounding = 12582912.0F;  // 1.5 * 2^23: the sum's low bits are the whole number
  const float shifted = x * 1.44269504088896341F + rounding;
  const float whole = shifted - rounding;
  const float r = x - whole * 0.693359375F + whole * 2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  const float power =
      std::bit_cast<float>((std::bit_cast<std::uint32_t>(shifted) + 127U) << 23U);
  return (p * r * r + r + 1.0F) * power;
}

LATEGLOW_INLINE float sigmoidOf(float x) { return 1.0F / (1.0F + exponential(-x)); }

/// tanh to 1e-7 relative: Cephes' tanhf, both halves computed and one chosen.
LATEGLOW_INLINE float tanhOf(float x) {
  constexpr std::uint32_t signBit = 0x80000000U;
  const std::uint32_t sign = std::bit_cast<std::uint32_t>(x) & signBit;
  const float size = std::bit_cast<float>(std::bit_cast<std::uint32_t>(x) & ~signBit);
  const float z = x * x;
  float p = -5.70498872745e-3F;
  p = p * z + 2.06390887954e-2F;
  p = p * z - 5.37397155531e-2F;
  p = p * z + 1.33314422036e-1F;
  p = p * z - 3.33332819422e-1F;
  const float small = p * z * x + x;
  const float large = 1.0F - 2.0F / (exponential(2.0F * size) + 1.0F);
  const float signedLarge = std::bit_cast<float>(std::bit_cast<std::uint32_t>(large) | sign);
  return chosen(size < 0.625F, small, signedLarge);
}

LATEGLOW_INLINE double sigmoidOf(double x) { return 1.0 / (1.0 + std::exp(-x)); }
LATEGLOW_INLINE double tanhOf(double x) { return std::tanh(x); }

LATEGLOW_INLINE float load(const float& value) { return value; }
LATEGLOW_INLINE double load(const double& value) { return value; }
LATEGLOW_INLINE float load(const c10::BFloat16& value) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(value.x) << 16U);
}

LATEGLOW_INLINE void store(float& to, float value) { to = value; }
LATEGLOW_INLINE void store(double& to, double value) { to = value; }
/// To the nearest, ties to even; a NaN stays one.
LATEGLOW_INLINE void store(c10::BFloat16& to, float value) {
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t rounded = (bits + 0x7FFFU + ((bits >> 16U) & 1U)) >> 16U;
  const std::uint32_t nan = value == value ? 0U : 0x7FC0U;
  to.x = static_cast<std::uint16_t>(rounded | nan);
}

template <typename Input, typename State>
LATEGLOW_INLINE void oneRow(std::int64_t row, std::int64_t width,
                                const GateForward<Input, State>& a) {
  const Input* __restrict x = a.fromInput + row * 4 * width;
  const Input* __restrict s = a.fromState + row * 4 * width;
  const State* __restrict cell = a.cell + row * width;
  Input* __restrict hidden = a.hidden + row * width;
  State* __restrict newCell = a.newCell + row * width;
  State* __restrict gates = a.gates + row * 4 * width;
#pragma GCC ivdep
  for (std::int64_t k = 0; k < width; ++k) {
    const State i = sigmoidOf(load(x[k]) + load(s[k]));
    const State f = sigmoidOf(load(x[k + width]) + load(s[k + width]));
    const State g = tanhOf(load(x[k + 2 * width]) + load(s[k + 2 * width]));
    const State o = sigmoidOf(load(x[k + 3 * width]) + load(s[k + 3 * width]));
    const State next = f * cell[k] + i * g;
    newCell[k] = next;
    store(hidden[k], o * tanhOf(next));
    gates[k] = i;
    gates[k + width] = f;
    gates[k + 2 * width] = g;
    gates[k + 3 * width] = o;
  }
}

template <typename Input, typename State>
LATEGLOW_INLINE void oneRow(std::int64_t row, std::int64_t width,
                                 const GateBackward<Input, State>& a) {
  const State one = 1;
  const Input* __restrict ofHidden = a.ofHidden + row * width;
  const State* __restrict ofNewCell = a.ofNewCell + row * width;
  const State* __restrict gates = a.gates + row * 4 * width;
  const State* __restrict cell = a.cell + row * width;
  const State* __restrict newCell = a.newCell + row * width;
  Input* __restrict ofSum = a.ofSum + row * 4 * width;
  State* __restrict ofCell = a.ofCell + row * width;
#pragma GCC ivdep
  for (std::int64_t k = 0; k < width; ++k) {
    const State i = gates[k];
    const State f = gates[k + width];
    const State g = gates[k + 2 * width];
    const State o = gates[k + 3 * width];
    const State bent = tanhOf(newCell[k]);
    const State dHidden = load(ofHidden[k]);
    const State dCell = ofNewCell[k] + dHidden * o * (one - bent * bent);
    store(ofSum[k], dCell * g * i * (one - i));
    store(ofSum[k + width], dCell * cell[k] * f * (one - f));
    store(ofSum[k + 2 * width], dCell * i * (one - g * g));
    store(ofSum[k + 3 * width], dHidden * bent * o * (one - o));
    ofCell[k] = dCell * f;
  }
}

template <typename Arrays>
LATEGLOW_INLINE void allRows(std::int64_t begin, std::int64_t end, std::int64_t width,
                             const Arrays& arrays) {
  for (std::int64_t row = begin; row < end; ++row) oneRow(row, width, arrays);
}

template <typename Arrays>
using RowLoop = void (*)(std::int64_t, std::int64_t, std::int64_t, const Arrays&);

// One loop, compiled for several processors. (GCC's target_clones forgets "ivdep" and so does not
// vectorize.)
template <typename Arrays>
void baselineRows(std::int64_t begin, std::int64_t end, std::int64_t width, const Arrays& arrays) {
  allRows(begin, end, width, arrays);
}

#if defined(__x86_64__)
template <typename Arrays>
__attribute__((target("avx2,fma"))) void avx2Rows(std::int64_t begin, std::int64_t end,
                                                  std::int64_t width, const Arrays& arrays) {
  allRows(begin, end, width, arrays);
}

template <typename Arrays>
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))) void avx512Rows(
    std::int64_t begin, std::int64_t end, std::int64_t width, const Arrays& arrays) {
  allRows(begin, end, width, arrays);
}

template <typename Arrays>
RowLoop<Arrays> bestRows() {
  if (__builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq")) {
    return avx512Rows<Arrays>;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2Rows<Arrays>;
  return baselineRows<Arrays>;
}
#else
template <typename Arrays>
RowLoop<Arrays> bestRows() {
  return baselineRows<Arrays>;
}
#endif

template <typename Arrays>
void spread(const GateShape& shape, const Arrays& arrays) {
  constexpr std::int64_t valuesPerTask = 16384;
  static const RowLoop<Arrays> rows = bestRows<Arrays>();
  const std::int64_t grain =
      std::max<std::int64_t>(1, valuesPerTask / std::max<std::int64_t>(1, shape.width));
  at::parallel_for(0, shape.rows, grain, [&](std::int64_t begin, std::int64_t end) {
    rows(begin, end, shape.width, arrays);
  });
}

}  // namespace

void runGates(const GateShape& shape, const GateForward<float, float>& arrays) {
  spread(shape, arrays);
}
void runGates(const GateShape& shape, const GateForward<double, double>& arrays) {
  spread(shape, arrays);
}
void runGates(const GateShape& shape, const GateForward<c10::BFloat16, float>& arrays) {
  spread(shape, arrays);
}
void runGates(const GateShape& shape, const GateBackward<float, float>& arrays) {
  spread(shape, arrays);
}
void runGates(const GateShape& shape, const GateBackward<double, double>& arrays) {
  spread(shape, arrays);
}
void runGates(const GateShape& shape, const GateBackward<c10::BFloat16, float>& arrays) {
  spread(shape, arrays);
}

}  // namespace lateglow::engine
