#pragma once

#include <cstdint>

namespace lateglow::engine {

/// Element types of the gate kernels: input and cell.
enum class GateTypes { Float, Double, BFloat16 };

/// The CUDA twins of runGates (ConvLstmGateLoops.h): the same arrays, on the device, as untyped
/// pointers so that no LibTorch header meets nvcc. `stream` is a cudaStream_t. They return the
/// error's text, or nullptr; work is only queued.
const char* launchGatesForward(GateTypes types, std::int64_t rows, std::int64_t width,
                               const void* fromInput, const void* fromState, const void* cell,
                               void* hidden, void* newCell, void* gates, void* stream);
const char* launchGatesBackward(GateTypes types, std::int64_t rows, std::int64_t width,
                                const void* ofHidden, const void* ofNewCell, const void* gates,
                                const void* cell, const void* newCell, void* ofSum, void* ofCell,
                                void* stream);

}  // namespace lateglow::engine
