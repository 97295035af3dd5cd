#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// Two images on one grid, ready for measurements/Similarity.h: the range of values is fixed by the
/// kind of image, never taken from one image's extremes.
struct ComparableImages {
  std::vector<float> reference;
  std::vector<float> test;
  std::vector<std::uint8_t> counted;  ///< not 0: both images have a value and the region holds it
  std::array<int, 3> size{};
  double dataRange = 1.0;
  bool hounsfield = false;  ///< in HU, range 4095 HU (12 bits); else scaled to 0 to 1, see below
};

/// CT in Hounsfield units (both images) stays as it is. Everything else has no unit: each image is
/// scaled by its own 1st and 99th percentile within the region to 0 and 1, and cut there, as the
/// networks' images are. `region`: empty for all voxels, else one a voxel, not 0 where it counts.
/// `test` may have not-a-number where it does not reach. BadInput without a voxel that counts.
[[nodiscard]] Expected<ComparableImages> makeComparable(const Volume& reference, const Volume& test,
                                                        std::span<const std::uint8_t> region);

/// How alike two images are; a figure that is not defined is left out.
struct SimilarityFigures {
  std::optional<double> ssim;    ///< mean over slices of 2-D SSIM
  std::optional<double> ssim3d;  ///< from 11 slices on
  std::optional<double> psnrDb;
  std::optional<double> nrmseEuclidean;
  std::optional<double> nrmseMinMax;
  std::optional<double> nrmseMean;
  std::optional<double> mae;   ///< HU, or shares of the range
  std::optional<double> rmse;  ///< likewise
  std::optional<double> ncc;
  double dataRange = 1.0;
  bool hounsfield = false;
  std::size_t voxels = 0;
  /// CT only: per cent of voxels within so many HU.
  std::optional<double> within25Percent;
  std::optional<double> within50Percent;
  std::optional<double> within100Percent;
  std::optional<double> meanErrorHu;   ///< test - reference
  std::vector<float> errorsHu;         ///< of every voxel that counts, at most 200 000 of them
};

/// Stops within a second; SSIM of volumes is counted over the slices that the region touches.
[[nodiscard]] Expected<SimilarityFigures> measureSimilarity(const ComparableImages& images,
                                                            ProgressSink& progress);

}  // namespace lateglow
