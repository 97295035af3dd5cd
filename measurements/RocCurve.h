#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "measurements/Agreement.h"

namespace lateglow {

/// One working point of a decision "positive from this score on".
struct RocPoint {
  double falsePositiveRate = 0.0;
  double truePositiveRate = 0.0;
  double threshold = 0.0;  ///< infinity for the first point, where nothing is positive
};

/// The receiver operating characteristic of a score against yes-or-no truth.
struct RocCurve {
  std::vector<RocPoint> points;  ///< from (0, 0) to (1, 1), one a distinct score, ties together
  double area = 0.0;  ///< under the curve: Mann-Whitney, ties count one half
  /// Of the area: DeLong et al., Biometrics 1988;44:837-845; from two positives and two negatives.
  std::optional<double> standardError;
  std::optional<Interval> confidence;  ///< 95 %, normal, cut at 0 and 1
  std::size_t positives = 0;
  std::size_t negatives = 0;
};

/// `positive`: truth of each score, not 0 for yes. nullopt without positives, without negatives, or
/// for scores that are not finite. Throws std::invalid_argument where the lengths differ.
[[nodiscard]] std::optional<RocCurve> rocCurve(std::span<const double> scores,
                                               std::span<const std::uint8_t> positive);

}  // namespace lateglow
