#include "measurements/IntensityThresholds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace lateglow {
namespace {

constexpr std::size_t kBins = 256;
constexpr int kMostIterations = 2000;
constexpr double kConverged = 1e-12;  ///< change of the mean log-likelihood
/// A component never becomes narrower than this share of the sample's variance.
constexpr double kLeastVarianceShare = 1e-6;

using Component = GaussianMixture::Component;

double density(const Component& component, double value) {
  const double offset = value - component.mean;
  return component.weight * std::exp(-0.5 * offset * offset / component.variance) /
         std::sqrt(2.0 * std::numbers::pi * component.variance);
}

/// Weight, mean and variance of a sample of which each value counts by its share.
Component weighted(std::span<const double> values, std::span<const double> shares,
                   double leastVariance) {
  double total = 0.0;
  double sum = 0.0;
  for (std::size_t n = 0; n < values.size(); ++n) {
    total += shares[n];
    sum += shares[n] * values[n];
  }
  if (!(total > 0.0)) return {};
  const double mean = sum / total;
  double squares = 0.0;
  for (std::size_t n = 0; n < values.size(); ++n) {
    squares += shares[n] * (values[n] - mean) * (values[n] - mean);
  }
  return {total / static_cast<double>(values.size()), mean,
          std::max(squares / total, leastVariance)};
}

/// Shares of the bright component; returns the mean log-likelihood.
double expect(std::span<const double> values, const GaussianMixture& mixture,
              std::vector<double>& shares) {
  double likelihood = 0.0;
  for (std::size_t n = 0; n < values.size(); ++n) {
    const double dark = density(mixture.dark, values[n]);
    const double bright = density(mixture.bright, values[n]);
    const double both = std::max(dark + bright, 1e-300);
    shares[n] = bright / both;
    likelihood += std::log(both);
  }
  return likelihood / static_cast<double>(values.size());
}

GaussianMixture maximize(std::span<const double> values, std::vector<double> shares,
                         double leastVariance) {
  GaussianMixture mixture;
  mixture.bright = weighted(values, shares, leastVariance);
  for (double& share : shares) share = 1.0 - share;
  mixture.dark = weighted(values, shares, leastVariance);
  return mixture;
}

bool isSpread(const std::vector<double>& values) {
  const auto [least, most] = std::ranges::minmax_element(values);
  return !values.empty() && *least < *most;
}

}  // namespace

std::optional<double> otsuThreshold(std::span<const double> values) {
  if (values.empty()) return {};
  const auto ends = std::ranges::minmax(values);
  const double least = ends.min;
  const double most = ends.max;
  if (!(least < most)) return {};
  const double width = (most - least) / static_cast<double>(kBins);
  std::array<double, kBins> counts{};
  for (const double value : values) {
    const auto bin = static_cast<std::size_t>((value - least) / width);
    counts[std::min(bin, kBins - 1)] += 1.0;
  }
  const auto centre = [&](std::size_t bin) {
    return least + (static_cast<double>(bin) + 0.5) * width;
  };
  double allWeight = 0.0;
  double allSum = 0.0;
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    allWeight += counts[bin];
    allSum += counts[bin] * centre(bin);
  }
  double weight = 0.0;
  double sum = 0.0;
  double best = -1.0;
  std::size_t chosen = 0;
  for (std::size_t bin = 0; bin + 1 < kBins; ++bin) {
    weight += counts[bin];
    sum += counts[bin] * centre(bin);
    const double difference = sum / weight - (allSum - sum) / (allWeight - weight);
    const double between = weight * (allWeight - weight) * difference * difference;
    if (between <= best) continue;
    best = between;
    chosen = bin;
  }
  return centre(chosen);
}

double GaussianMixture::threshold() const {
  const double half = 0.5 * (dark.mean + bright.mean);
  // The logarithms of both densities, as a * x^2 + b * x + c = 0.
  const double a = 0.5 / dark.variance - 0.5 / bright.variance;
  const double b = bright.mean / bright.variance - dark.mean / dark.variance;
  const double c = 0.5 * dark.mean * dark.mean / dark.variance -
                   0.5 * bright.mean * bright.mean / bright.variance +
                   std::log(bright.weight / dark.weight) +
                   0.5 * std::log(dark.variance / bright.variance);
  if (std::abs(a) < 1e-300) return std::abs(b) < 1e-300 ? half : -c / b;
  const double inner = b * b - 4.0 * a * c;
  if (inner < 0.0) return half;
  for (const double sign : {-1.0, 1.0}) {
    const double root = (-b + sign * std::sqrt(inner)) / (2.0 * a);
    if (root > dark.mean && root < bright.mean) return root;
  }
  return half;
}

std::optional<GaussianMixture> fitGaussianMixture(std::span<const double> values) {
  const auto split = otsuThreshold(values);
  if (!split) return {};
  std::vector<double> darkValues;
  std::vector<double> brightValues;
  std::vector<double> shares(values.size());
  for (std::size_t n = 0; n < values.size(); ++n) {
    shares[n] = values[n] > *split ? 1.0 : 0.0;
    (values[n] > *split ? brightValues : darkValues).push_back(values[n]);
  }
  if (!isSpread(darkValues) || !isSpread(brightValues)) return {};
  const std::vector<double> ones(values.size(), 1.0);
  const double leastVariance = kLeastVarianceShare * weighted(values, ones, 0.0).variance;
  GaussianMixture mixture = maximize(values, shares, leastVariance);
  double before = expect(values, mixture, shares);
  for (int iteration = 0; iteration < kMostIterations; ++iteration) {
    mixture = maximize(values, shares, leastVariance);
    const double now = expect(values, mixture, shares);
    if (std::abs(now - before) < kConverged) break;
    before = now;
  }
  if (mixture.dark.mean > mixture.bright.mean) std::swap(mixture.dark, mixture.bright);
  return mixture;
}

}  // namespace lateglow
