#include "engine/training/TrainingControl.h"

#include <cmath>
#include <string>

namespace lateglow::engine {

bool FiniteGuard::accept(double value) {
  if (std::isfinite(value)) {
    m_inARow = 0;
    return true;
  }
  ++m_skipped;
  if (++m_inARow > allowedInARow) {
    throw std::runtime_error("training has failed: the gradient was not finite in " +
                             std::to_string(m_inARow) + " steps in a row");
  }
  return false;
}

}  // namespace lateglow::engine
