#include "app/workflow/Evaluation.h"

#include <algorithm>
#include <cmath>

#include "app/workflow/AgreementJson.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/ReferenceAgreement.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct ScarSize {
  double ratioPercent = 0.0;
  double areaCm2 = 0.0;
};

/// Scar over the slices where `reference` has myocardium, so that both masks count the same slices.
ScarSize scarSize(const LabelMap& mask, const LabelMap& reference) {
  double scar = 0.0;
  double myocardium = 0.0;
  int slices = 0;
  for (int slice = 0; slice < mask.geometry.size[2]; ++slice) {
    const auto truth = reference.slice(slice);
    if (std::none_of(truth.begin(), truth.end(), [](std::uint8_t label) { return label == 1 || label == 3; })) {
      continue;
    }
    const auto labels = mask.slice(slice);
    const auto scarPixels = static_cast<double>(std::count(labels.begin(), labels.end(), std::uint8_t{3}));
    scar += scarPixels;
    myocardium += scarPixels + static_cast<double>(std::count(labels.begin(), labels.end(), std::uint8_t{1}));
    ++slices;
  }
  return {myocardium > 0.0 ? 100.0 * scar / myocardium : 0.0,
          slices > 0 ? scar * mask.geometry.pixelAreaCm2() / slices : 0.0};
}

/// Mean, SD and the 95 % CI of the mean (normal approximation, named in the result).
json statistics(const std::vector<double>& values) {
  if (values.empty()) return {{"n", 0}, {"mean", nullptr}, {"sd", nullptr}, {"ci95", nullptr}};
  const auto count = static_cast<double>(values.size());
  double mean = 0.0;
  for (const double value : values) mean += value / count;
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double deviation = values.size() > 1 ? std::sqrt(squares / (count - 1)) : 0.0;
  const double half = 1.96 * deviation / std::sqrt(count);
  return {{"n", values.size()}, {"mean", mean}, {"sd", deviation}, {"ci95", {mean - half, mean + half}}};
}

json row(const std::string& name, const std::vector<EvaluatedCase>& cases, bool similarity,
         const json::json_pointer& path) {
  std::vector<double> values;
  for (const EvaluatedCase& item : cases) {
    const json& source = similarity ? item.similarity : item.masks;
    if (source.is_object() && source.contains(path) && source.at(path).is_number()) {
      values.push_back(source.at(path));
    }
  }
  json result = statistics(values);
  result["name"] = name;
  return result;
}

void addClassRows(const std::vector<EvaluatedCase>& cases, const std::string& key, const std::string& name,
                  json& table) {
  for (const char* measure : {"accuracy", "sensitivity", "specificity", "dice", "hd95_mm"}) {
    const std::string path = "/classes/" + key + "/" + measure;
    table.push_back(row(name + " " + measure, cases, false, json::json_pointer(path)));
  }
}

}  // namespace

Expected<EvaluatedCase> evaluateCase(CasePipeline& pipeline, const fs::path& folder, const SynthesisOptions& options,
                                     ProgressSink& progress) {
  SubProgress reading(progress, 0.0, 0.2);
  const auto opened = pipeline.open(folder / "cine.nii.gz", reading);
  if (!opened) return tl::unexpected(opened.error());
  SubProgress running(progress, 0.2, 0.9);
  const auto synthesis = pipeline.synthesize(*opened, options, running);
  if (!synthesis) return tl::unexpected(synthesis.error());
  SilentProgress silent;
  const auto reference = readMask(folder / "mask.nii.gz", false, silent);
  if (!reference) return tl::unexpected(reference.error());
  const LabelMap& mask = *synthesis->result.newest(LayerRole::TissueMask)->labelMap();
  if (!mask.geometry.sameGrid(reference->geometry, 0.05)) {
    const std::string file = (folder / "mask.nii.gz").string();
    return fail(FailureCode::BadInput, file + " does not lie on the grid of its cine", "mend the case", file);
  }
  EvaluatedCase result;
  result.name = folder.filename().string();
  result.masks = compareMasks(mask, *reference);
  const ScarSize found = scarSize(mask, *reference);
  const ScarSize truth = scarSize(*reference, *reference);
  result.scarRatioPercent = found.ratioPercent;
  result.scarAreaCm2 = found.areaCm2;
  result.referenceScarRatioPercent = truth.ratioPercent;
  result.referenceScarAreaCm2 = truth.areaCm2;
  if (fs::exists(folder / "lge.nii.gz")) {
    const auto agreement =
        compareWithRealLge(synthesis->result, synthesis->crops, folder / "lge.nii.gz", silent);
    if (!agreement) return tl::unexpected(agreement.error());
    result.similarity = agreement->json;
  }
  return result;
}

Expected<std::vector<fs::path>> findEvaluationCases(const fs::path& data) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error)) {
    if (fs::exists(entry.path() / "cine.nii.gz") && fs::exists(entry.path() / "mask.nii.gz")) {
      folders.push_back(entry.path());
    }
  }
  if (folders.empty()) {
    return fail(FailureCode::BadInput, data.string() + " has no case folder with cine.nii.gz and mask.nii.gz",
                "make some with `lateglow-cli phantom cardiac`", data.string());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

json summarizeEvaluation(const std::vector<EvaluatedCase>& cases) {
  json table = json::array();
  table.push_back(row("SSIM", cases, true, json::json_pointer("/ssim")));
  table.push_back(row("PSNR (dB)", cases, true, json::json_pointer("/psnr_db")));
  table.push_back(row("NRMSE (euclidean)", cases, true, json::json_pointer("/nrmse/euclidean")));
  table.push_back(row("overall accuracy", cases, false, json::json_pointer("/overall/accuracy")));
  addClassRows(cases, "scar", "scar", table);
  addClassRows(cases, "healthy_myocardium", "healthy myocardium", table);
  addClassRows(cases, "myocardium", "myocardium", table);
  addClassRows(cases, "blood_pool", "blood pool", table);
  std::vector<double> ratio;
  std::vector<double> referenceRatio;
  std::vector<double> area;
  std::vector<double> referenceArea;
  json list = json::array();
  for (const EvaluatedCase& item : cases) {
    ratio.push_back(item.scarRatioPercent);
    referenceRatio.push_back(item.referenceScarRatioPercent);
    area.push_back(item.scarAreaCm2);
    referenceArea.push_back(item.referenceScarAreaCm2);
    list.push_back({{"name", item.name},
                    {"scar_ratio_percent", item.scarRatioPercent},
                    {"reference_scar_ratio_percent", item.referenceScarRatioPercent},
                    {"masks", item.masks},
                    {"similarity", item.similarity}});
  }
  return {{"table", table},
          {"agreement",
           {{"scar_ratio_percent", agreementJson(ratio, referenceRatio)},
            {"scar_size_cm2", agreementJson(area, referenceArea)}}},
          {"cases", list}};
}

}  // namespace lateglow
