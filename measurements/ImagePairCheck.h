#pragma once

#include "measurements/Similarity.h"

namespace lateglow {

/// Throws std::invalid_argument where the lengths of the images or the mask disagree with `size`.
void checkImagePair(const ImagePair& images);

/// The value where it is finite, else nullopt.
[[nodiscard]] std::optional<double> finiteOrNothing(double value);

}  // namespace lateglow
