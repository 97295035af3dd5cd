#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// The wall and the cavity of one slice of a late enhancement image, pixels counted within the
/// slice. Only for sources of this folder.
struct LgeWall {
  int slice = 0;
  int width = 0;
  std::span<const float> image;   ///< of the slice
  std::vector<std::size_t> wall;  ///< healthy and scar
  std::vector<std::size_t> blood;
};

/// SD of a normal distribution over its median absolute deviation.
inline constexpr double kDeviationOfMedian = 1.4826;

/// What is known of remote myocardium and blood in a slice, robust against a few wrong pixels.
struct LgeReferences {
  std::vector<double> remote;  ///< values of the remote region; never empty
  double remoteMedian = 0.0;
  double remoteDeviation = 0.0;  ///< kDeviationOfMedian x the median absolute deviation
  double blood = 0.0;            ///< median; the remote median without blood
};

/// The slices with a wall of at least 20 pixels. `image` and `labels` have the size of the grid.
[[nodiscard]] std::vector<LgeWall> lgeWalls(const Geometry& geometry, std::span<const float> image,
                                            std::span<const std::uint8_t> labels);

/// Values of the 60 degree sector of the wall with the lowest median; of the whole wall where no
/// sector has 10 pixels.
[[nodiscard]] std::vector<double> remoteSector(const LgeWall& wall, const Geometry& geometry);

/// `remote` must not be empty.
[[nodiscard]] LgeReferences referencesOf(const LgeWall& wall, std::vector<double> remote);

/// Where scar may begin: wall pixels in edge-connected groups of at least `fewest` that lie above
/// the remote median by `seedShareOfBlood` of the way to the blood pool and by `deviations` remote
/// deviations. One flag a pixel of the slice.
[[nodiscard]] std::vector<bool> brightSeeds(const LgeWall& wall, const LgeReferences& references,
                                            double seedShareOfBlood, double deviations, int fewest);

/// Labels a slice anew: healthy, and scar above `threshold` in 8-connected groups that hold seeds.
void labelSeededScar(const LgeWall& wall, const std::vector<bool>& seeds, double threshold,
                     std::span<std::uint8_t> labels);

/// Makes scar of dark cores, groups of healthy wall smaller than the scar that border on scar and
/// perhaps on blood but on no background (microvascular obstruction). Returns their pixel count.
std::size_t fillDarkCores(std::span<std::uint8_t> labels, int width);

}  // namespace lateglow
