#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "measurements/Agreement.h"

namespace lateglow {

/// What a disagreement by some categories counts: all the same, by its distance, by its square.
enum class KappaWeights { Plain, Linear, Quadratic };
[[nodiscard]] std::string toString(KappaWeights weights);

/// Agreement of two raters beyond chance: Cohen, Educ Psychol Meas 1960;20:37-46 and (weighted)
/// Psychol Bull 1968;70:213-220; standard error after Fleiss, Cohen and Everitt, Psychol Bull
/// 1969;72:323-327.
struct CohenKappa {
  std::size_t count = 0;
  double kappa = 0.0;
  double observed = 0.0;  ///< agreement, weighted, 0 to 1
  double expected = 0.0;  ///< the same by chance
  double standardError = 0.0;
  Interval confidence;  ///< 95 %, normal
};

/// Ratings are categories 0 to `categories` - 1 in their order. nullopt without ratings, for fewer
/// than two categories, or where chance alone gives full agreement (both raters use one category).
/// Throws std::invalid_argument for lengths that differ or a rating out of range.
[[nodiscard]] std::optional<CohenKappa> cohenKappa(std::span<const int> first,
                                                   std::span<const int> second, int categories,
                                                   KappaWeights weights = KappaWeights::Plain);

}  // namespace lateglow
