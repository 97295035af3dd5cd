#pragma once

#include <cstdint>

#include <c10/util/BFloat16.h>

namespace lateglow::engine {

/// Images in memory as [images, pixels, channels] (channels-last). `Input` float with `State` float,
/// double with double, c10::BFloat16 with float.
struct NormShape {
  std::int64_t images = 0;
  std::int64_t pixels = 0;
  std::int64_t channels = 0;
};

template <typename Input, typename State>
struct NormForward {
  const Input* values;
  const State* scale;   ///< [channels]
  const State* offset;  ///< [channels]
  double epsilon;
  bool rectify;
  Input* result;
  State* mean;      ///< [images, channels], written
  State* inverseSd;  ///< the same: 1 / sqrt(variance + epsilon)
};

template <typename Input, typename State>
struct NormBackward {
  const Input* ofResult;
  const Input* values;
  const State* scale;
  const State* offset;
  const State* mean;
  const State* inverseSd;
  bool rectify;
  Input* ofValues;   ///< written
  State* ofScale;    ///< [images, channels], written: to be summed over the images
  State* ofOffset;   ///< the same
};

/// On the CPU; images and blocks of channels spread over LibTorch's threads.
void runNorm(const NormShape& shape, const NormForward<float, float>& arrays);
void runNorm(const NormShape& shape, const NormForward<double, double>& arrays);
void runNorm(const NormShape& shape, const NormForward<c10::BFloat16, float>& arrays);
void runNorm(const NormShape& shape, const NormBackward<float, float>& arrays);
void runNorm(const NormShape& shape, const NormBackward<double, double>& arrays);
void runNorm(const NormShape& shape, const NormBackward<c10::BFloat16, float>& arrays);

}  // namespace lateglow::engine
