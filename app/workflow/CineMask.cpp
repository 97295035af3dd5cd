#include "app/workflow/CineMask.h"

#include <algorithm>
#include <cmath>

#include "app/workflow/JsonNumbers.h"
#include "imaging/io/StudyReader.h"
#include "measurements/AhaSegments.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool isWall(std::uint8_t label) {
  return label == static_cast<std::uint8_t>(TissueClass::HealthyMyocardium) ||
         label == static_cast<std::uint8_t>(TissueClass::Scar);
}

bool isBlood(std::uint8_t label) {
  return label == static_cast<std::uint8_t>(TissueClass::BloodPool);
}

Expected<CineLabelMap> toLabels(const Cine& cine, const fs::path& file) {
  CineLabelMap labels = makeCineLabelMap(cine.geometry, cine.phaseCount);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    const float value = cine.voxels[i];
    if (!(value >= 0.0F && value < kTissueClassCount) || value != std::floor(value)) {
      return fail(FailureCode::BadInput,
                  file.string() + " is not a mask: it holds the value " + std::to_string(value),
                  "labels are 0 background, 1 healthy myocardium, 2 blood pool, 3 scar", file.string());
    }
    labels.labels[i] = static_cast<std::uint8_t>(value);
  }
  return labels;
}

/// Pixels of one kind in both, in the test and in the reference, over slices the reference has.
struct Overlap {
  double both = 0.0;
  double test = 0.0;
  double reference = 0.0;

  template <typename Kind>
  void add(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, Kind kind) {
    if (std::ranges::none_of(b, kind)) return;
    for (std::size_t p = 0; p < a.size(); ++p) {
      both += kind(a[p]) && kind(b[p]);
      test += kind(a[p]);
      reference += kind(b[p]);
    }
  }
  [[nodiscard]] json dice() const {
    return reference > 0.0 ? json(2.0 * both / (test + reference)) : json(nullptr);
  }
};

json comparePhase(const CineLabelMap& test, const CineLabelMap& reference, int phase) {
  Overlap blood;
  Overlap wall;
  int slices = 0;
  for (int k = 0; k < reference.sliceCount(); ++k) {
    const auto drawn = reference.frame(k, phase);
    slices += std::ranges::any_of(drawn, isBlood) ? 1 : 0;
    blood.add(test.frame(k, phase), drawn, isBlood);
    wall.add(test.frame(k, phase), drawn, isWall);
  }
  return {{"phase", phase},
          {"slices", slices},
          {"blood_pool_dice", blood.dice()},
          {"myocardium_dice", wall.dice()}};
}

}  // namespace

Expected<CineLabelMap> readCineMask(const fs::path& file, bool force, ProgressSink& progress) {
  const auto study = readStudy(file, progress);
  if (!study) return tl::unexpected(study.error());
  const auto found = std::ranges::find_if(
      study->series, [](const Series& series) { return series.cine() != nullptr; });
  if (found == study->series.end()) {
    return fail(FailureCode::BadInput, file.string() + " has one phase only",
                "give a mask of the whole cycle, 4-D", file.string());
  }
  for (const SeriesIssue& issue : found->issues) {
    if (issue.severity == IssueSeverity::BlocksQuantification && !force) {
      return fail(FailureCode::BadInput, file.string() + ": " + issue.message + " Nothing is measured on it.",
                  "export it again, or use --force and say so", file.string());
    }
  }
  return toLabels(*found->cine(), file);
}

Expected<void> writeCineMask(const CineLabelMap& labels, const fs::path& file,
                             const NiftiWriteOptions& options) {
  Cine cine = makeCine(labels.geometry, labels.phaseCount);
  std::ranges::copy(labels.labels, cine.voxels.begin());
  return writeNifti(cine, file, options);
}

LabelledCine labelledCine(const CineLabelMap& labels) {
  return {labels.geometry, labels.phaseCount, labels.labels};
}

namespace {

/// Figures for each m2 of body surface; null without height and weight.
json indexedJson(const LvFunction& function) {
  if (!function.bodySurfaceM2) return nullptr;
  const double surface = *function.bodySurfaceM2;
  const auto indexed = [surface](const std::optional<double>& value) {
    return value ? json(*value / surface) : json(nullptr);
  };
  return {{"body_surface_m2", surface},
          {"formula", "Mosteller"},
          {"edv_ml_per_m2", function.endDiastolicMl / surface},
          {"esv_ml_per_m2", function.endSystolicMl / surface},
          {"sv_ml_per_m2", function.strokeMl / surface},
          {"mass_g_per_m2", indexed(function.massG)},
          {"cardiac_index_l_per_min_per_m2", indexed(function.cardiacOutputLPerMin)}};
}

}  // namespace

