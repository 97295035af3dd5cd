#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lateglow {

/// Two images on one grid (i fastest) and, optionally, a mask of the pixels that count (not 0).
/// Every function of this header throws std::invalid_argument where the lengths disagree with
/// `size`, and gives nullopt where the value is not defined: no pixel counts, a normalization or
/// variance of zero, pixels that are not finite. All sums are in double precision.
struct ImagePair {
  std::span<const float> reference;
  std::span<const float> test;
  std::array<int, 3> size{0, 0, 1};
  std::span<const std::uint8_t> mask = {};  ///< empty: all pixels
};

/// Structural similarity, Wang et al., IEEE Trans Image Process 2004;13:600-612: Gaussian window
/// 11 wide (sigma 1.5), K1 0.01, K2 0.03, population covariance. Exactly what scikit-image computes
/// with gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=dataRange:
/// mirrored edges, and a border of 5 pixels left out of the mean. With a mask: mean of the SSIM map
/// over the masked pixels within that border.
///
/// The mean over slices of 2-D SSIM (slices where no pixel counts are left out). Needs 11 x 11.
[[nodiscard]] std::optional<double> ssimSliceMean(const ImagePair& images, double dataRange);
/// The SSIM of every pixel of slice `slice` by the same 2-D window (what ssimSliceMean averages), for
/// maps: columns fastest; not-a-number in the border of 5 pixels and where the mask does not count.
/// Empty where the slices are smaller than 11 x 11 or the range is not positive.
[[nodiscard]] std::vector<float> ssimSliceMap(const ImagePair& images, double dataRange, int slice);
/// SSIM with a 3-D window. Needs 11 x 11 x 11.
[[nodiscard]] std::optional<double> ssim3d(const ImagePair& images, double dataRange);

/// 10 log10(dataRange^2 / MSE) in dB; infinity for equal images.
[[nodiscard]] std::optional<double> psnrDb(const ImagePair& images, double dataRange);

/// Root mean square error over: the root mean square, the range, or the mean of the reference.
enum class NrmseNormalization { Euclidean, MinMax, Mean };
[[nodiscard]] std::string toString(NrmseNormalization normalization);
[[nodiscard]] std::optional<double> nrmse(const ImagePair& images,
                                          NrmseNormalization normalization);

[[nodiscard]] std::optional<double> meanAbsoluteError(const ImagePair& images);
[[nodiscard]] std::optional<double> rootMeanSquareError(const ImagePair& images);
/// Zero-mean normalized cross-correlation (Pearson correlation of the pixels), -1 to 1.
[[nodiscard]] std::optional<double> normalizedCrossCorrelation(const ImagePair& images);
/// Share of pixels in % that differ by at most `tolerance` (HU for CT).
[[nodiscard]] std::optional<double> shareWithinPercent(const ImagePair& images, double tolerance);

}  // namespace lateglow
