#include "app/workflow/CalibrationFit.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "measurements/Distributions.h"
#include "measurements/RocCurve.h"
#include "measurements/SampleStatistics.h"
#include "measurements/TextFormat.h"

namespace lateglow {

namespace {

constexpr std::array<double, 4> kLevels{50.0, 80.0, 90.0, 95.0};
constexpr std::size_t kFewestCases = 10;
constexpr std::size_t kFewestOfAKind = 3;
constexpr double kLargeRatioError = 10.0;
constexpr double kPoorWallDice = 0.8;

struct ErrorOfCase {
  double ratio = 0.0;  ///< |truth - value| / deviation
  double size = 0.0;
  double quality = 0.0;
  bool poor = false;
};

std::vector<ErrorOfCase> errorsOf(const EvaluatedCases& cases) {
  std::vector<ErrorOfCase> errors;
  for (const EvaluatedCase* item : cases) {
    if (!item->uncertainty || !item->scar) continue;
    const Uncertainty& found = *item->uncertainty;
    const ScarSize& truth = item->scar->reference;
    const double ratioError = std::abs(truth.ratioPercent - found.ratioPercent.value);
    ErrorOfCase error;
    error.ratio = ratioError / found.ratioPercent.deviation;
    error.size = std::abs(truth.volumeMl - found.volumeMl.value) / found.volumeMl.deviation;
    error.quality = found.quality;
    const double wall = item->overlap ? item->overlap->myocardium.dice().value_or(0.0) : 1.0;
    error.poor = ratioError > kLargeRatioError || wall < kPoorWallDice;
    errors.push_back(error);
  }
  return errors;
}

double conformalScale(std::vector<double> errors) {
  std::sort(errors.begin(), errors.end());
  const auto rank = static_cast<std::size_t>(
      std::ceil(0.95 * static_cast<double>(errors.size() + 1) - 1e-9));
  // A cohort without any error must not promise exact results.
  return std::max(errors[std::min(rank, errors.size()) - 1], 1e-3);
}

double qualityThreshold(const std::vector<ErrorOfCase>& errors) {
  std::vector<double> doubt;
  std::vector<double> quality;
  std::vector<std::uint8_t> poor;
  for (const ErrorOfCase& error : errors) {
    doubt.push_back(-error.quality);
    quality.push_back(error.quality);
    poor.push_back(error.poor ? 1 : 0);
  }
  const auto curve = rocCurve(doubt, poor);
  if (!curve || curve->positives < kFewestOfAKind || curve->negatives < kFewestOfAKind) {
    return *sampleQuantile(quality, 0.05);
  }
  const auto best = std::max_element(
      curve->points.begin(), curve->points.end(), [](const RocPoint& a, const RocPoint& b) {
        return a.truePositiveRate - a.falsePositiveRate < b.truePositiveRate - b.falsePositiveRate;
      });
  // The first point flags nothing; elsewhere the case at the threshold itself is flagged.
  return std::isinf(best->threshold) ? 0.0 : std::nextafter(-best->threshold, 2.0);
}

}  // namespace

std::vector<CoverageRow> coverage(const EvaluatedCases& cases, const Calibration& calibration) {
  const std::vector<ErrorOfCase> errors = errorsOf(cases);
  std::vector<CoverageRow> rows;
  if (errors.empty()) return rows;
  for (const double level : kLevels) {
    const double factor = normalQuantile(0.5 + level / 200.0) / normalQuantile(0.975);
    std::size_t ratio = 0;
    std::size_t size = 0;
    for (const ErrorOfCase& error : errors) {
      ratio += error.ratio <= factor * calibration.ratioScale ? 1 : 0;
      size += error.size <= factor * calibration.sizeScale ? 1 : 0;
    }
    rows.push_back({level, *wilsonProportion(ratio, errors.size()),
                    *wilsonProportion(size, errors.size())});
  }
  return rows;
}

std::optional<Calibration> fitCalibration(const EvaluatedCases& cases, const std::string& cohort) {
  const std::vector<ErrorOfCase> errors = errorsOf(cases);
  if (errors.size() < kFewestCases) return std::nullopt;
  std::vector<double> ratio;
  std::vector<double> size;
  for (const ErrorOfCase& error : errors) {
    ratio.push_back(error.ratio);
    size.push_back(error.size);
  }
  Calibration calibration;
  calibration.ratioScale = conformalScale(std::move(ratio));
  calibration.sizeScale = conformalScale(std::move(size));
  calibration.qualityThreshold = qualityThreshold(errors);
  calibration.fitted = true;
  calibration.cohort = cohort;
  return calibration;
}

nlohmann::json toJson(const std::vector<CoverageRow>& rows) {
  nlohmann::json list = nlohmann::json::array();
  const auto share = [](const Proportion& proportion) {
    return nlohmann::json{{"observed", proportion.value},
                          {"ci95", {proportion.confidence.lower, proportion.confidence.upper}},
                          {"n", proportion.total}};
  };
  for (const CoverageRow& row : rows) {
    list.push_back({{"nominal", row.nominalPercent / 100.0},
                    {"scar_ratio", share(row.ratio)},
                    {"scar_size", share(row.size)}});
  }
  return list;
}

std::string coverageText(const std::vector<CoverageRow>& rows, const Calibration& calibration,
                         const std::string& cohort) {
  if (rows.empty()) return "";
  std::string text = "Coverage of the intervals on " + cohort + " (";
  text += calibration.fitted ? "calibrated on " + calibration.cohort : "uncalibrated";
  text += ", scales " + fixedDecimals(calibration.ratioScale, 2) + " ratio, " +
          fixedDecimals(calibration.sizeScale, 2) + " size)\n  nominal   scar ratio [95 % CI]      scar size [95 % CI]\n";
  const auto share = [](const Proportion& proportion) {
    return fixedDecimals(100.0 * proportion.value, 0) + " % [" +
           fixedDecimals(100.0 * proportion.confidence.lower, 0) + ", " +
           fixedDecimals(100.0 * proportion.confidence.upper, 0) + "]";
  };
  for (const CoverageRow& row : rows) {
    std::string ratio = share(row.ratio);
    ratio.resize(std::max<std::size_t>(ratio.size(), 25), ' ');
    text += "  " + fixedDecimals(row.nominalPercent, 0) + " %      " + ratio + share(row.size) +
            "\n";
  }
  return text;
}

}  // namespace lateglow
