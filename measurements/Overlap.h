#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// A set of label values treated as one class, for example {1, 3} for all myocardium.
class LabelSet {
 public:
  LabelSet(std::initializer_list<std::uint8_t> labels);
  explicit LabelSet(TissueClass tissue) : LabelSet({static_cast<std::uint8_t>(tissue)}) {}
  [[nodiscard]] bool contains(std::uint8_t label) const { return m_members[label]; }

 private:
  std::array<bool, 256> m_members{};
};

/// Voxel counts of a test mask against a reference mask for one class. A ratio with a zero
/// denominator is not defined (nullopt), so a class absent from both masks has no Dice.
struct Overlap {
  std::size_t truePositive = 0;
  std::size_t falsePositive = 0;
  std::size_t falseNegative = 0;
  std::size_t trueNegative = 0;

  [[nodiscard]] std::optional<double> dice() const;         ///< 2 TP / (2 TP + FP + FN)
  [[nodiscard]] std::optional<double> jaccard() const;      ///< TP / (TP + FP + FN)
  [[nodiscard]] std::optional<double> accuracy() const;     ///< (TP + TN) / all
  [[nodiscard]] std::optional<double> sensitivity() const;  ///< TP / (TP + FN)
  [[nodiscard]] std::optional<double> specificity() const;  ///< TN / (TN + FP)
};

/// Throws std::invalid_argument where the masks differ in length.
[[nodiscard]] Overlap overlap(std::span<const std::uint8_t> test,
                              std::span<const std::uint8_t> reference, const LabelSet& labels);

/// Share (0 to 1) of voxels with the same label; nullopt for empty masks.
[[nodiscard]] std::optional<double> labelAgreement(std::span<const std::uint8_t> test,
                                                   std::span<const std::uint8_t> reference);

/// Distances between the surfaces of one class in two masks, mm.
struct SurfaceDistances {
  double hausdorffMm = 0.0;    ///< largest distance, both directions
  double hausdorff95Mm = 0.0;  ///< larger of the two directed 95th percentiles (linear)
  double averageMm = 0.0;      ///< mean over the surface voxels of both masks
};

/// Surface: voxels of the class with a face neighbour outside of it (voxels at the edge of the grid
/// included). Distances run between voxel centres with the spacing of the grid; these are MONAI's
/// and scipy's definitions. One slice (size[2] == 1) is measured in 2-D: edge neighbours within the
/// plane. nullopt where the class is absent from a mask. Throws std::invalid_argument where the
/// masks do not have geometry.voxelCount() voxels.
[[nodiscard]] std::optional<SurfaceDistances> surfaceDistances(
    const Geometry& geometry, std::span<const std::uint8_t> test,
    std::span<const std::uint8_t> reference, const LabelSet& labels);

}  // namespace lateglow
