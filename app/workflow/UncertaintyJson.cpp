#include <fstream>

#include "app/workflow/JsonNumbers.h"
#include "app/workflow/Uncertainty.h"
#include "measurements/TextFormat.h"

namespace lateglow {

namespace {

using nlohmann::json;

json valueJson(const UncertainValue& value) {
  return {{"value", value.value}, {"sd", value.deviation}, {"interval", {value.lower, value.upper}}};
}

UncertainValue valueFromJson(const json& object) {
  return {object.at("value"), object.at("sd"), object.at("interval").at(0),
          object.at("interval").at(1)};
}

/// Throws nlohmann::json::exception where a member is missing or no positive number.
Calibration calibrationFromJson(const json& object) {
  Calibration calibration;
  calibration.ratioScale = object.at("ratio_scale");
  calibration.sizeScale = object.at("size_scale");
  calibration.qualityThreshold = object.at("quality_threshold");
  calibration.fitted = object.value("fitted", true);
  calibration.cohort = object.value("cohort", "");
  if (!(calibration.ratioScale > 0.0) || !(calibration.sizeScale > 0.0)) {
    throw json::other_error::create(599, "a scale is not positive", nullptr);
  }
  return calibration;
}

json parseFile(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return json::parse(stream, nullptr, false);
}

}  // namespace

Calibration packageCalibration(const std::filesystem::path& package) {
  const json manifest = parseFile(package / "manifest.json");
  if (!manifest.is_object() || !manifest.contains("calibration")) return {};
  try {
    return calibrationFromJson(manifest.at("calibration"));
  } catch (const json::exception&) {
    return {};
  }
}

Expected<Calibration> readCalibration(const std::filesystem::path& file) {
  try {
    return calibrationFromJson(parseFile(file));
  } catch (const json::exception& error) {
    return fail(FailureCode::BadInput, file.string() + " is no calibration: " + error.what(),
                "make one with `lateglow-cli evaluate --fit-calibration`", file.string());
  }
}

json toJson(const Calibration& calibration) {
  return {{"ratio_scale", calibration.ratioScale},
          {"size_scale", calibration.sizeScale},
          {"quality_threshold", calibration.qualityThreshold},
          {"fitted", calibration.fitted},
          {"cohort", calibration.cohort}};
}

json toJson(const Uncertainty& uncertainty) {
  return {{"members", uncertainty.members},
          {"level_percent", 95},
          {"calibrated", uncertainty.calibration.fitted},
          {"calibration", toJson(uncertainty.calibration)},
          {"scar_ratio_percent", valueJson(uncertainty.ratioPercent)},
          {"scar_volume_ml", valueJson(uncertainty.volumeMl)},
          {"doubt", uncertainty.doubt},
          {"quality", uncertainty.quality},
          {"flagged", uncertainty.flagged}};
}

Uncertainty uncertaintyFromJson(const json& object) {
  Uncertainty uncertainty;
  uncertainty.members = wholeNumber(object.at("members"));
  uncertainty.calibration = calibrationFromJson(object.at("calibration"));
  uncertainty.ratioPercent = valueFromJson(object.at("scar_ratio_percent"));
  uncertainty.volumeMl = valueFromJson(object.at("scar_volume_ml"));
  uncertainty.doubt = object.at("doubt");
  uncertainty.quality = object.at("quality");
  uncertainty.flagged = object.at("flagged");
  return uncertainty;
}

std::string uncertaintyLine(const Uncertainty& uncertainty) {
  const UncertainValue& ratio = uncertainty.ratioPercent;
  const Calibration& calibration = uncertainty.calibration;
  const std::string range =
      fixedDecimals(ratio.lower, 0) + "-" + fixedDecimals(ratio.upper, 0) + " %";
  std::string line = "scar ratio " + fixedDecimals(ratio.value, 0) + " % (";
  if (calibration.fitted) {
    line += "95 % interval " + range;
    if (!calibration.cohort.empty()) line += ", calibrated on " + calibration.cohort;
  } else {
    line += "uncalibrated range " + range + ": 1.96 SD of " +
            std::to_string(uncertainty.members) + " members, less than the whole error";
  }
  line += "); agreement " + fixedDecimals(uncertainty.quality, 2);
  if (uncertainty.flagged) {
    line += ", below " + fixedDecimals(calibration.qualityThreshold, 2) + ": read with care";
  }
  return line;
}

}  // namespace lateglow
