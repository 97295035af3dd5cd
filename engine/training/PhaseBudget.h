#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace lateglow::engine {

/// How long a phase of training lasts: until `steps` generator steps or `seconds` are used up,
/// whichever comes first; 0 means no limit of that kind.
struct PhaseBudget {
  std::int64_t steps = 0;
  double seconds = 0.0;
};

/// The used part of a budget. Seconds of earlier runs count when a run is resumed.
class PhaseClock {
public:
  PhaseClock(PhaseBudget budget, double secondsBefore);
  [[nodiscard]] double seconds() const;
  /// 0 to 1; a phase is over at 1. A budget without any limit never ends and stays at 0.
  [[nodiscard]] double fraction(std::int64_t step) const;

private:
  PhaseBudget m_budget;
  double m_secondsBefore;
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Linear warm-up over the first steps, then half a cosine from `peak` to `peak` / 100 over the
/// budget (Loshchilov and Hutter 2017); constant `peak` when `decay` is false.
[[nodiscard]] double learningRateAt(double peak, double fraction, std::int64_t step, bool decay);

}  // namespace lateglow::engine
