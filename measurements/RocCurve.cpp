#include "measurements/RocCurve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "measurements/Distributions.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {
namespace {

/// Scores from the highest down.
std::vector<std::size_t> descendingOrder(std::span<const double> scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  return order;
}

/// DeLong's placements: for a positive the share of negatives with a lower score, for a negative
/// the share of positives with a higher one; equal scores count one half.
struct Placements {
  std::vector<double> positives;
  std::vector<double> negatives;
};

Placements placements(std::span<const double> scores, std::span<const std::uint8_t> positive,
                      const std::vector<std::size_t>& order, double m, double n) {
  Placements result;
  double positivesAbove = 0.0;
  double negativesAbove = 0.0;
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    double tiedPositives = 0.0;
    double tiedNegatives = 0.0;
    for (; last < order.size() && scores[order[last]] == scores[order[first]]; ++last) {
      ++(positive[order[last]] != 0 ? tiedPositives : tiedNegatives);
    }
    const double lowerNegatives = n - negativesAbove - tiedNegatives;
    for (; first < last; ++first) {
      if (positive[order[first]] != 0) {
        result.positives.push_back((lowerNegatives + 0.5 * tiedNegatives) / n);
      } else {
        result.negatives.push_back((positivesAbove + 0.5 * tiedPositives) / m);
      }
    }
    positivesAbove += tiedPositives;
    negativesAbove += tiedNegatives;
  }
  return result;
}

std::vector<RocPoint> curvePoints(std::span<const double> scores,
                                  std::span<const std::uint8_t> positive,
                                  const std::vector<std::size_t>& order, double m, double n) {
  std::vector<RocPoint> points{{0.0, 0.0, std::numeric_limits<double>::infinity()}};
  double truePositives = 0.0;
  double falsePositives = 0.0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    ++(positive[order[k]] != 0 ? truePositives : falsePositives);
    if (k + 1 < order.size() && scores[order[k + 1]] == scores[order[k]]) continue;
    points.push_back({falsePositives / n, truePositives / m, scores[order[k]]});
  }
  return points;
}

}  // namespace

std::optional<RocCurve> rocCurve(std::span<const double> scores,
                                 std::span<const std::uint8_t> positive) {
  if (scores.size() != positive.size()) {
    throw std::invalid_argument("rocCurve: scores and truth differ in length");
  }
  RocCurve curve;
  curve.positives = static_cast<std::size_t>(
      std::count_if(positive.begin(), positive.end(), [](std::uint8_t v) { return v != 0; }));
  curve.negatives = positive.size() - curve.positives;
  const auto finite = [](double value) { return std::isfinite(value); };
  if (curve.positives == 0 || curve.negatives == 0 ||
      !std::all_of(scores.begin(), scores.end(), finite)) {
    return std::nullopt;
  }
  const auto m = static_cast<double>(curve.positives);
  const auto n = static_cast<double>(curve.negatives);
  const std::vector<std::size_t> order = descendingOrder(scores);
  curve.points = curvePoints(scores, positive, order, m, n);
  const Placements placed = placements(scores, positive, order, m, n);
  const auto overPositives = summarizeSample(placed.positives);
  const auto overNegatives = summarizeSample(placed.negatives);
  curve.area = overPositives->mean;
  if (overPositives->standardDeviation && overNegatives->standardDeviation) {
    const double variance = std::pow(*overPositives->standardDeviation, 2.0) / m +
                            std::pow(*overNegatives->standardDeviation, 2.0) / n;
    curve.standardError = std::sqrt(variance);
    const double half = kNormal975 * *curve.standardError;
    curve.confidence =
        Interval{std::max(curve.area - half, 0.0), std::min(curve.area + half, 1.0)};
  }
  return curve;
}

}  // namespace lateglow
