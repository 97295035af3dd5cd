#include "app/workflow/Evaluation.h"

#include <algorithm>
#include <fstream>

#include "app/workflow/MaskReader.h"
#include "app/workflow/ReferenceAgreement.h"
#include "measurements/LgeReader.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::optional<Vec3> vectorOf(const json& object, const char* key) {
  if (!object.contains(key) || object.at(key).size() != 3) return std::nullopt;
  const json& values = object.at(key);
  return Vec3{values.at(0), values.at(1), values.at(2)};
}

/// Landmarks and cohort from a phantom's truth.json; other files of that name give nothing.
void readTruth(EvaluationFolder& folder) {
  std::ifstream stream(folder.path / "truth.json");
  const json truth = json::parse(stream, nullptr, false);
  if (!truth.is_object()) return;
  try {
    folder.frame.anteriorRvInsertionMm = vectorOf(truth, "rvInsertionAnteriorMm");
    folder.frame.apexDirection = vectorOf(truth, "apexDirection");
    if (truth.contains("cohort")) {
      folder.cohort = "phantom, " + truth.at("cohort").at("name").get<std::string>();
    }
  } catch (const json::exception&) {
    folder.frame = {};
    folder.cohort.clear();
  }
}

LabelMap withLabels(const LabelMap& like, std::vector<std::uint8_t> labels) {
  return {like.geometry, std::move(labels)};
}

Expected<LabelMap> readReference(const fs::path& file, const Geometry& grid) {
  SilentProgress silent;
  auto reference = readMask(file, false, silent);
  if (!reference) return reference;
  if (!grid.sameGrid(reference->geometry, 0.05)) {
    return fail(FailureCode::BadInput, file.string() + " does not lie on the grid of its cine",
                "mend the case", file.string());
  }
  return reference;
}

/// Both images through the same reader within the true wall.
Expected<void> readImages(EvaluatedCase& result, const Volume& synthetic, const LabelMap& reference,
                          const EvaluationFolder& folder) {
  SilentProgress silent;
  const auto real =
      readImageOnGrid(folder.path / "lge.nii.gz", synthetic.geometry, "the cine", silent);
  if (!real) return tl::unexpected(real.error());
  const Geometry& grid = reference.geometry;
  const LabelMap fromSynthetic =
      withLabels(reference, readLge(grid, synthetic.voxels, reference.labels).labels);
  const LabelMap fromReal =
      withLabels(reference, readLge(grid, real->voxels, reference.labels).labels);
  result.reading = compareScar(fromSynthetic, fromReal, folder.frame);
  result.trueLgeReading = compareScar(fromReal, reference, folder.frame);
  return {};
}

json sizeJson(const ScarSize& size) {
  return {{"ratio_percent", size.ratioPercent},
          {"ratio_to_healthy_percent", size.ratioToHealthyPercent
                                           ? json(*size.ratioToHealthyPercent)
                                           : json(nullptr)},
          {"area_cm2", size.areaCm2},
          {"volume_ml", size.volumeMl}};
}

json comparisonJson(const std::optional<ScarComparison>& comparison) {
  if (!comparison) return nullptr;
  json segments = json::array();
  for (const SegmentComparison& segment : comparison->segments) {
    segments.push_back({{"segment", segment.segment},
                        {"scar_percent", segment.testPercent},
                        {"reference_scar_percent", segment.referencePercent},
                        {"has_scar", segment.testHasScar},
                        {"reference_has_scar", segment.referenceHasScar},
                        {"transmurality_percent", segment.testTransmuralityPercent},
                        {"reference_transmurality_percent", segment.referenceTransmuralityPercent}});
  }
  return {{"test", sizeJson(comparison->test)},
          {"reference", sizeJson(comparison->reference)},
          {"segments", segments}};
}

json overlapJson(const Overlap& counts) {
  const auto orNull = [](std::optional<double> value) { return value ? json(*value) : json(nullptr); };
  return {{"accuracy", orNull(counts.accuracy())},
          {"sensitivity", orNull(counts.sensitivity())},
          {"specificity", orNull(counts.specificity())},
          {"dice", orNull(counts.dice())}};
}

json cropJson(const std::optional<TissueOverlap>& overlap) {
  if (!overlap) return nullptr;
  const auto same = overlap->sameLabelShare();
  return {{"overall", overlapJson(overlap->tissues())},
          {"scar", overlapJson(overlap->scar)},
          {"healthy_myocardium", overlapJson(overlap->healthy)},
          {"blood_pool", overlapJson(overlap->blood)},
          {"myocardium", overlapJson(overlap->myocardium)},
          {"same_label", same ? json(*same) : json(nullptr)},
          {"slices", overlap->slices},
          {"slices_not_found", overlap->slicesNotFound}};
}

}  // namespace

