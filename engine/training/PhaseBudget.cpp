#include "engine/training/PhaseBudget.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow::engine {

PhaseClock::PhaseClock(PhaseBudget budget, double secondsBefore)
    : m_budget(budget), m_secondsBefore(secondsBefore) {}

double PhaseClock::seconds() const {
  const std::chrono::duration<double> now = std::chrono::steady_clock::now() - m_start;
  return m_secondsBefore + now.count();
}

double PhaseClock::fraction(std::int64_t step) const {
  double used = 0.0;
  if (m_budget.steps > 0) used = static_cast<double>(step) / static_cast<double>(m_budget.steps);
  if (m_budget.seconds > 0.0) used = std::max(used, seconds() / m_budget.seconds);
  return std::min(used, 1.0);
}

double learningRateAt(double peak, double fraction, std::int64_t step, bool decay) {
  if (!decay) return peak;
  constexpr double warmUpSteps = 50.0;
  constexpr double floor = 0.01;
  const double warm = std::min(1.0, static_cast<double>(step + 1) / warmUpSteps);
  const double cosine = 0.5 * (1.0 + std::cos(std::numbers::pi * fraction));
  return peak * warm * (floor + (1.0 - floor) * cosine);
}

}  // namespace lateglow::engine
