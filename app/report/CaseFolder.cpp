#include "app/report/CaseFolder.h"

#include <fstream>

#include "app/report/CaseFolderJson.h"
#include "app/workflow/CaseFiles.h"
#include "app/workflow/CineMask.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/MeasurementsJson.h"
#include "app/workflow/SourceJson.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/StudyReader.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr const char* kLgeFile = casefiles::kSyntheticLge;
constexpr const char* kMaskFile = casefiles::kMask;
constexpr const char* kCineFile = "cine_end_diastole.nii.gz";
constexpr const char* kMeasurementsFile = casefiles::kMeasurements;
constexpr const char* kAnalysisFile = casefiles::kAnalysis;
constexpr const char* kSourceFile = "source.json";
constexpr const char* kUncertaintyFile = "synthetic_uncertainty.nii.gz";

std::string textOf(const nlohmann::json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Expected<void> writeJson(const nlohmann::json& json, const fs::path& file) {
  const std::string text = textOf(json);
  return writeFileAtomically(file, std::as_bytes(std::span(text)), true);
}

nlohmann::json measurementsJson(const ReportContent& content) {
  nlohmann::json object = toJson(content.measurements);
  if (content.synthesis.uncertainty) object["uncertainty"] = toJson(*content.synthesis.uncertainty);
  return object;
}

Expected<nlohmann::json> readJson(const fs::path& file) {
  std::ifstream stream(file);
  auto json = nlohmann::json::parse(stream, nullptr, false);
  if (json.is_discarded()) {
    return fail(FailureCode::BadInput, file.string() + " is missing or damaged",
                "choose a folder that `lateglow-cli analyze` wrote", file.string());
  }
  return json;
}

Volume endDiastole(const Cine& cine) {
  Volume volume = makeVolume(cine.geometry);
  std::copy_n(cine.voxels.begin(), volume.voxels.size(), volume.voxels.begin());
  return volume;
}

/// NIfTI's description field; 79 characters are kept.
NiftiWriteOptions describe(const std::string& what, const Provenance& provenance) {
  NiftiWriteOptions options;
  options.overwrite = true;
  options.description = what + " " + provenance.modelId + " " + provenance.modelVersion + " " +
                        provenance.packageSha256.substr(0, 12) + " research only";
  return options;
}

Expected<Volume> readVolume(const fs::path& file) {
  SilentProgress silent;
  auto study = readStudy(file, silent);
  if (!study) return tl::unexpected(study.error());
  if (study->series.size() != 1 || study->series.front().volume() == nullptr) {
    return fail(FailureCode::BadInput, file.string() + " is not a 3-D image", "analyze the case again",
                file.string());
  }
  return *study->series.front().volume();
}

Cine onePhase(Volume volume) {
  Cine cine;
  cine.geometry = volume.geometry;
  cine.phaseCount = 1;
  cine.voxels = std::move(volume.voxels);
  return cine;
}

Layer makeLayer(LayerRole role, const std::string& name, const Provenance& provenance) {
  Layer layer;
  layer.role = role;
  layer.name = name;
  layer.provenance = provenance;
  return layer;
}

/// The uncertainty of the classes, which not every model gives.
Expected<Case> withUncertainty(const fs::path& folder, Case opened, const Provenance& provenance) {
  std::error_code error;
  if (!fs::exists(folder / kUncertaintyFile, error)) return opened;
  auto map = readVolume(folder / kUncertaintyFile);
  if (!map) return tl::unexpected(map.error());
  Layer layer = makeLayer(LayerRole::Uncertainty, "Scar uncertainty", provenance);
  layer.provenance.operation = "uncertainty";
  layer.image = std::move(*map);
  return opened.with(std::make_shared<const Layer>(std::move(layer)));
}

Expected<Case> loadLayers(const fs::path& folder, Study study, const Provenance& provenance) {
  SilentProgress silent;
  auto cine = readVolume(folder / kCineFile);
  if (!cine) return tl::unexpected(cine.error());
  auto lge = readVolume(folder / kLgeFile);
  if (!lge) return tl::unexpected(lge.error());
  auto mask = readMask(folder / kMaskFile, true, silent);
  if (!mask) return tl::unexpected(mask.error());
  study.series.front().image = onePhase(std::move(*cine));
  study.series.front().sourceInstanceUids = provenance.sourceInstanceUids;
  Layer lgeLayer = makeLayer(LayerRole::SyntheticLge, "Synthetic LGE", provenance);
  lgeLayer.image = std::move(*lge);
  Layer maskLayer = makeLayer(LayerRole::TissueMask, "Tissue classes", provenance);
  maskLayer.provenance.operation = "segment";
  maskLayer.image = std::move(*mask);
  const Case opened{std::make_shared<const Study>(std::move(study)), 0, {}};
  return withUncertainty(folder,
                         opened.with(std::make_shared<const Layer>(std::move(lgeLayer)))
                             .with(std::make_shared<const Layer>(std::move(maskLayer))),
                         provenance);
}

}  // namespace

