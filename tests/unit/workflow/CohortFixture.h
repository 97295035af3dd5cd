#pragma once

#include <filesystem>
#include <string>

#include "imaging/core/Volume.h"

namespace lateglow::testing {

/// A short-axis stack of rings, 1.5 mm pixels, with scar over a share of the circle in every slice,
/// through that share of the wall from the endocardium on.
[[nodiscard]] LabelMap ringHeart(double scarShare, double scarDepth = 1.0);

/// Which references a made case brings.
enum class MadeReference { None, Mask, RealLge };

/// Writes the folder of an analyzed case as `lateglow-cli analyze` does, as far as cohorts read it:
/// the model's scar covers `modelShare` of the circle, the reference's `referenceShare`.
void writeAnalyzedCase(const std::filesystem::path& folder, double modelShare,
                       double referenceShare, MadeReference reference = MadeReference::Mask);

}  // namespace lateglow::testing
