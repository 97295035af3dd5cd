#pragma once

#include <span>
#include <vector>

#include "imaging/core/Cine.h"
#include "imaging/core/CineLabelMap.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// The square around the left ventricle that a cardiac network sees in one slice: `pixels` x
/// `pixels` at `spacingMm`, in the slice's own plane, along the slice's own axes.
struct HeartCrop {
  bool valid = false;         ///< false: no left ventricle found in this slice
  int slice = 0;              ///< slice of the source cine
  Vec3 centreMm;              ///< patient space, LPS; on the slice plane
  int pixels = 64;
  double spacingMm = 1.6;
  double confidence = 0.0;    ///< of the localizer, 0 to 1
  /// The grid of the crop in patient space: size (pixels, pixels, 1), origin at the centre of its
  /// first pixel, axes and slice distance of `source`.
  [[nodiscard]] Geometry geometry(const Geometry& source) const;
};

/// Frames of one slice resampled to a crop: [phase][row][column], `phases` frames. Space: linear
/// interpolation, averaged over the area of a crop pixel where the source is finer; outside the
/// source: edge value. Time: periodic linear interpolation to `phases` over the cycle, phase 0
/// stays phase 0.
[[nodiscard]] std::vector<float> sampleCrop(const Cine& cine, const HeartCrop& crop, int phases);

/// One image of a slice resampled to a crop, [row][column], as above; outside the source: edge value.
[[nodiscard]] std::vector<float> sampleCrop(const Volume& image, int slice, const HeartCrop& crop);
/// Labels of a slice resampled to a crop, [row][column], nearest neighbour; outside: background.
[[nodiscard]] std::vector<std::uint8_t> sampleCrop(const LabelMap& labels, int slice,
                                                   const HeartCrop& crop);

/// Labels of every phase of a slice, [phase][row][column], nearest neighbour in space and in time
/// (periodic, phase 0 stays phase 0); outside: background.
[[nodiscard]] std::vector<std::uint8_t> sampleCrop(const CineLabelMap& labels,
                                                   const HeartCrop& crop, int phases);

/// Intensities to [-1, 1] by the 1st and 99th percentile over all frames of a crop, clipped.
/// In place; a constant input becomes 0. This is the normalization of networks.md 2 (PSCGAN 6.3).
void normalizeCrop(std::span<float> frames);

/// Writes a crop-sized image [row][column] into slice `crop.slice` of `target`, linear; pixels
/// outside the crop stay as they are.
void pasteCrop(std::span<const float> image, const HeartCrop& crop, Volume& target);

/// Writes class probabilities [class][row][column] into slice `crop.slice` of `target`: each
/// probability is interpolated linearly and the largest wins, so borders are placed below the
/// crop's pixel size; pixels outside the crop become background.
void pasteCrop(std::span<const float> probabilities, int classes, const HeartCrop& crop,
               LabelMap& target);

}  // namespace lateglow
