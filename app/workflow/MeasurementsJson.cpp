#include "app/workflow/MeasurementsJson.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/workflow/JsonNumbers.h"

namespace lateglow {

namespace {

using nlohmann::json;

constexpr const char* kSchema = "lateglow.measurements/1";

template <typename Enum, std::size_t N>
Enum parse(const std::string& text, const std::array<Enum, N>& values) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](Enum value) { return toString(value) == text; });
  if (found == values.end()) throw json::other_error::create(599, "unknown value " + text, nullptr);
  return *found;
}

/// The names of the contract (cli.md); toString() gives the longer ones for people.
constexpr std::array<std::pair<ReferenceSource, const char*>, 3> kReferenceSources{
    {{ReferenceSource::Landmark, "landmark"},
     {ReferenceSource::Detected, "detected"},
     {ReferenceSource::EstimatedFromOrientation, "estimated"}}};

const char* sourceName(ReferenceSource source) {
  const auto* found = std::find_if(kReferenceSources.begin(), kReferenceSources.end(),
                                   [source](const auto& entry) { return entry.first == source; });
  return found->second;
}

ReferenceSource sourceFromName(const std::string& name) {
  for (const auto& [source, known] : kReferenceSources) {
    if (name == known) return source;
  }
  throw json::other_error::create(599, "unknown reference source " + name, nullptr);
}

json sliceJson(const SliceMeasurement& slice) {
  return {{"index", slice.index},
          {"position_mm", slice.positionMm},
          {"level", toString(slice.level)},
          {"level_assumed", slice.levelAssumed},
          {"myocardium_area_cm2", slice.myocardiumAreaCm2},
          {"scar_area_cm2", slice.scarAreaCm2},
          {"blood_area_cm2", slice.bloodAreaCm2}};
}

json segmentJson(const SegmentMeasurement& segment) {
  return {{"segment", segment.segment},
          {"name", segment.name},
          {"present", segment.present},
          {"myocardium_area_cm2", segment.myocardiumAreaCm2},
          {"scar_percent", segment.scarPercent},
          {"has_scar", segment.hasScar},
          {"transmurality_percent", segment.transmuralityPercent},
          {"transmurality_max_percent", segment.transmuralityMaxPercent},
          {"chords_with_scar_percent", segment.chordsWithScarPercent},
          {"transmurality_class", toString(segment.transmuralityClass)}};
}

SliceMeasurement sliceFromJson(const json& object) {
  SliceMeasurement slice;
  slice.index = wholeNumber(object.at("index"));
  slice.positionMm = object.at("position_mm");
  slice.level = parse(object.at("level").get<std::string>(),
                      std::array{Level::Basal, Level::Mid, Level::Apical});
  slice.levelAssumed = object.value("level_assumed", false);
  slice.myocardiumAreaCm2 = object.at("myocardium_area_cm2");
  slice.scarAreaCm2 = object.at("scar_area_cm2");
  slice.bloodAreaCm2 = object.at("blood_area_cm2");
  return slice;
}

SegmentMeasurement segmentFromJson(const json& object) {
  SegmentMeasurement segment;
  segment.segment = wholeNumber(object.at("segment"));
  segment.name = object.at("name");
  segment.myocardiumAreaCm2 = object.at("myocardium_area_cm2");
  segment.present = object.value("present", segment.myocardiumAreaCm2 > 0.0);
  segment.scarPercent = object.at("scar_percent");
  segment.hasScar = object.at("has_scar");
  segment.transmuralityPercent = object.at("transmurality_percent");
  segment.transmuralityMaxPercent = object.at("transmurality_max_percent");
  segment.chordsWithScarPercent = object.value("chords_with_scar_percent", 0.0);
  segment.transmuralityClass = classifyTransmurality(segment.transmuralityPercent);
  return segment;
}

ScarMeasurements parseMeasurements(const json& object) {
  ScarMeasurements m;
  m.method = object.at("method");
  const json& reference = object.at("reference");
  m.rvInsertionMm = {reference.at("rv_insertion_mm").at(0), reference.at("rv_insertion_mm").at(1),
                     reference.at("rv_insertion_mm").at(2)};
  m.rvInsertionSource =
      sourceFromName(reference.at("source"));
  m.apexRule = parse(reference.value("apex_rule", toString(ApexRule::PatientAxes)),
                     std::array{ApexRule::User, ApexRule::SmallerCavity, ApexRule::PatientAxes});
  m.scarVolumeMl = object.at("scar").at("volume_ml");
  m.scarMassG = object.at("scar").at("mass_g");
  m.scarRatioPercent = object.at("scar").at("ratio_percent");
  m.scarRatioToHealthyPercent = object.at("scar").at("ratio_to_healthy_percent");
  m.myocardiumVolumeMl = object.at("myocardium").at("volume_ml");
  m.myocardiumMassG = object.at("myocardium").at("mass_g");
  const json& threshold = object.value("segment_scar_threshold", json::object());
  m.segmentScarThresholdPercent = threshold.value("percent", 1.0);
  m.segmentScarMinimumVoxels = wholeNumber(threshold.value("minimum_voxels", json(3)));
  for (const json& slice : object.at("slices")) m.slices.push_back(sliceFromJson(slice));
  for (const json& segment : object.at("segments")) m.segments.push_back(segmentFromJson(segment));
  for (const json& warning : object.at("warnings")) m.warnings.push_back(warning);
  return m;
}

}  // namespace

json toJson(const ScarMeasurements& m) {
  json areas = json::array();
  json slices = json::array();
  for (const SliceMeasurement& slice : m.slices) {
    areas.push_back(slice.scarAreaCm2);
    slices.push_back(sliceJson(slice));
  }
  json segments = json::array();
  for (const SegmentMeasurement& segment : m.segments) segments.push_back(segmentJson(segment));
  return {{"schema", kSchema},
          {"method", m.method},
          {"reference",
           {{"rv_insertion_mm", {m.rvInsertionMm.x, m.rvInsertionMm.y, m.rvInsertionMm.z}},
            {"source", sourceName(m.rvInsertionSource)},
            {"apex_rule", toString(m.apexRule)}}},
          {"scar",
           {{"area_cm2_by_slice", areas},
            {"volume_ml", m.scarVolumeMl},
            {"mass_g", m.scarMassG},
            {"ratio_percent", m.scarRatioPercent},
            {"ratio_to_healthy_percent", m.scarRatioToHealthyPercent}}},
          {"myocardium", {{"volume_ml", m.myocardiumVolumeMl}, {"mass_g", m.myocardiumMassG}}},
          {"segment_scar_threshold",
           {{"percent", m.segmentScarThresholdPercent},
            {"minimum_voxels", m.segmentScarMinimumVoxels}}},
          {"slices", slices},
          {"segments", segments},
          {"warnings", m.warnings}};
}

Expected<ScarMeasurements> measurementsFromJson(const json& object, const std::string& source) {
  try {
    if (object.value("schema", "") != kSchema) {
      return fail(FailureCode::BadInput, source + " is not a Lateglow measurement file",
                  "choose a measurements.json that `lateglow-cli measure` or `analyze` wrote", source);
    }
    return parseMeasurements(object);
  } catch (const json::exception& error) {
    return fail(FailureCode::BadInput, source + " is damaged: " + error.what(),
                "measure the case again", source);
  }
}

}  // namespace lateglow
