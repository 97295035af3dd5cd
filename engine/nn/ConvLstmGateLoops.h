#pragma once

#include <cstdint>

#include <c10/util/BFloat16.h>

namespace lateglow::engine {

/// The arrays of one gate step in memory. Rows are independent; a row of the pre-activations holds
/// its four gates one after the other, `width` values each: channels-last [N,4C,H,W] has N*H*W rows
/// of width C, contiguous [N,4C,H,W] has N rows of width C*H*W.
struct GateShape {
  std::int64_t rows = 0;
  std::int64_t width = 0;
};

/// `Input` float with `State` float, double with double, c10::BFloat16 with float.
template <typename Input, typename State>
struct GateForward {
  const Input* fromInput;  ///< [rows, 4 width]
  const Input* fromState;  ///< the same
  const State* cell;       ///< [rows, width]
  Input* hidden;           ///< [rows, width], written
  State* newCell;          ///< [rows, width], written
  State* gates;            ///< [rows, 4 width], written: after sigmoid and tanh, for the way back
};

template <typename Input, typename State>
struct GateBackward {
  const Input* ofHidden;  ///< gradients [rows, width]
  const State* ofNewCell;
  const State* gates;
  const State* cell;
  const State* newCell;
  Input* ofSum;  ///< [rows, 4 width], written: gradient of fromInput and of fromState
  State* ofCell;
};

/// On the CPU, rows spread over LibTorch's threads.
void runGates(const GateShape& shape, const GateForward<float, float>& arrays);
void runGates(const GateShape& shape, const GateForward<double, double>& arrays);
void runGates(const GateShape& shape, const GateForward<c10::BFloat16, float>& arrays);
void runGates(const GateShape& shape, const GateBackward<float, float>& arrays);
void runGates(const GateShape& shape, const GateBackward<double, double>& arrays);
void runGates(const GateShape& shape, const GateBackward<c10::BFloat16, float>& arrays);

}  // namespace lateglow::engine
