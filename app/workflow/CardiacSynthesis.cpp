#include "app/workflow/CardiacSynthesis.h"

#include <algorithm>

#include "app/workflow/ModelRun.h"
#include "app/workflow/TissueDecision.h"
#include "imaging/prepare/HeartLocalization.h"
#include "imaging/prepare/MaskCleanup.h"

namespace lateglow {

namespace {

bool gives(const InstalledModel& model, const std::string& name) {
  const std::vector<std::string>& outputs = model.manifest.outputs;
  return std::find(outputs.begin(), outputs.end(), name) != outputs.end();
}

std::vector<float> cropInputs(const Cine& cine, const std::vector<HeartCrop>& crops, int phases) {
  std::vector<float> input;
  for (const HeartCrop& crop : crops) {
    std::vector<float> frames = sampleCrop(cine, crop, phases);
    normalizeCrop(frames);
    input.insert(input.end(), frames.begin(), frames.end());
  }
  return input;
}

Provenance makeProvenance(const Case& opened, const InstalledModel& model,
                          const SynthesisOptions& options, const std::string& device,
                          const GateVerdict& gate, const InstalledModel& localizer) {
  Provenance provenance = runProvenance(opened, model, options, device, gate);
  provenance.parameters.insert({{"localizer", localizer.manifest.id + " " + localizer.manifest.version},
                                {"localizer_sha256", localizer.sha256},
                                {"phases", std::to_string(model.manifest.inputs.phases)},
                                {"scar_threshold", std::to_string(scarThresholdOf(model.manifest))},
                                {"cleanup", "largest connected component a slice"}});
  return provenance;
}

struct PastedResults {
  Volume lge;
  std::optional<LabelMap> mask;  ///< nullopt for a system that gives an image only
};

/// `probabilities` [crop, class, row, column] back on the grid of the source.
TissueProbabilities pasteProbabilities(const Geometry& grid, const std::vector<HeartCrop>& crops,
                                       std::span<const float> probabilities) {
  TissueProbabilities pasted;
  pasted.fill(makeVolume(grid));
  for (const HeartCrop& crop : crops) {
    const auto area = static_cast<std::size_t>(crop.pixels) * static_cast<std::size_t>(crop.pixels);
    for (Volume& volume : pasted) {
      pasteCrop(probabilities.first(area), crop, volume);
      probabilities = probabilities.subspan(area);
    }
  }
  return pasted;
}

LabelMap tissueMask(const Geometry& grid, const std::vector<HeartCrop>& crops,
                    std::span<const float> probabilities, double scarThreshold) {
  LabelMap mask = decideTissue(pasteProbabilities(grid, crops, probabilities), scarThreshold);
  keepLargestComponents(mask);
  return mask;
}

/// `probabilities`: empty for a system that gives an image only.
PastedResults pasteResults(const Geometry& grid, const std::vector<HeartCrop>& crops,
                           std::span<const float> lge, std::span<const float> probabilities,
                           double scarThreshold) {
  PastedResults pasted{makeVolume(grid), std::nullopt};
  for (std::size_t i = 0; i < crops.size(); ++i) {
    const auto area = static_cast<std::size_t>(crops[i].pixels) * static_cast<std::size_t>(crops[i].pixels);
    std::vector<float> image(lge.begin() + static_cast<std::ptrdiff_t>(area * i),
                             lge.begin() + static_cast<std::ptrdiff_t>(area * (i + 1)));
    for (float& value : image) value = std::clamp((value + 1.0F) * 500.0F, 0.0F, 1000.0F);
    pasteCrop(image, crops[i], pasted.lge);
  }
  if (probabilities.empty()) return pasted;
  pasted.mask = tissueMask(grid, crops, probabilities, scarThreshold);
  return pasted;
}

Case addLayers(const Case& opened, PastedResults pasted, const Provenance& provenance) {
  auto lge = std::make_shared<Layer>();
  lge->role = LayerRole::SyntheticLge;
  lge->name = "Synthetic LGE";
  lge->image = std::move(pasted.lge);
  lge->provenance = provenance;
  if (!pasted.mask) return opened.with(lge);
  auto mask = std::make_shared<Layer>();
  mask->role = LayerRole::TissueMask;
  mask->name = "Tissue classes";
  mask->image = std::move(*pasted.mask);
  mask->provenance = provenance;
  mask->provenance.operation = "segment";
  return opened.with(lge).with(mask);
}

/// The members' probabilities [slice, member, class, row, column] of a run; nothing where the
/// engine or the package gives none, or fewer than two.
std::optional<MemberProbabilities> membersOf(const engine::RunResult& result, std::int64_t slices,
                                             std::int64_t pixels) {
  const auto found = result.outputs.find("members");
  if (found == result.outputs.end() || found->second.type() != engine::DType::F32) {
    return std::nullopt;
  }
  const std::vector<std::int64_t>& shape = found->second.shape();
  if (shape.size() != 5 || shape[1] < 2 ||
      shape != std::vector<std::int64_t>{slices, shape[1], kTissueClassCount, pixels, pixels}) {
    return std::nullopt;
  }
  return MemberProbabilities{found->second.floats(), shape[1]};
}

void addUncertainty(Synthesis& synthesis, const std::vector<HeartCrop>& crops,
                    const MemberProbabilities& members, const InstalledModel& model) {
  const auto mask = synthesis.result.newest(LayerRole::TissueMask);
  const LabelMap& labels = *mask->labelMap();
  const auto maskOf = [&](std::span<const float> probabilities) {
    return tissueMask(labels.geometry, crops, probabilities, scarThresholdOf(model.manifest));
  };
  synthesis.uncertainty =
      measureUncertainty(labels, crops, members, maskOf, packageCalibration(model.package));
  auto layer = std::make_shared<Layer>();
  layer->role = LayerRole::Uncertainty;
  layer->name = "Scar uncertainty";
  layer->image = scarDeviation(labels.geometry, crops, members);
  layer->provenance = mask->provenance;
  layer->provenance.operation = "uncertainty";
  layer->provenance.parameters["members"] = std::to_string(members.members);
  layer->provenance.parameters["value"] = "SD of the scar probability over the members";
  synthesis.result = synthesis.result.with(layer);
}

}  // namespace

Expected<std::vector<HeartCrop>> localizeHeart(EngineService& engine, const InstalledModel& localizer,
                                               const InstalledModel& cardiacModel, const Cine& cine,
                                               const SynthesisOptions& options,
                                               ProgressSink& progress) {
  std::vector<float> input;
  for (int slice = 0; slice < cine.sliceCount(); ++slice) {
    if (!progress.report(0.5 * slice / cine.sliceCount(), "Looking for the heart")) return cancelledRun();
    const std::vector<float> channels = localizerInput(cine, slice);
    input.insert(input.end(), channels.begin(), channels.end());
  }
  const std::int64_t slices = cine.sliceCount();
  engine::RunRequest request = makeRequest(localizer, options);
  request.inputs.emplace("frames", engine::Tensor::fromFloats({slices, kLocalizerChannels, kLocalizerPixels,
                                                               kLocalizerPixels}, input));
  SubProgress network(progress, 0.5, 1.0);
  const auto result = engine.run(request, network);
  if (!result) return tl::unexpected(result.error());
  const auto heatMaps =
      requiredOutput(*result, "heatmap", {slices, 1, kLocalizerPixels, kLocalizerPixels}, localizer);
  if (!heatMaps) return tl::unexpected(heatMaps.error());
  LocalizationOptions localization;
  localization.cropPixels = cardiacModel.manifest.inputs.pixels.front();
  localization.cropSpacingMm = cardiacModel.manifest.inputs.spacingMm.front();
  return cropsFromHeatMaps(cine, *heatMaps, localization);
}

Expected<Synthesis> synthesizeCardiac(EngineService& engine, const InstalledModel& model,
                                      const InstalledModel& localizer, const Case& opened,
                                      const SynthesisOptions& options, ProgressSink& progress) {
  const auto gate = passGate(opened.source(), model, options.force);
  if (!gate) return tl::unexpected(gate.error());
  const Cine& cine = *opened.source().cine();

  Synthesis synthesis;
  synthesis.gate = *gate;
  const Stopwatch prepareTime;
  SubProgress localizing(progress, 0.0, 0.3);
  const auto crops = localizeHeart(engine, localizer, model, cine, options, localizing);
  if (!crops) return tl::unexpected(crops.error());
  synthesis.crops = *crops;
  const std::vector<HeartCrop> seen = validCrops(*crops);
  if (seen.empty()) {
    return fail(FailureCode::Refused, "no left ventricle was found in " + opened.source().description,
                "check that the series is a short-axis cine of the heart");
  }
  if (!progress.report(0.35, "Preparing the frames")) return cancelledRun();
  const engine::ModelInputs& expected = model.manifest.inputs;
  const std::int64_t count = static_cast<std::int64_t>(seen.size());
  const std::int64_t pixels = expected.pixels.front();
  engine::RunRequest request = makeRequest(model, options);
  request.inputs.emplace("cine", engine::Tensor::fromFloats({count, 1, expected.phases, pixels, pixels},
                                                            cropInputs(cine, seen, expected.phases)));
  synthesis.seconds.prepare = prepareTime.seconds();

  SubProgress network(progress, 0.4, 0.95);
  const auto result = engine.run(request, network);
  if (!result) return tl::unexpected(result.error());
  synthesis.device = result->device;
  synthesis.seconds.load = result->loadSeconds;
  synthesis.seconds.network = result->networkSeconds;
  const auto lge = requiredOutput(*result, "lge", {count, pixels, pixels}, model);
  if (!lge) return tl::unexpected(lge.error());
  std::span<const float> probabilities;
  if (gives(model, "probabilities")) {
    const auto given =
        requiredOutput(*result, "probabilities", {count, kTissueClassCount, pixels, pixels}, model);
    if (!given) return tl::unexpected(given.error());
    probabilities = *given;
  }

  synthesis.networkLge.assign(lge->begin(), lge->end());
  for (float& value : synthesis.networkLge) value = std::clamp(0.5F * (value + 1.0F), 0.0F, 1.0F);
  if (!progress.report(0.97, "Back to patient space")) return cancelledRun();
  synthesis.result = addLayers(
      opened,
      pasteResults(cine.geometry, seen, *lge, probabilities, scarThresholdOf(model.manifest)),
      makeProvenance(opened, model, options, result->device, *gate, localizer));
  if (const auto members = membersOf(*result, count, pixels); members && !probabilities.empty()) {
    addUncertainty(synthesis, seen, *members, model);
  }
  return synthesis;
}

}  // namespace lateglow