json toJson(const std::vector<SegmentThickening>& thickening) {
  json segments = json::array();
  for (const SegmentThickening& one : thickening) {
    segments.push_back({{"segment", one.segment},
                        {"name", ahaSegmentName(one.segment)},
                        {"ed_mm", one.endDiastolicMm},
                        {"es_mm", one.endSystolicMm},
                        {"percent", one.thickeningPercent}});
  }
  return segments;
}

json toJson(const LvFunction& function) {
  const auto optional = [](const std::optional<double>& value) {
    return value ? json(*value) : json(nullptr);
  };
  json volumes = json::array();
  for (const LvPhaseVolume& volume : function.volumes) {
    volumes.push_back({{"phase", volume.phase},
                       {"blood_ml", volume.bloodMl},
                       {"myocardium_ml", volume.myocardiumMl}});
  }
  json thickening = json::array();
  for (const LvSliceThickening& slice : function.thickening) {
    thickening.push_back({{"slice", slice.slice},
                          {"ed_mm", slice.endDiastolicMm},
                          {"es_mm", slice.endSystolicMm},
                          {"percent", slice.thickeningPercent}});
  }
  json object = {{"edv_ml", function.endDiastolicMl},
                 {"esv_ml", function.endSystolicMl},
                 {"sv_ml", function.strokeMl},
                 {"ef_percent", function.ejectionFractionPercent},
                 {"mass_g", optional(function.massG)},
                 {"cardiac_output_l_per_min", optional(function.cardiacOutputLPerMin)},
                 {"ed_phase", function.endDiastolicPhase},
                 {"es_phase", function.endSystolicPhase},
                 {"phases_chosen", function.phasesChosen},
                 {"indexed", indexedJson(function)},
                 {"volumes", volumes},
                 {"thickening", thickening}};
  if (!function.correctedPhases.empty()) object["corrected_phases"] = function.correctedPhases;
  return object;
}

Expected<LvFunction> lvFunctionFromJson(const json& object, const std::string& source) {
  try {
    const auto optional = [&object](const char* key) {
      const json value = object.value(key, json(nullptr));
      return value.is_null() ? std::nullopt : std::optional(value.get<double>());
    };
    LvFunction function;
    function.endDiastolicMl = object.at("edv_ml");
    function.endSystolicMl = object.at("esv_ml");
    function.strokeMl = object.value("sv_ml", function.endDiastolicMl - function.endSystolicMl);
    function.ejectionFractionPercent = object.at("ef_percent");
    function.massG = optional("mass_g");
    function.cardiacOutputLPerMin = optional("cardiac_output_l_per_min");
    function.endDiastolicPhase = wholeNumber(object.value("ed_phase", json(0)));
    function.endSystolicPhase = wholeNumber(object.value("es_phase", json(0)));
    function.phasesChosen = object.value("phases_chosen", false);
    for (const json& volume : object.value("volumes", json::array())) {
      function.volumes.push_back({wholeNumber(volume.at("phase")), volume.at("blood_ml"),
                                  volume.at("myocardium_ml")});
    }
    for (const json& phase : object.value("corrected_phases", json::array())) {
      function.correctedPhases.push_back(wholeNumber(phase));
    }
    return function;
  } catch (const json::exception& error) {
    return fail(FailureCode::BadInput, source + " is damaged: " + error.what(),
                "analyze the case again", source);
  }
}

Expected<json> compareFunction(const CineLabelMap& test, const CineLabelMap& reference) {
  if (!test.geometry.sameGrid(reference.geometry, 0.05) || test.phaseCount != reference.phaseCount) {
    return fail(FailureCode::BadInput, "mask and reference do not have the same grid and phases",
                "give masks of one cine");
  }
  const auto drawn = measureLvFunction(labelledCine(reference));
  const auto found = measureLvFunction(labelledCine(test));
  if (!drawn || !found) {
    return fail(FailureCode::BadInput, "mask or reference shows the cavity in fewer than two phases",
                "give masks with end-diastole and end-systole");
  }
  json phases = json::array();
  for (const LvPhaseVolume& volume : drawn->volumes) {
    phases.push_back(comparePhase(test, reference, volume.phase));
  }
  return json{{"reference", toJson(*drawn)},
              {"phases", phases},
              {"edv_error_ml", found->endDiastolicMl - drawn->endDiastolicMl},
              {"esv_error_ml", found->endSystolicMl - drawn->endSystolicMl},
              {"ef_error_points", found->ejectionFractionPercent - drawn->ejectionFractionPercent}};
}

}  // namespace lateglow
