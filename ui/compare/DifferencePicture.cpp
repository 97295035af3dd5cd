#include "ui/compare/DifferencePicture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lateglow {

namespace {

/// Shares of the window (-0.5 is black): what is darker in both, on the mean of its surroundings, is
/// the ground around the patient and no difference.
constexpr double kGround = -0.44;
constexpr int kGroundReach = 3;

double shareOf(float value, IntensityWindow window) {
  return std::clamp((value - window.level) / window.width, -0.5, 0.5);
}

/// The mean of a square around every pixel: along rows, then along columns.
std::vector<double> meanAround(std::vector<double> values, int columns, int rows) {
  const auto along = [](const std::vector<double>& from, int lines, int length, int lineStep,
                        int step) {
    std::vector<double> means(from.size());
    for (int line = 0; line < lines; ++line) {
      for (int n = 0; n < length; ++n) {
        const int first = std::max(0, n - kGroundReach);
        const int last = std::min(length - 1, n + kGroundReach);
        double sum = 0.0;
        for (int m = first; m <= last; ++m) {
          sum += from[static_cast<std::size_t>(line * lineStep + m * step)];
        }
        means[static_cast<std::size_t>(line * lineStep + n * step)] = sum / (last - first + 1);
      }
    }
    return means;
  };
  values = along(values, rows, columns, columns, 1);
  return along(values, columns, rows, 1, columns);
}

}  // namespace

std::vector<float> differenceOf(const WindowedSlice& reference, const WindowedSlice& test,
                                bool hounsfield, int columns, int rows) {
  constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();
  const auto one = reference.values;
  const auto two = test.values;
  std::vector<float> values(one.size());
  std::vector<double> brighter(one.size());
  for (std::size_t n = 0; n < values.size(); ++n) {
    const double a = shareOf(one[n], reference.window);
    const double b = shareOf(two[n], test.window);
    values[n] = hounsfield ? two[n] - one[n] : static_cast<float>(100.0 * (b - a));
    const bool both = std::isfinite(one[n]) && std::isfinite(two[n]);
    if (!both) values[n] = kNothing;
    brighter[n] = both ? std::max(a, b) : -0.5;
  }
  brighter = meanAround(std::move(brighter), columns, rows);
  for (std::size_t n = 0; n < values.size(); ++n) {
    if (brighter[n] <= kGround) values[n] = kNothing;
  }
  return values;
}

}  // namespace lateglow