Expected<std::vector<EvaluationFolder>> findEvaluationCases(const fs::path& data) {
  std::vector<EvaluationFolder> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error)) {
    if (fs::exists(entry.path() / "cine.nii.gz") && fs::exists(entry.path() / "mask.nii.gz")) {
      folders.push_back({entry.path(), {}, {}});
    }
  }
  if (folders.empty()) {
    return fail(FailureCode::BadInput, data.string() + " has no case folder with cine.nii.gz and mask.nii.gz",
                "make some with `lateglow-cli phantom cardiac`", data.string());
  }
  std::sort(folders.begin(), folders.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  for (EvaluationFolder& folder : folders) readTruth(folder);
  return folders;
}

std::string commonCohort(const std::vector<EvaluationFolder>& folders, const fs::path& data) {
  const std::string& first = folders.front().cohort;
  const auto known = [](const EvaluationFolder& folder) { return !folder.cohort.empty(); };
  if (!std::all_of(folders.begin(), folders.end(), known)) {
    return "cases of " + (data.has_filename() ? data : data.parent_path()).filename().string();
  }
  const bool same = std::all_of(folders.begin(), folders.end(),
                                [&](const auto& folder) { return folder.cohort == first; });
  return same ? first : "phantom, mixed cohorts";
}

Expected<EvaluatedCase> evaluateCase(CasePipeline& pipeline, const EvaluationFolder& folder,
                                     const SynthesisOptions& options, ProgressSink& progress) {
  SubProgress reading(progress, 0.0, 0.2);
  const auto opened = pipeline.open(folder.path / "cine.nii.gz", reading);
  if (!opened) return tl::unexpected(opened.error());
  SubProgress running(progress, 0.2, 0.9);
  const auto synthesis = pipeline.synthesize(*opened, options, running);
  if (!synthesis) return tl::unexpected(synthesis.error());
  const Volume& lge = *synthesis->result.newest(LayerRole::SyntheticLge)->volume();
  const auto reference = readReference(folder.path / "mask.nii.gz", lge.geometry);
  if (!reference) return tl::unexpected(reference.error());

  EvaluatedCase result;
  result.name = folder.path.filename().string();
  result.uncertainty = synthesis->uncertainty;
  result.patient = opened->study->patient.id.empty() ? result.name : opened->study->patient.id;
  if (const auto layer = synthesis->result.newest(LayerRole::TissueMask)) {
    const LabelMap& mask = *layer->labelMap();
    result.masks = compareMasks(mask, *reference);
    result.overlap = overlapInCrops(mask, *reference, synthesis->crops);
    result.scar = compareScar(mask, *reference, folder.frame);
  }
  if (!fs::exists(folder.path / "lge.nii.gz")) return result;
  SilentProgress silent;
  const auto agreement = compareWithRealLge(*synthesis, folder.path / "lge.nii.gz", silent);
  if (!agreement) return tl::unexpected(agreement.error());
  result.similarity = agreement->json;
  if (const auto read = readImages(result, lge, *reference, folder); !read) {
    return tl::unexpected(read.error());
  }
  return result;
}

namespace {

json toJson(const SimilarityFigures& figures) {
  const auto orNull = [](const std::optional<double>& value) { return value ? json(*value) : json(nullptr); };
  json object{{"ssim", orNull(figures.ssim)},     {"ssim_3d", orNull(figures.ssim3d)},
              {"psnr_db", orNull(figures.psnrDb)}, {"mae", orNull(figures.mae)},
              {"rmse", orNull(figures.rmse)},     {"ncc", orNull(figures.ncc)},
              {"data_range", figures.dataRange},  {"voxels", figures.voxels}};
  if (!figures.hounsfield) return object;
  object["within_25hu_percent"] = orNull(figures.within25Percent);
  object["within_50hu_percent"] = orNull(figures.within50Percent);
  object["within_100hu_percent"] = orNull(figures.within100Percent);
  object["mean_error_hu"] = orNull(figures.meanErrorHu);
  return object;
}

json volumeJson(const EvaluatedCase& item) {
  return {{"name", item.name},
          {"patient", item.patient},
          {"model", toJson(item.volume->model)},
          {"identity", toJson(item.volume->identity)},
          {"linear_map", toJson(item.volume->linear)}};
}

}  // namespace

json toJson(const EvaluatedCase& item) {
  if (item.volume) return volumeJson(item);
  json object{{"name", item.name},
              {"patient", item.patient},
              {"masks", item.masks},
              {"similarity", item.similarity},
              {"crop", cropJson(item.overlap)},
              {"scar", comparisonJson(item.scar)},
              {"reading", comparisonJson(item.reading)}};
  if (item.uncertainty) object["uncertainty"] = toJson(*item.uncertainty);
  if (item.scar) {
    object["scar_ratio_percent"] = item.scar->test.ratioPercent;
    object["reference_scar_ratio_percent"] = item.scar->reference.ratioPercent;
  }
  return object;
}

}  // namespace lateglow
