#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "imaging/core/Volume.h"
#include "imaging/prepare/HeartCrop.h"
#include "measurements/Overlap.h"

namespace lateglow {

/// Pixel counts of a test mask against a reference, one class against the rest.
struct TissueOverlap {
  Overlap healthy;
  Overlap blood;
  Overlap scar;
  Overlap myocardium;       ///< healthy and scar as one class
  std::size_t pixels = 0;
  std::size_t same = 0;     ///< pixels with the same of the four labels
  int slices = 0;           ///< those in which the reference has any label
  int slicesNotFound = 0;   ///< of these, without a crop: all of the heart is missed

  /// The counts of scar, healthy myocardium and blood pool added up.
  [[nodiscard]] Overlap tissues() const;
  [[nodiscard]] std::optional<double> sameLabelShare() const;
};

/// Counts the source pixels whose centres lie inside the square that the network saw (the papers'
/// images are that square; the rest of a whole image is easy background), in the slices in which
/// the reference has any label. Where the network saw nothing of such a slice, the square lies
/// around the reference's heart.
[[nodiscard]] TissueOverlap overlapInCrops(const LabelMap& test, const LabelMap& reference,
                                           const std::vector<HeartCrop>& crops);

}  // namespace lateglow
