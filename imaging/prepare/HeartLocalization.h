#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/core/Cine.h"
#include "imaging/prepare/HeartCrop.h"

namespace lateglow {

/// What the heart localizer sees of one slice: a square around the image centre, in the slice's
/// own plane. PSCGAN 6.1 crops with the localization layers of Xu et al. 2017; the grid is ours
/// (paper: not stated).
inline constexpr int kLocalizerPixels = 128;
inline constexpr double kLocalizerSpacingMm = 3.0;
inline constexpr int kLocalizerChannels = 3;

/// The input of the localizer network for one slice, [channel][row][column], each in [-1, 1]:
/// the first phase, the mean over the cycle, the standard deviation over the cycle (what moves).
[[nodiscard]] std::vector<float> localizerInput(const Cine& cine, int slice);

/// The heat map the network is trained to give: a Gaussian of 12 mm around the centre of the left
/// ventricle, all zero without one. [row][column], in [0, 1].
[[nodiscard]] std::vector<float> localizerTarget(const Cine& cine, int slice,
                                                 std::optional<Vec3> centreMm);

struct LocalizationOptions {
  int cropPixels = 64;
  double cropSpacingMm = 1.6;
  double minimumConfidence = 0.25;
};

/// Crops for every slice from the network's heat maps ([slice][row][column], in [0, 1]). The
/// centres of a stack must lie near one line (the long axis), fitted robustly with the peaks as
/// weights: a slice whose own peak is weak or far from the line takes the line's centre when
/// slices on both sides of it were found, else it is not valid.
[[nodiscard]] std::vector<HeartCrop> cropsFromHeatMaps(const Cine& cine,
                                                       std::span<const float> heatMaps,
                                                       const LocalizationOptions& options = {});

}  // namespace lateglow
