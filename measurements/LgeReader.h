#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// Where scar begins within the wall of a late enhancement image.
enum class LgeThreshold {
  /// Half way between the remote myocardium and the mean of the bright region, like the full width
  /// at half maximum of Amado et al., J Am Coll Cardiol 2004;44:2383-2389.
  HalfWay,
  /// So many SD above the remote mean, Kim et al., Circulation 1999;100:1992-2002.
  StandardDeviations
};

struct LgeReaderOptions {
  LgeThreshold threshold = LgeThreshold::HalfWay;
  double standardDeviations = 5.0;  ///< of StandardDeviations, and of the bright region's seeds
  /// Seeds of the bright region lie at least this share of the way from remote myocardium to the
  /// blood pool: pixels that are half blood at the endocardium must not start a scar.
  double seedShareOfBlood = 0.7;
  int fewestSeedPixels = 3;  ///< connected; fewer are noise
};

/// What was read in one slice. Intensities in the units of the image.
struct LgeSliceReading {
  int slice = 0;
  double remoteMedian = 0.0;
  double remoteDeviation = 0.0;     ///< 1.4826 x the median absolute deviation
  double blood = 0.0;               ///< median of the blood pool; the remote median without blood
  std::optional<double> threshold;  ///< nullopt: no bright region, no scar
};

struct LgeReading {
  std::vector<std::uint8_t> labels;     ///< the wall's classes anew; everything else as it was
  std::vector<LgeSliceReading> slices;  ///< slices with a wall of at least 20 pixels
};

/// The method in one sentence, for tables and reports.
[[nodiscard]] std::string describe(const LgeReaderOptions& options);

/// An automatic reader of late enhancement images, the same for real and synthetic ones: it sees
/// the image and the outlines of the wall (labels 1 and 3 alike) and of the cavity, and tells scar
/// from healthy myocardium.
///
/// Remote myocardium: the 60 degree sector of a slice's wall with the lowest median. Bright region:
/// connected seeds (see the options). HalfWay uses one contrast, the mean of all seeds above their
/// slices' remote medians, for the whole case. Scar: wall pixels above the threshold in 8-connected
/// groups that hold seeds, and darker wall within the scar that reaches no background and no larger
/// rest of the wall (microvascular obstruction, measurements.md).
///
/// `image` and `labels`: geometry.voxelCount() values, i fastest. Throws std::invalid_argument
/// where the lengths differ from that.
[[nodiscard]] LgeReading readLge(const Geometry& geometry, std::span<const float> image,
                                 std::span<const std::uint8_t> labels,
                                 const LgeReaderOptions& options = {});

}  // namespace lateglow
