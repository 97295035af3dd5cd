#include "engine/nn/InstanceNormLoops.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <ATen/Parallel.h>

#include "engine/nn/VectorLoops.h"

namespace lateglow::engine {

namespace {

/// Sums run over so many pixels before they are added to the total, which keeps fp32 exact enough
/// for large images.
constexpr std::int64_t pixelsPerSum = 64;

/// Where one block of channels of one image lies.
struct Place {
  std::int64_t first;      ///< of the image's first pixel, in values
  std::int64_t channel;    ///< the block's first
  std::int64_t statistic;  ///< index of the block's first in [images, channels]
  std::int64_t count;      ///< channels of the block
};

LATEGLOW_INLINE Place placeOf(std::int64_t index, const NormShape& shape) {
  const std::int64_t blocks = (shape.channels + lanes - 1) / lanes;
  const std::int64_t image = index / blocks, channel = index % blocks * lanes;
  const std::int64_t left = shape.channels - channel;
  return {image * shape.pixels * shape.channels + channel, channel,
          image * shape.channels + channel, left < lanes ? left : lanes};
}

template <typename Input, typename State>
struct NormWork {
  using Lanes = Vector<State>;
  NormShape shape;
  NormForward<Input, State> a;

  /// Mean over the pixels of the values, or of their squared distance from `centre`.
  template <bool Squared>
  LATEGLOW_INLINE void meanOf(const Place& at, const Lanes& centre, Lanes& mean) const {
    mean = Lanes{};
    for (std::int64_t start = 0; start < shape.pixels; start += pixelsPerSum) {
      const std::int64_t end =
          start + pixelsPerSum < shape.pixels ? start + pixelsPerSum : shape.pixels;
      Lanes part{};
      for (std::int64_t pixel = start; pixel < end; ++pixel) {
        Lanes value;
        loadVector<Input, State>(value, a.values + at.first + pixel * shape.channels, at.count);
        value -= centre;
        part += Squared ? value * value : value;
      }
      mean += part;
    }
    mean /= static_cast<State>(shape.pixels);
  }

  LATEGLOW_INLINE void operator()(std::int64_t index) const {
    const Place at = placeOf(index, shape);
    const Lanes zero{};
    Lanes mean, inverse, scale, offset;
    meanOf<false>(at, zero, mean);
    meanOf<true>(at, mean, inverse);
    loadVector<State, State>(scale, a.scale + at.channel, at.count);
    loadVector<State, State>(offset, a.offset + at.channel, at.count);
    for (std::int64_t k = 0; k < lanes; ++k) {
      inverse[k] = State(1) / std::sqrt(inverse[k] + static_cast<State>(a.epsilon));
    }
    storeVector<State, State>(a.mean + at.statistic, mean, at.count);
    storeVector<State, State>(a.inverseSd + at.statistic, inverse, at.count);
    const Lanes floor = zero - (a.rectify ? State(0) : std::numeric_limits<State>::infinity());
    for (std::int64_t pixel = 0; pixel < shape.pixels; ++pixel) {
      const std::int64_t first = at.first + pixel * shape.channels;
      Lanes value;
      loadVector<Input, State>(value, a.values + first, at.count);
      value = (value - mean) * inverse * scale + offset;
      // This way round a NaN stays one.
      value = value < floor ? floor : value;
      storeVector<Input, State>(a.result + first, value, at.count);
    }
  }
};

template <typename Input, typename State>
struct NormBackWork {
  using Lanes = Vector<State>;
  NormShape shape;
  NormBackward<Input, State> a;

  struct Statistics {
    Lanes mean, inverse, scale, offset, floor;
  };