Expected<std::vector<fs::path>> saveCaseFolder(const ReportContent& content, const fs::path& folder) {
  const auto lge = content.analyzed.newest(LayerRole::SyntheticLge);
  const auto mask = content.analyzed.newest(LayerRole::TissueMask);
  const Cine* cine = content.analyzed.source().cine();
  if (lge == nullptr || mask == nullptr || cine == nullptr) {
    return fail(FailureCode::BadInput, "the case has no results to save", "run the synthesis first");
  }
  const auto uncertainty = content.analyzed.newest(LayerRole::Uncertainty);
  std::vector<fs::path> files{folder / kLgeFile, folder / kMaskFile, folder / kCineFile,
                                    folder / kMeasurementsFile, folder / kAnalysisFile,
                                    folder / kSourceFile};
  const Expected<void> steps[] = {
      writeNifti(*lge->volume(), files[0], describe("SYNTHETIC LGE", lge->provenance)),
      writeNifti(*mask->labelMap(), files[1], describe("SYNTHETIC mask", mask->provenance)),
      writeNifti(endDiastole(*cine), files[2], describe("cine, first phase; source of", lge->provenance)),
      writeJson(measurementsJson(content), files[3]),
      writeJson(analysisToJson(content), files[4]),
      writeJson(toJson(describeSource(*content.analyzed.study, content.analyzed.source())), files[5])};
  for (const auto& step : steps) {
    if (!step) return tl::unexpected(step.error());
  }
  if (uncertainty != nullptr && uncertainty->volume() != nullptr) {
    files.push_back(folder / kUncertaintyFile);
    const auto done = writeNifti(*uncertainty->volume(), files.back(),
                                 describe("SYNTHETIC uncertainty", uncertainty->provenance));
    if (!done) return tl::unexpected(done.error());
  }
  return files;
}

std::string measurementsFileText(const ReportContent& content) {
  return textOf(measurementsJson(content));
}

Expected<ReportContent> loadCaseFolder(const fs::path& folder) {
  const auto measured = readJson(folder / kMeasurementsFile);
  if (!measured) return tl::unexpected(measured.error());
  const auto analysisJson = readJson(folder / kAnalysisFile);
  if (!analysisJson) return tl::unexpected(analysisJson.error());
  auto measurements = measurementsFromJson(*measured, (folder / kMeasurementsFile).string());
  if (!measurements) return tl::unexpected(measurements.error());
  ReportContent content;
  Study study;
  Provenance provenance;
  try {
    analysisFromJson(*analysisJson, content, study, provenance);
    if (measured->contains("uncertainty")) {
      content.synthesis.uncertainty = uncertaintyFromJson(measured->at("uncertainty"));
    }
  } catch (const nlohmann::json::exception& error) {
    const std::string file = (folder / kAnalysisFile).string();
    return fail(FailureCode::BadInput, file + " is damaged: " + error.what(), "analyze the case again", file);
  }
  auto analyzed = loadLayers(folder, std::move(study), provenance);
  if (!analyzed) return tl::unexpected(analyzed.error());
  if (fs::exists(folder / casefiles::kFunction)) {
    const auto json = readJson(folder / casefiles::kFunction);
    if (!json) return tl::unexpected(json.error());
    const auto function = lvFunctionFromJson(*json, (folder / casefiles::kFunction).string());
    if (!function) return tl::unexpected(function.error());
    content.function = *function;
  }
  content.measurements = std::move(*measurements);
  content.analyzed = std::move(*analyzed);
  content.synthesis.result = content.analyzed;
  return content;
}

Expected<ExportSource> loadCaseSource(const fs::path& folder, const ReportContent& content) {
  auto source = readSourceJson(folder / kSourceFile);
  if (source || source.error().code != FailureCode::NotFound) return source;
  return describeSource(*content.analyzed.study, content.analyzed.source());
}

}  // namespace lateglow
