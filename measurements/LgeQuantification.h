#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// Where scar begins within the wall of a late enhancement image, real or synthetic.
struct LgeMethod {
  enum class Kind {
    /// So many SD above the remote mean of the slice, Kim et al., Circulation 1999;100:1992-2002.
    /// Every wall pixel above counts.
    StandardDeviations,
    /// Half of the maximum of the slice's bright region, Amado et al., J Am Coll Cardiol
    /// 2004;44:2383-2389.
    FullWidthHalfMaximum,
    Otsu,            ///< of all wall pixels of the case (IntensityThresholds.h)
    GaussianMixture  ///< of all wall pixels of the case (IntensityThresholds.h)
  };
  Kind kind = Kind::StandardDeviations;
  double standardDeviations = 5.0;  ///< of Kind::StandardDeviations
};

/// "2sd", "fwhm", "otsu", "em"
[[nodiscard]] std::string toString(const LgeMethod& method);
/// The method of such a name; any number of SD from 1 to 10. nullopt for another name.
[[nodiscard]] std::optional<LgeMethod> lgeMethodFromName(std::string_view name);
/// One sentence for tables and reports.
[[nodiscard]] std::string describe(const LgeMethod& method);
/// 2, 3, 5 and 6 SD, FWHM, Otsu, Gaussian mixture.
[[nodiscard]] std::vector<LgeMethod> allLgeMethods();

/// What is read: values in the image's own units, all spans `geometry.voxelCount()` long.
struct LgeImage {
  Geometry geometry;
  std::span<const float> image;
  std::span<const std::uint8_t> labels;  ///< TissueClass; healthy and scar alike are the wall
  /// Drawn remote myocardium: not 0 within. Empty: the 60 degree sector of each slice's wall with
  /// the lowest median. A slice with fewer than 10 drawn pixels takes those of all slices.
  std::span<const std::uint8_t> remote;
  double myocardialDensityGramPerMl = 1.05;
};

struct LgeSliceThreshold {
  int slice = 0;
  double remoteMean = 0.0;
  double remoteStandardDeviation = 0.0;  ///< n - 1
  std::optional<double> threshold;       ///< nullopt: no bright region, so no scar is looked for
};

/// Scar by one method.
struct LgeQuantity {
  std::string method;
  double scarVolumeMl = 0.0;  ///< with microvascular obstruction
  double scarMassG = 0.0;
  double scarRatioPercent = 0.0;            ///< scar / (healthy + scar)
  double microvascularObstructionMl = 0.0;  ///< dark core enclosed by scar
  std::vector<LgeSliceThreshold> slices;    ///< slices with a wall of at least 20 pixels
  std::vector<std::uint8_t> labels;         ///< the wall's classes anew; all else as it was
};

/// Scar of the image by `method`. FWHM, Otsu and mixture look for scar only in slices with a bright
/// region and keep the connected groups that hold a part of it, because they would split a healthy
/// wall as well: at least three connected pixels above the remote myocardium by 5 SD and by 70 % of
/// the way to the blood (LgeReader.h). Throws std::invalid_argument where lengths disagree.
[[nodiscard]] LgeQuantity quantifyLge(const LgeImage& image, const LgeMethod& method);

/// Scar split by its brightness, in shares of the largest value of each slice's bright region: core
/// from 60 %, grey zone from 40 to 60 % (Andreu et al., Eur Heart J 2015;36:1316-1326 for the
/// shares).
struct LgeGreyZone {
  double coreMl = 0.0;
  double greyZoneMl = 0.0;
  double greyZoneMassG = 0.0;
};
[[nodiscard]] LgeGreyZone measureGreyZone(const LgeImage& image);

/// All methods beside each other.
struct LgeTable {
  std::vector<LgeQuantity> methods;  ///< allLgeMethods(), in this order
  LgeGreyZone greyZone;
  bool remoteDrawn = false;
  /// Of the scar ratios of all methods, per cent of the myocardium.
  double lowestRatioPercent = 0.0;
  double highestRatioPercent = 0.0;
  double meanRatioPercent = 0.0;
  double ratioStandardDeviation = 0.0;  ///< n - 1
};
[[nodiscard]] LgeTable quantifyLgeByAllMethods(const LgeImage& image);

}  // namespace lateglow
