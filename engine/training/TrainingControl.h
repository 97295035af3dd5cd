#pragma once

#include <atomic>
#include <stdexcept>

namespace lateglow::engine {

/// Set from outside (a signal) to end training at the next step with a checkpoint.
using StopFlag = std::atomic<bool>;

/// Training ended early because the stop flag was set; the checkpoint is written.
class TrainingStopped final : public std::runtime_error {
public:
  TrainingStopped() : std::runtime_error("training was stopped; the checkpoint is written") {}
};

/// Counts steps whose gradient (and so perhaps the loss) is not finite. Such a step changes nothing
/// (AdamOptimizer); too many in a row mean that training has failed.
class FiniteGuard {
public:
  static constexpr int allowedInARow = 20;
  /// Takes a gradient's norm; returns whether it was finite; throws std::runtime_error after too many that were not.
  bool accept(double value);
  [[nodiscard]] int skipped() const { return m_skipped; }

private:
  int m_skipped = 0;
  int m_inARow = 0;
};

}  // namespace lateglow::engine
