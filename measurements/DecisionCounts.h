#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "measurements/Agreement.h"

namespace lateglow {

/// A share of yes among so many decisions, with Wilson's 95 % interval (Wilson, J Am Stat Assoc
/// 1927;22:209-212), which treats the decisions as independent.
struct Proportion {
  std::size_t successes = 0;
  std::size_t total = 0;
  double value = 0.0;  ///< 0 to 1
  Interval confidence;
};
/// nullopt without any decision. Throws std::invalid_argument for more successes than decisions.
[[nodiscard]] std::optional<Proportion> wilsonProportion(std::size_t successes, std::size_t total);

/// Yes-or-no decisions of a test against a reference. A share without any decision to count is not
/// defined (nullopt).
struct DecisionCounts {
  std::size_t truePositive = 0;
  std::size_t falsePositive = 0;
  std::size_t falseNegative = 0;
  std::size_t trueNegative = 0;

  void add(bool test, bool reference);
  [[nodiscard]] std::size_t total() const;
  [[nodiscard]] std::optional<Proportion> sensitivity() const;
  [[nodiscard]] std::optional<Proportion> specificity() const;
  [[nodiscard]] std::optional<Proportion> positivePredictiveValue() const;
  [[nodiscard]] std::optional<Proportion> negativePredictiveValue() const;
  [[nodiscard]] std::optional<Proportion> accuracy() const;
};

}  // namespace lateglow
