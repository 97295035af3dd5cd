#include "app/workflow/ReferenceAgreement.h"

#include <algorithm>
#include <cstdio>

#include "app/workflow/LgeTableJson.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/SegmentComparison.h"
#include "measurements/LgeQuantification.h"
#include "measurements/Overlap.h"
#include "measurements/Similarity.h"

namespace lateglow {

namespace {

using nlohmann::json;

struct NamedClass {
  const char* name;
  LabelSet labels;
};

const std::vector<NamedClass>& comparedClasses() {
  static const std::vector<NamedClass> classes{
      {"healthy_myocardium", LabelSet(TissueClass::HealthyMyocardium)},
      {"blood_pool", LabelSet(TissueClass::BloodPool)},
      {"scar", LabelSet(TissueClass::Scar)},
      {"myocardium", LabelSet{1, 3}}};
  return classes;
}

json orNull(std::optional<double> value) { return value ? json(*value) : json(nullptr); }

/// The slices of `mask` in which `reference` has any label, as a smaller mask.
LabelMap referencedSlices(const LabelMap& mask, const LabelMap& reference) {
  LabelMap kept;
  kept.geometry = mask.geometry;
  kept.geometry.size[2] = 0;
  for (int slice = 0; slice < reference.geometry.size[2]; ++slice) {
    const auto truth = reference.slice(slice);
    if (std::all_of(truth.begin(), truth.end(), [](std::uint8_t label) { return label == 0; })) continue;
    const auto labels = mask.slice(slice);
    kept.labels.insert(kept.labels.end(), labels.begin(), labels.end());
    ++kept.geometry.size[2];
  }
  return kept;
}

bool has(const LabelMap& mask, const LabelSet& labels) {
  return std::any_of(mask.labels.begin(), mask.labels.end(),
                     [&](std::uint8_t label) { return labels.contains(label); });
}

json classJson(const LabelMap& test, const LabelMap& reference, const LabelSet& labels) {
  const Overlap counts = overlap(test.labels, reference.labels, labels);
  const auto distances = surfaceDistances(test.geometry, test.labels, reference.labels, labels);
  return {{"dice", orNull(counts.dice())},
          {"jaccard", orNull(counts.jaccard())},
          {"accuracy", orNull(counts.accuracy())},
          {"sensitivity", orNull(counts.sensitivity())},
          {"specificity", orNull(counts.specificity())},
          {"hd95_mm", distances ? json(distances->hausdorff95Mm) : json(nullptr)},
          {"average_surface_distance_mm", distances ? json(distances->averageMm) : json(nullptr)}};
}

std::string formatted(const char* format, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

void addDiceLine(const json& classes, const char* key, const char* name, std::vector<AgreementLine>& lines) {
  const json& dice = classes.at(key).at("dice");
  if (!dice.is_number()) return;
  lines.push_back({std::string("Dice, ") + name, formatted("%.3f", dice), "against the reference mask, all slices it has"});
}

/// "2, 3 (2)" or "none".
std::string segmentList(const std::vector<SegmentPair>& pairs, bool model, bool reference) {
  std::string list;
  int count = 0;
  for (const SegmentPair& pair : pairs) {
    if (pair.hasScar != model || pair.referenceHasScar != reference) continue;
    list.append(list.empty() ? "" : ", ").append(std::to_string(pair.segment));
    ++count;
  }
  return count == 0 ? "none" : list.append(" (").append(std::to_string(count)).append(")");
}

/// Whether model and reference find scar in the same AHA segments.
void addSegments(const std::vector<SegmentPair>& pairs, ReferenceAgreement& agreement) {
  if (pairs.empty()) return;
  json list = json::array();
  int agreeing = 0;
  for (const SegmentPair& pair : pairs) {
    agreeing += pair.hasScar == pair.referenceHasScar ? 1 : 0;
    list.push_back({{"segment", pair.segment},
                    {"has_scar", pair.hasScar},
                    {"reference_has_scar", pair.referenceHasScar},
                    {"scar_percent", pair.scarPercent},
                    {"reference_scar_percent", pair.referenceScarPercent}});
  }
  agreement.json["segments"] = list;
  const std::string method = "scar by the rule of the segment table, both masks measured alike";
  agreement.lines.push_back({"Segments in agreement",
                             std::to_string(agreeing) + " of " + std::to_string(pairs.size()),
                             method});
  agreement.lines.push_back({"Scar in both", segmentList(pairs, true, true), "AHA segments"});
  agreement.lines.push_back(
      {"Scar by the model alone", segmentList(pairs, true, false), "AHA segments"});
  agreement.lines.push_back(
      {"Scar by the reference alone", segmentList(pairs, false, true), "AHA segments"});
}

/// A crop normalized to [0, 1].
std::vector<float> normalizedCrop(const Volume& image, const HeartCrop& crop) {
  std::vector<float> values = sampleCrop(image, crop.slice, crop);
  normalizeCrop(values);
  for (float& value : values) value = 0.5F * (value + 1.0F);
  return values;
}

}  // namespace

json compareMasks(const LabelMap& test, const LabelMap& reference) {
  const LabelMap testSlices = referencedSlices(test, reference);
  const LabelMap referenceSlices = referencedSlices(reference, reference);
  json classes = json::object();
  for (const NamedClass& named : comparedClasses()) {
    classes[named.name] = has(referenceSlices, named.labels) || has(testSlices, named.labels)
                              ? classJson(testSlices, referenceSlices, named.labels)
                              : classJson(LabelMap{}, LabelMap{}, named.labels);
  }
  return {{"classes", classes},
          {"overall", {{"accuracy", orNull(labelAgreement(testSlices.labels, referenceSlices.labels))}}},
          {"slices", referenceSlices.geometry.size[2]}};
}

Expected<ReferenceAgreement> compareWithReferenceMask(const Case& analyzed, const std::filesystem::path& file,
                                                      ProgressSink& progress) {
  const auto reference = readMask(file, true, progress);
  if (!reference) return tl::unexpected(reference.error());
  const auto layer = analyzed.newest(LayerRole::TissueMask);
  if (layer == nullptr) {
    return fail(FailureCode::BadInput, "the model gives no classes to compare with " + file.string(),
                "choose a model that gives them, such as pscgan-demo", file.string());
  }
  const LabelMap& test = *layer->labelMap();
  if (!reference->geometry.sameGrid(test.geometry, 0.05)) {
    return fail(FailureCode::BadInput, file.string() + " does not lie on the grid of the cine",
                "give a mask drawn on this cine", file.string());
  }
  ReferenceAgreement agreement;
  agreement.json = compareMasks(test, *reference);
  const json& classes = agreement.json.at("classes");
  addDiceLine(classes, "blood_pool", "blood pool", agreement.lines);
  addDiceLine(classes, "myocardium", "myocardium (healthy + scar)", agreement.lines);
  if (has(*reference, LabelSet(TissueClass::Scar))) {
    addDiceLine(classes, "scar", "scar", agreement.lines);
    addSegments(compareSegments(analyzed, *reference), agreement);
  }
  return agreement;
}

namespace {

/// Scar of the real LGE within the model's outlines by every threshold method.
void addThresholds(const Synthesis& synthesis, const Volume& real, ReferenceAgreement& agreement) {
  const auto classes = synthesis.result.newest(LayerRole::TissueMask);
  if (classes == nullptr || classes->labelMap() == nullptr) return;
  const LgeTable table =
      quantifyLgeByAllMethods({real.geometry, real.voxels, classes->labelMap()->labels, {}, 1.05});
  agreement.json["lge"] = toJson(table);
  const std::string method = "threshold on the real LGE, within the outlines of the model";
  for (const LgeQuantity& quantity : table.methods) {
    if (quantity.method != "5sd" && quantity.method != "fwhm") continue;
    const std::string name = quantity.method == "fwhm" ? "FWHM" : "5 SD";
    agreement.lines.push_back({"Scar ratio by " + name, formatted("%.1f %%", quantity.scarRatioPercent), method});
  }
  std::string spread = formatted("%.1f", table.lowestRatioPercent);
  spread.append(formatted(" to %.1f %%", table.highestRatioPercent));
  agreement.lines.push_back({"Scar ratio by 2 to 6 SD, FWHM, Otsu, mixture", spread, method});
}

}  // namespace

Expected<ReferenceAgreement> compareWithRealLge(const Synthesis& synthesis, const std::filesystem::path& realLge,
                                                ProgressSink& progress) {
  const Geometry& grid = synthesis.result.newest(LayerRole::SyntheticLge)->volume()->geometry;
  const auto real = readImageOnGrid(realLge, grid, "the cine", progress);
  if (!real) return tl::unexpected(real.error());
  const std::vector<float>& test = synthesis.networkLge;
  std::vector<float> reference;
  int slices = 0;
  int pixels = 0;
  for (const HeartCrop& crop : synthesis.crops) {
    if (!crop.valid) continue;
    const std::vector<float> b = normalizedCrop(*real, crop);
    reference.insert(reference.end(), b.begin(), b.end());
    pixels = crop.pixels;
    ++slices;
  }
  const ImagePair images{reference, test, {pixels, pixels, slices}, {}};
  const auto ssim = ssimSliceMean(images, 1.0);
  const auto psnr = psnrDb(images, 1.0);
  const auto error = nrmse(images, NrmseNormalization::Euclidean);
  ReferenceAgreement agreement;
  agreement.json = {{"ssim", orNull(ssim)},
                    {"psnr_db", orNull(psnr)},
                    {"nrmse",
                     {{"euclidean", orNull(error)},
                      {"minmax", orNull(nrmse(images, NrmseNormalization::MinMax))},
                      {"mean", orNull(nrmse(images, NrmseNormalization::Mean))}}},
                    {"mae", orNull(meanAbsoluteError(images))},
                    {"rmse", orNull(rootMeanSquareError(images))},
                    {"ncc", orNull(normalizedCrossCorrelation(images))},
                    {"data_range", 1.0},
                    {"region", "crops of the network, the real LGE percentile normalized"}};
  const std::string method = "real LGE, within the synthesized region, range 0 to 1";
  if (ssim) agreement.lines.push_back({"SSIM", formatted("%.3f", *ssim), method});
  if (psnr) agreement.lines.push_back({"PSNR", formatted("%.1f dB", *psnr), method});
  if (error) agreement.lines.push_back({"NRMSE (euclidean)", formatted("%.3f", *error), method});
  addThresholds(synthesis, *real, agreement);
  return agreement;
}

}  // namespace lateglow
