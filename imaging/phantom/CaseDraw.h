#pragma once

#include "imaging/phantom/CardiacPhantom.h"

namespace lateglow::phantom {

/// Draws everything about a case that does not depend on the slices rendered: pathology, anatomy,
/// function (solved for the ejection fraction), tissues and acquisition. Draws again until the case
/// lies within its cohort.
/// `infarctShare`: CardiacPhantomOptions::infarctShare.
[[nodiscard]] CardiacPhantomTruth drawCase(CardiacCohort cohort, std::uint64_t seed, int caseIndex,
                                           std::optional<double> infarctShare = {});

/// Levels of the basal, mid and apical slice of a three-slice case.
inline constexpr std::array<double, 3> kThreeLevels{0.20, 0.45, 0.70};

}  // namespace lateglow::phantom
