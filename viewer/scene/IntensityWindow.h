#pragma once

#include <span>

namespace lateglow {

/// Window and level of a grey picture: `level` is mid-grey, `level` -+ `width` / 2 black and white.
struct IntensityWindow {
  double width = 1.0;
  double level = 0.5;
  friend bool operator==(const IntensityWindow&, const IntensityWindow&) = default;
};

/// The window after a drag by shares of its own width; never narrower than what can be shown.
[[nodiscard]] IntensityWindow dragged(IntensityWindow window, double widthShare, double levelShare);

/// Between pixel centres: the nearest pixel's value, or linearly in between.
enum class Interpolation { Nearest, Linear };

/// The window between two percentiles of finite values; a constant input gives width 1 around it.
[[nodiscard]] IntensityWindow windowFromPercentiles(std::span<const float> values,
                                                    double lowPercent = 1.0,
                                                    double highPercent = 99.0);

}  // namespace lateglow
