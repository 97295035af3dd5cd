#include "viewer/scene/IntensityWindow.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lateglow {

namespace {
/// More samples change a percentile by less than a grey level and cost time on large stacks.
constexpr std::size_t kMostSamples = 200'000;

double percentile(std::vector<float>& values, double percent) {
  const auto rank = static_cast<std::ptrdiff_t>(
      std::lround(percent / 100.0 * static_cast<double>(values.size() - 1)));
  std::nth_element(values.begin(), values.begin() + rank, values.end());
  return values[static_cast<std::size_t>(rank)];
}
}  // namespace

IntensityWindow dragged(IntensityWindow window, double widthShare, double levelShare) {
  const double scale = window.width;
  return {std::max(1e-6, window.width + widthShare * scale), window.level + levelShare * scale};
}

IntensityWindow windowFromPercentiles(std::span<const float> values, double lowPercent,
                                      double highPercent) {
  const std::size_t step = std::max<std::size_t>(1, values.size() / kMostSamples);
  std::vector<float> samples;
  samples.reserve(values.size() / step + 1);
  for (std::size_t i = 0; i < values.size(); i += step) {
    if (std::isfinite(values[i])) {
      samples.push_back(values[i]);
    }
  }
  if (samples.empty()) {
    return {};
  }
  const double low = percentile(samples, lowPercent);
  const double high = percentile(samples, highPercent);
  if (!(high > low)) {
    return {1.0, low};
  }
  return {high - low, (high + low) / 2.0};
}

}  // namespace lateglow
