#pragma once

#include <cstdint>
#include <random>

#include <torch/torch.h>

namespace lateglow::engine {

/// How a training sample is changed at random. Geometry is the same for all frames, LGE and mask;
/// intensities change in the cine only.
struct AugmentationOptions {
  double maximumShift = 8.0;    ///< pixels; drawn from a normal distribution of half this at 2 SD
  double maximumRotation = 15.0;  ///< degrees, beside the multiples of 90 and the flips
  double maximumScale = 0.12;   ///< relative
  double gamma = 0.3;           ///< natural logarithm of the exponent
  double contrast = 0.15;       ///< relative
  double noise = 0.05;          ///< largest SD, of the range [-1, 1]
  double blurChance = 0.2;
  int phaseJitter = 1;          ///< cyclic shift of the phases, frames
  bool flips = true;            ///< multiples of 90 degrees and mirror images
};

/// One random change of place: from the crop's pixels to the source's.
struct PlaceChange {
  double rotationDegrees = 0.0;
  double scale = 1.0;
  double shiftRows = 0.0;     ///< pixels of the source
  double shiftColumns = 0.0;
  bool mirrored = false;
};

[[nodiscard]] PlaceChange drawPlace(const AugmentationOptions& options, std::mt19937_64& random);

/// [C, S, S] sampled to [C, P, P] about the centre, linear, or nearest for labels; outside: edge.
[[nodiscard]] torch::Tensor sampleAt(const torch::Tensor& images, const PlaceChange& place,
                                     std::int64_t pixels, bool nearest);

/// Gamma, contrast, offset, blur and noise of a cine [T, P, P] in [-1, 1]; not clipped.
[[nodiscard]] torch::Tensor changeIntensities(const torch::Tensor& cine,
                                              const AugmentationOptions& options,
                                              std::mt19937_64& random);

/// To [-1, 1] by the 1st and 99th percentile over all values, clipped; constant input becomes 0.
/// The normalization that a crop gets before inference (PSCGAN 6.3: pixels in [-1, 1]; paper: not
/// stated how). `stride` > 1 takes every such value for the percentiles.
[[nodiscard]] torch::Tensor normalizedByPercentiles(const torch::Tensor& values,
                                                    std::int64_t stride = 1);

}  // namespace lateglow::engine