  LATEGLOW_INLINE void read(const Place& at, Statistics& s) const {
    loadVector<State, State>(s.mean, a.mean + at.statistic, at.count);
    loadVector<State, State>(s.inverse, a.inverseSd + at.statistic, at.count);
    loadVector<State, State>(s.scale, a.scale + at.channel, at.count);
    loadVector<State, State>(s.offset, a.offset + at.channel, at.count);
    const Lanes zero{};
    s.floor = zero - (a.rectify ? State(0) : std::numeric_limits<State>::infinity());
  }

  /// Normalized value and the gradient that reaches it past the rectifier, of one pixel.
  LATEGLOW_INLINE void seenAt(std::int64_t first, const Place& at, const Statistics& s,
                              Lanes& normalized, Lanes& gradient) const {
    const Lanes zero{};
    loadVector<Input, State>(normalized, a.values + first, at.count);
    loadVector<Input, State>(gradient, a.ofResult + first, at.count);
    normalized = (normalized - s.mean) * s.inverse;
    gradient = normalized * s.scale + s.offset > s.floor ? gradient : zero;
  }

  LATEGLOW_INLINE void operator()(std::int64_t index) const {
    const Place at = placeOf(index, shape);
    Statistics s;
    read(at, s);
    Lanes ofScale{}, ofOffset{}, normalized, gradient;
    for (std::int64_t start = 0; start < shape.pixels; start += pixelsPerSum) {
      const std::int64_t end =
          start + pixelsPerSum < shape.pixels ? start + pixelsPerSum : shape.pixels;
      Lanes scalePart{}, offsetPart{};
      for (std::int64_t pixel = start; pixel < end; ++pixel) {
        seenAt(at.first + pixel * shape.channels, at, s, normalized, gradient);
        scalePart += gradient * normalized;
        offsetPart += gradient;
      }
      ofScale += scalePart;
      ofOffset += offsetPart;
    }
    storeVector<State, State>(a.ofScale + at.statistic, ofScale, at.count);
    storeVector<State, State>(a.ofOffset + at.statistic, ofOffset, at.count);
    const State share = State(1) / static_cast<State>(shape.pixels);
    for (std::int64_t pixel = 0; pixel < shape.pixels; ++pixel) {
      const std::int64_t first = at.first + pixel * shape.channels;
      seenAt(first, at, s, normalized, gradient);
      gradient = s.scale * s.inverse * (gradient - (ofOffset + normalized * ofScale) * share);
      storeVector<Input, State>(a.ofValues + first, gradient, at.count);
    }
  }
};

template <typename Work>
void spread(const Work& work) {
  static const VectorLoop<Work> loop = bestLoop<Work>();
  const NormShape& shape = work.shape;
  const std::int64_t tasks = shape.images * ((shape.channels + lanes - 1) / lanes);
  constexpr std::int64_t valuesPerTask = 16384;
  const std::int64_t grain =
      std::max<std::int64_t>(1, valuesPerTask / std::max<std::int64_t>(1, shape.pixels * lanes));
  at::parallel_for(0, tasks, grain, [&](std::int64_t begin, std::int64_t end) {
    loop(begin, end, work);
  });
}

}  // namespace

void runNorm(const NormShape& shape, const NormForward<float, float>& arrays) {
  spread(NormWork<float, float>{shape, arrays});
}
void runNorm(const NormShape& shape, const NormForward<double, double>& arrays) {
  spread(NormWork<double, double>{shape, arrays});
}
void runNorm(const NormShape& shape, const NormForward<c10::BFloat16, float>& arrays) {
  spread(NormWork<c10::BFloat16, float>{shape, arrays});
}
void runNorm(const NormShape& shape, const NormBackward<float, float>& arrays) {
  spread(NormBackWork<float, float>{shape, arrays});
}
void runNorm(const NormShape& shape, const NormBackward<double, double>& arrays) {
  spread(NormBackWork<double, double>{shape, arrays});
}
void runNorm(const NormShape& shape, const NormBackward<c10::BFloat16, float>& arrays) {
  spread(NormBackWork<c10::BFloat16, float>{shape, arrays});
}

}  // namespace lateglow::engine
