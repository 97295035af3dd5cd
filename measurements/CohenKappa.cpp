#include "measurements/CohenKappa.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "measurements/Distributions.h"

namespace lateglow {
namespace {

/// Shares of all pairs of categories, [first][second].
class ConfusionShares {
 public:
  ConfusionShares(std::span<const int> first, std::span<const int> second, int categories)
      : m_categories(static_cast<std::size_t>(categories)),
        m_shares(m_categories * m_categories),
        m_first(m_categories),
        m_second(m_categories) {
    const double one = 1.0 / static_cast<double>(first.size());
    for (std::size_t n = 0; n < first.size(); ++n) {
      if (first[n] < 0 || first[n] >= categories || second[n] < 0 || second[n] >= categories) {
        throw std::invalid_argument("cohenKappa: a rating is no category");
      }
      const auto a = static_cast<std::size_t>(first[n]);
      const auto b = static_cast<std::size_t>(second[n]);
      m_shares[a * m_categories + b] += one;
      m_first[a] += one;
      m_second[b] += one;
    }
  }

  [[nodiscard]] std::size_t categories() const { return m_categories; }
  [[nodiscard]] double both(std::size_t a, std::size_t b) const {
    return m_shares[a * m_categories + b];
  }
  [[nodiscard]] double first(std::size_t a) const { return m_first[a]; }
  [[nodiscard]] double second(std::size_t b) const { return m_second[b]; }

 private:
  std::size_t m_categories;
  std::vector<double> m_shares;
  std::vector<double> m_first;
  std::vector<double> m_second;
};

double weightOf(std::size_t a, std::size_t b, std::size_t categories, KappaWeights weights) {
  const double distance = std::abs(static_cast<double>(a) - static_cast<double>(b)) /
                          static_cast<double>(categories - 1);
  switch (weights) {
    case KappaWeights::Plain: return a == b ? 1.0 : 0.0;
    case KappaWeights::Linear: return 1.0 - distance;
    case KappaWeights::Quadratic: return 1.0 - distance * distance;
  }
  return 0.0;
}

/// Fleiss, Cohen and Everitt 1969, eq. 10: the large-sample variance.
double variance(const ConfusionShares& shares, const CohenKappa& result, KappaWeights weights) {
  const std::size_t k = shares.categories();
  std::vector<double> rowWeights(k);
  std::vector<double> columnWeights(k);
  for (std::size_t a = 0; a < k; ++a) {
    for (std::size_t b = 0; b < k; ++b) {
      const double weight = weightOf(a, b, k, weights);
      rowWeights[a] += shares.second(b) * weight;
      columnWeights[b] += shares.first(a) * weight;
    }
  }
  double sum = 0.0;
  for (std::size_t a = 0; a < k; ++a) {
    for (std::size_t b = 0; b < k; ++b) {
      const double term = weightOf(a, b, k, weights) -
                          (rowWeights[a] + columnWeights[b]) * (1.0 - result.kappa);
      sum += shares.both(a, b) * term * term;
    }
  }
  const double centre = result.kappa - result.expected * (1.0 - result.kappa);
  const double chance = 1.0 - result.expected;
  return std::max(sum - centre * centre, 0.0) /
         (static_cast<double>(result.count) * chance * chance);
}

}  // namespace

std::string toString(KappaWeights weights) {
  switch (weights) {
    case KappaWeights::Plain: return "plain";
    case KappaWeights::Linear: return "linear";
    case KappaWeights::Quadratic: return "quadratic";
  }
  return "plain";
}

std::optional<CohenKappa> cohenKappa(std::span<const int> first, std::span<const int> second,
                                     int categories, KappaWeights weights) {
  if (first.size() != second.size()) {
    throw std::invalid_argument("cohenKappa: the ratings differ in length");
  }
  if (first.empty() || categories < 2) return std::nullopt;
  const ConfusionShares shares(first, second, categories);
  CohenKappa result;
  result.count = first.size();
  for (std::size_t a = 0; a < shares.categories(); ++a) {
    for (std::size_t b = 0; b < shares.categories(); ++b) {
      const double weight = weightOf(a, b, shares.categories(), weights);
      result.observed += weight * shares.both(a, b);
      result.expected += weight * shares.first(a) * shares.second(b);
    }
  }
  if (!(1.0 - result.expected > 1e-12)) return std::nullopt;
  result.kappa = (result.observed - result.expected) / (1.0 - result.expected);
  result.standardError = std::sqrt(variance(shares, result, weights));
  const double half = kNormal975 * result.standardError;
  result.confidence = {result.kappa - half, result.kappa + half};
  return result;
}

}  // namespace lateglow
