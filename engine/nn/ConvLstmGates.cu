#include "engine/nn/ConvLstmGatesCuda.h"

#include <cuda_bf16.h>
#include <cuda_runtime.h>

namespace lateglow::engine {

namespace {

__device__ float load(float value) { return value; }
__device__ double load(double value) { return value; }
__device__ float load(__nv_bfloat16 value) { return __bfloat162float(value); }

__device__ void store(float* to, float value) { *to = value; }
__device__ void store(double* to, double value) { *to = value; }
__device__ void store(__nv_bfloat16* to, float value) { *to = __float2bfloat16(value); }

template <typename State>
__device__ State sigmoidOf(State x) {
  return State(1) / (State(1) + exp(-x));
}

/// One thread a value of the cell; neighbours in a warp read neighbours in memory.
template <typename Input, typename State>
__global__ void forwardKernel(std::int64_t count, std::int64_t width, const Input* fromInput,
                              const Input* fromState, const State* cell, Input* hidden,
                              State* newCell, State* gates) {
  const std::int64_t at = blockIdx.x * std::int64_t{blockDim.x} + threadIdx.x;
  if (at >= count) return;
  const std::int64_t first = (at / width) * 4 * width + at % width;
  const auto sum = [&](int gate) {
    return load(fromInput[first + gate * width]) + load(fromState[first + gate * width]);
  };
  const State i = sigmoidOf<State>(sum(0));
  const State f = sigmoidOf<State>(sum(1));
  const State g = tanh(sum(2));
  const State o = sigmoidOf<State>(sum(3));
  const State next = f * cell[at] + i * g;
  newCell[at] = next;
  store(hidden + at, o * tanh(next));
  gates[first] = i;
  gates[first + width] = f;
  gates[first + 2 * width] = g;
  gates[first + 3 * width] = o;
}

template <typename Input, typename State>
__global__ void backwardKernel(std::int64_t count, std::int64_t width, const Input* ofHidden,
                               const State* ofNewCell, const State* gates, const State* cell,
                               const State* newCell, Input* ofSum, State* ofCell) {
  const std::int64_t at = blockIdx.x * std::int64_t{blockDim.x} + threadIdx.x;
  if (at >= count) return;
  const State one = 1;
  const std::int64_t first = (at / width) * 4 * width + at % width;
  const State i = gates[first];
  const State f = gates[first + width];
  const State g = gates[first + 2 * width];
  const State o = gates[first + 3 * width];
  const State bent = tanh(newCell[at]);
  const State dHidden = load(ofHidden[at]);
  const State dCell = ofNewCell[at] + dHidden * o * (one - bent * bent);
  store(ofSum + first, dCell * g * i * (one - i));
  store(ofSum + first + width, dCell * cell[at] * f * (one - f));
  store(ofSum + first + 2 * width, dCell * i * (one - g * g));
  store(ofSum + first + 3 * width, dHidden * bent * o * (one - o));
  ofCell[at] = dCell * f;
}

constexpr int threads = 256;

unsigned blocksFor(std::int64_t count) {
  return static_cast<unsigned>((count + threads - 1) / threads);
}

const char* launchError() {
  const cudaError_t error = cudaGetLastError();
  return error == cudaSuccess ? nullptr : cudaGetErrorString(error);
}

template <typename Input, typename State>
void forwardOf(std::int64_t count, std::int64_t width, const void* fromInput,
               const void* fromState, const void* cell, void* hidden, void* newCell, void* gates,
               cudaStream_t stream) {
  forwardKernel<<<blocksFor(count), threads, 0, stream>>>(
      count, width, static_cast<const Input*>(fromInput), static_cast<const Input*>(fromState),
      static_cast<const State*>(cell), static_cast<Input*>(hidden), static_cast<State*>(newCell),
      static_cast<State*>(gates));
}

template <typename Input, typename State>
void backwardOf(std::int64_t count, std::int64_t width, const void* ofHidden,
                const void* ofNewCell, const void* gates, const void* cell, const void* newCell,
                void* ofSum, void* ofCell, cudaStream_t stream) {
  backwardKernel<<<blocksFor(count), threads, 0, stream>>>(
      count, width, static_cast<const Input*>(ofHidden), static_cast<const State*>(ofNewCell),
      static_cast<const State*>(gates), static_cast<const State*>(cell),
      static_cast<const State*>(newCell), static_cast<Input*>(ofSum), static_cast<State*>(ofCell));
}

}  // namespace

const char* launchGatesForward(GateTypes types, std::int64_t rows, std::int64_t width,
                               const void* fromInput, const void* fromState, const void* cell,
                               void* hidden, void* newCell, void* gates, void* stream) {
  const std::int64_t count = rows * width;
  if (count == 0) return nullptr;
  const auto queue = static_cast<cudaStream_t>(stream);
  if (types == GateTypes::Float) {
    forwardOf<float, float>(count, width, fromInput, fromState, cell, hidden, newCell, gates, queue);
  } else if (types == GateTypes::Double) {
    forwardOf<double, double>(count, width, fromInput, fromState, cell, hidden, newCell, gates,
                              queue);
  } else {
    forwardOf<__nv_bfloat16, float>(count, width, fromInput, fromState, cell, hidden, newCell,
                                    gates, queue);
  }
  return launchError();
}

const char* launchGatesBackward(GateTypes types, std::int64_t rows, std::int64_t width,
                                const void* ofHidden, const void* ofNewCell, const void* gates,
                                const void* cell, const void* newCell, void* ofSum, void* ofCell,
                                void* stream) {
  const std::int64_t count = rows * width;
  if (count == 0) return nullptr;
  const auto queue = static_cast<cudaStream_t>(stream);
  if (types == GateTypes::Float) {
    backwardOf<float, float>(count, width, ofHidden, ofNewCell, gates, cell, newCell, ofSum, ofCell,
                             queue);
  } else if (types == GateTypes::Double) {
    backwardOf<double, double>(count, width, ofHidden, ofNewCell, gates, cell, newCell, ofSum,
                               ofCell, queue);
  } else {
    backwardOf<__nv_bfloat16, float>(count, width, ofHidden, ofNewCell, gates, cell, newCell, ofSum,
                                     ofCell, queue);
  }
  return launchError();
}

}  // namespace lateglow::engine
