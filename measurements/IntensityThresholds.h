#pragma once

#include <optional>
#include <span>

namespace lateglow {

/// Otsu's threshold of a sample (IEEE Trans Syst Man Cybern 1979;9:62-66) on a histogram of 256
/// equal bins from the least to the largest value: the centre of the bin behind which the variance
/// between the two classes is largest, as scikit-image computes it. nullopt where all values are
/// equal or there are none.
[[nodiscard]] std::optional<double> otsuThreshold(std::span<const double> values);

/// Two normal distributions of intensities.
struct GaussianMixture {
  struct Component {
    double weight = 0.0;
    double mean = 0.0;
    double variance = 0.0;
  };
  Component dark;
  Component bright;  ///< the one with the larger mean

  /// Between the two means, where a value is as likely of the one as of the other; half-way between
  /// the means where there is no such place.
  [[nodiscard]] double threshold() const;
};

/// The mixture of largest likelihood by expectation maximization (Dempster, Laird and Rubin, J R
/// Stat Soc B 1977;39:1-38), begun with the classes on both sides of Otsu's threshold. nullopt where
/// there is no such threshold or a class has fewer than two different values.
[[nodiscard]] std::optional<GaussianMixture> fitGaussianMixture(std::span<const double> values);

}  // namespace lateglow
