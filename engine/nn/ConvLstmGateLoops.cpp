#include "engine/nn/ConvLstmGateLoops.h"

#include <algorithm>
#include <cmath>

#include <ATen/Parallel.h>

#include "engine/nn/VectorLoops.h"

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

/// The sum of the two pre-activations of one gate, through sigmoid or tanh.
template <bool Tanh, typename Input, typename State>
LATEGLOW_INLINE void activate(Block<State>& gate, const Input* x, const Input* s,
                              std::int64_t count) {
  Block<State> more;
  loadBlock(gate, x, count);
  loadBlock(more, s, count);
  for (std::int64_t k = 0; k < lanes; ++k) {
    const State sum = gate[k] + more[k];
    gate[k] = Tanh ? tanhOf(sum) : sigmoidOf(sum);
  }
}

template <typename Input, typename State>
LATEGLOW_INLINE void forwardBlock(std::int64_t gates, std::int64_t cells, std::int64_t width,
                                  std::int64_t count, const GateForward<Input, State>& a) {
  const Input* x = a.fromInput + gates;
  const Input* s = a.fromState + gates;
  Block<State> i, f, g, o, cell, hidden;
  activate<false>(i, x, s, count);
  activate<false>(f, x + width, s + width, count);
  activate<true>(g, x + 2 * width, s + 2 * width, count);
  activate<false>(o, x + 3 * width, s + 3 * width, count);
  loadBlock(cell, a.cell + cells, count);
  for (std::int64_t k = 0; k < lanes; ++k) {
    cell[k] = f[k] * cell[k] + i[k] * g[k];
    hidden[k] = o[k] * tanhOf(cell[k]);
  }
  storeBlock(a.newCell + cells, cell, count);
  storeBlock(a.hidden + cells, hidden, count);
  storeBlock(a.gates + gates, i, count);
  storeBlock(a.gates + gates + width, f, count);
  storeBlock(a.gates + gates + 2 * width, g, count);
  storeBlock(a.gates + gates + 3 * width, o, count);
}

template <typename Input, typename State>
LATEGLOW_INLINE void backwardBlock(std::int64_t gates, std::int64_t cells, std::int64_t width,
                                   std::int64_t count, const GateBackward<Input, State>& a) {
  Block<State> i, f, g, o, cell, newCell, ofHidden, ofCell;
  loadBlock(i, a.gates + gates, count);
  loadBlock(f, a.gates + gates + width, count);
  loadBlock(g, a.gates + gates + 2 * width, count);
  loadBlock(o, a.gates + gates + 3 * width, count);
  loadBlock(cell, a.cell + cells, count);
  loadBlock(newCell, a.newCell + cells, count);
  loadBlock(ofHidden, a.ofHidden + cells, count);
  loadBlock(ofCell, a.ofNewCell + cells, count);
  const State one = 1;
  for (std::int64_t k = 0; k < lanes; ++k) {
    const State bent = tanhOf(newCell[k]);
    const State dCell = ofCell[k] + ofHidden[k] * o[k] * (one - bent * bent);
    const State input = i[k], forget = f[k], candidate = g[k];
    ofCell[k] = dCell * forget;
    i[k] = dCell * candidate * input * (one - input);
    f[k] = dCell * cell[k] * forget * (one - forget);
    g[k] = dCell * input * (one - candidate * candidate);
    o[k] = ofHidden[k] * bent * o[k] * (one - o[k]);
  }
  storeBlock(a.ofSum + gates, i, count);
  storeBlock(a.ofSum + gates + width, f, count);
  storeBlock(a.ofSum + gates + 2 * width, g, count);
  storeBlock(a.ofSum + gates + 3 * width, o, count);
  storeBlock(a.ofCell + cells, ofCell, count);
}

template <typename Input, typename State>
LATEGLOW_INLINE void oneBlock(std::int64_t gates, std::int64_t cells, std::int64_t width,
                              std::int64_t count, const GateForward<Input, State>& arrays) {
  forwardBlock(gates, cells, width, count, arrays);
}
template <typename Input, typename State>
LATEGLOW_INLINE void oneBlock(std::int64_t gates, std::int64_t cells, std::int64_t width,
                              std::int64_t count, const GateBackward<Input, State>& arrays) {
  backwardBlock(gates, cells, width, count, arrays);
}

template <typename Arrays>
struct GateRow {
  std::int64_t width;
  Arrays arrays;

  LATEGLOW_INLINE void operator()(std::int64_t row) const {
    std::int64_t k = 0;
    for (; k + lanes <= width; k += lanes) {
      oneBlock(row * 4 * width + k, row * width + k, width, lanes, arrays);
    }
    if (k < width) oneBlock(row * 4 * width + k, row * width + k, width, width - k, arrays);
  }
};

template <typename Arrays>
void spread(const GateShape& shape, const Arrays& arrays) {
  constexpr std::int64_t valuesPerTask = 16384;
  static const VectorLoop<GateRow<Arrays>> rows = bestLoop<GateRow<Arrays>>();
  const std::int64_t grain =
      std::max<std::int64_t>(1, valuesPerTask / std::max<std::int64_t>(1, shape.width));
  const GateRow<Arrays> work{shape.width, arrays};
  at::parallel_for(0, shape.rows, grain, [&](std::int64_t begin, std::int64_t end) {
    rows(begin, end, work);
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
