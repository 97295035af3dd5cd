#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "imaging/core/Failure.h"
#include "imaging/core/Volume.h"
#include "imaging/prepare/HeartCrop.h"

namespace lateglow {

/// What turns the spread of a package's members into intervals and its agreement into a warning:
/// manifest.json "calibration" {"ratio_scale", "size_scale", "quality_threshold", "cohort"}. The
/// defaults are those of a normal spread, which nobody has checked for the package: "uncalibrated".
struct Calibration {
  double ratioScale = 1.96;  ///< half width of the 95 % interval / SD over the members
  double sizeScale = 1.96;
  double qualityThreshold = 0.6;  ///< below it a result is flagged
  bool fitted = false;
  std::string cohort;  ///< on which it was fitted
};
/// The calibration of a package folder; the default where its manifest has none or a broken one.
[[nodiscard]] Calibration packageCalibration(const std::filesystem::path& package);
[[nodiscard]] Expected<Calibration> readCalibration(const std::filesystem::path& file);
[[nodiscard]] nlohmann::json toJson(const Calibration& calibration);

/// A measured value with the SD of its members' values.
struct UncertainValue {
  double value = 0.0;
  double deviation = 0.0;  ///< spread of the members and their own doubt (see measureUncertainty)
  double lower = 0.0;      ///< 95 % interval, value -+ scale x deviation, within what is possible
  double upper = 0.0;
};

/// How sure a result is, from the members that were averaged to it: the same network on mirror
/// images and snapshots of its weights. They share training data and architecture, so their spread
/// says less than the whole error; the calibration makes up for it on a cohort, not on patients.
struct Uncertainty {
  int members = 0;
  UncertainValue ratioPercent;  ///< scar / (healthy + scar)
  UncertainValue volumeMl;      ///< scar
  double doubt = 0.0;  ///< 0 to 0.5: see scarDoubt
  /// 0 to 1: mean Dice of the wall (healthy + scar) over all pairs of members, times the mean
  /// confidence of the localizer over the slices it found, times 1 - 2 doubt.
  double quality = 0.0;
  bool flagged = false;  ///< quality below the calibration's threshold
  Calibration calibration;
};

/// Every member's class probabilities as the engine gives them: [slice][member][class][row][column],
/// mirror images turned back, one slice a crop.
struct MemberProbabilities {
  std::span<const float> values;
  std::int64_t members = 0;
};

/// SD (n - 1) of the scar probability over the members, on `grid`, linear between crop pixels; 0
/// outside the crops.
[[nodiscard]] Volume scarDeviation(const Geometry& grid, const std::vector<HeartCrop>& crops,
                                   const MemberProbabilities& members);

/// How unsure the members themselves are about scar in the wall: 2 q (1 - q), q = p(scar) /
/// p(scar or healthy), averaged over the wall (weights p(scar or healthy)) and the members. It is the
/// error of the scar's share to be expected when the probabilities are right and all pixels err the
/// same way, which those of one territory do.
[[nodiscard]] double scarDoubt(const std::vector<HeartCrop>& crops, const MemberProbabilities& members);

/// How a result's mask is made from class probabilities [slice][class][row][column], one slice a
/// crop, on the grid of the result.
using MaskMaker = std::function<LabelMap(std::span<const float> probabilities)>;

/// Turns every member into a mask as the result was made and measures it like the result. A
/// deviation is the root of the squared SD (n - 1) over the members plus the squared doubt (as a
/// share of the myocardium), and at least half a percentage point of the ratio, and of the
/// myocardium's volume: members that all agree do not make a result exact.
[[nodiscard]] Uncertainty measureUncertainty(const LabelMap& result,
                                             const std::vector<HeartCrop>& crops,
                                             const MemberProbabilities& members,
                                             const MaskMaker& maskOf,
                                             const Calibration& calibration);

/// The interval around a value: half width scale x deviation, lower end not below 0, upper end not
/// above `most`.
[[nodiscard]] UncertainValue withInterval(UncertainValue value, double scale, double most);

/// "scar ratio 21 % (95 % interval 14-28 %)", with what must be known about the interval. Without a
/// calibration it is called a range: members that share their training err together.
[[nodiscard]] std::string uncertaintyLine(const Uncertainty& uncertainty);

/// The `uncertainty` object of measurements.json, and back; the latter throws
/// nlohmann::json::exception where it is damaged.
[[nodiscard]] nlohmann::json toJson(const Uncertainty& uncertainty);
[[nodiscard]] Uncertainty uncertaintyFromJson(const nlohmann::json& object);

}  // namespace lateglow
