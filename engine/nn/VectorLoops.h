#pragma once

// Loops that the compiler turns into vector instructions, compiled for several processors in one
// program. Include this in sources that hold little else: it has no LibTorch header.

#include <bit>
#include <cstdint>
#include <cstring>

#include <c10/util/BFloat16.h>

#define LATEGLOW_INLINE __attribute__((always_inline)) inline

namespace lateglow::engine {

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

/// Rows are worked through in blocks of so many values, all of whose loops have this constant
/// length: a row may be as short as 8, and a loop of unknown length would spend it in its remainder.
constexpr std::int64_t lanes = 8;

template <typename State>
using Block = State[lanes];

template <typename Input, typename State>
LATEGLOW_INLINE void loadBlock(Block<State>& to, const Input* from, std::int64_t count) {
  if (count == lanes) {
    for (std::int64_t k = 0; k < lanes; ++k) to[k] = load(from[k]);
  } else {
    for (std::int64_t k = 0; k < lanes; ++k) to[k] = k < count ? load(from[k]) : State(0);
  }
}

template <typename Input, typename State>
LATEGLOW_INLINE void storeBlock(Input* to, const Block<State>& from, std::int64_t count) {
  if (count == lanes) {
    for (std::int64_t k = 0; k < lanes; ++k) store(to[k], from[k]);
  } else {
    for (std::int64_t k = 0; k < count; ++k) store(to[k], from[k]);
  }
}

/// The same lanes as one value of the compiler's vector extension, with arithmetic on all at once.
/// Always handed over by reference: its place in registers depends on the processor.
template <typename State>
struct VectorOf {
  using Type [[gnu::vector_size(lanes * sizeof(State))]] = State;
};
template <typename State>
using Vector = typename VectorOf<State>::Type;

template <typename Input, typename State>
LATEGLOW_INLINE void loadVector(Vector<State>& to, const Input* from, std::int64_t count) {
  Block<State> block;
  loadBlock(block, from, count);
  std::memcpy(&to, block, sizeof(to));
}

template <typename Input, typename State>
LATEGLOW_INLINE void storeVector(Input* to, const Vector<State>& from, std::int64_t count) {
  Block<State> block;
  std::memcpy(block, &from, sizeof(from));
  storeBlock(to, block, count);
}

/// `work(i)` for i from begin to end; operator() of `Work` must be LATEGLOW_INLINE, as must all that
/// it calls, so that each of these is compiled for its processor.
template <typename Work>
using VectorLoop = void (*)(std::int64_t begin, std::int64_t end, const Work& work);

template <typename Work>
void baselineLoop(std::int64_t begin, std::int64_t end, const Work& work) {
  for (std::int64_t i = begin; i < end; ++i) work(i);
}

#if defined(__x86_64__)
template <typename Work>
__attribute__((target("avx2,fma"))) void avx2Loop(std::int64_t begin, std::int64_t end,
                                                  const Work& work) {
  for (std::int64_t i = begin; i < end; ++i) work(i);
}

template <typename Work>
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))) void avx512Loop(
    std::int64_t begin, std::int64_t end, const Work& work) {
  for (std::int64_t i = begin; i < end; ++i) work(i);
}

/// The best that this processor runs.
template <typename Work>
VectorLoop<Work> bestLoop() {
  if (__builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq")) {
    return avx512Loop<Work>;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2Loop<Work>;
  return baselineLoop<Work>;
}
#else
template <typename Work>
VectorLoop<Work> bestLoop() {
  return baselineLoop<Work>;
}
#endif

}  // namespace lateglow::engine
