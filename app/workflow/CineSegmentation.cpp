#include "app/workflow/CineSegmentation.h"

#include <algorithm>

#include "app/workflow/CardiacSynthesis.h"
#include "app/workflow/ModelRun.h"
#include "imaging/prepare/MaskCleanup.h"

namespace lateglow {

namespace {

constexpr int kClasses = 3;  // other, wall, blood pool: the labels 0, 1 and 2

/// Every frame of the crops, [crop][phase][row][column], each normalized by itself.
std::vector<float> frameInputs(const Cine& cine, const std::vector<HeartCrop>& crops) {
  std::vector<float> input;
  for (const HeartCrop& crop : crops) {
    std::vector<float> frames = sampleCrop(cine, crop, cine.phaseCount);
    const std::size_t area = frames.size() / static_cast<std::size_t>(cine.phaseCount);
    for (std::size_t start = 0; start < frames.size(); start += area) {
      normalizeCrop(std::span(frames).subspan(start, area));
    }
    input.insert(input.end(), frames.begin(), frames.end());
  }
  return input;
}

CineLabelMap pasted(const Cine& cine, const std::vector<HeartCrop>& crops,
                    std::span<const float> probabilities) {
  CineLabelMap classes = makeCineLabelMap(cine.geometry, cine.phaseCount);
  const auto phases = static_cast<std::size_t>(cine.phaseCount);
  const std::size_t length = probabilities.size() / (crops.size() * phases);
  for (std::size_t phase = 0; phase < phases; ++phase) {
    LabelMap still = makeLabelMap(cine.geometry);
    for (std::size_t i = 0; i < crops.size(); ++i) {
      pasteCrop(probabilities.subspan((i * phases + phase) * length, length), kClasses, crops[i],
                still);
    }
    keepLargestComponents(still);
    for (int slice = 0; slice < cine.sliceCount(); ++slice) {
      const auto from = still.slice(slice);
      std::copy(from.begin(), from.end(), classes.frame(slice, static_cast<int>(phase)).begin());
    }
  }
  return classes;
}

}  // namespace

Expected<CineSegmentation> segmentCine(EngineService& engine, const InstalledModel& model,
                                       const InstalledModel& localizer, const Case& opened,
                                       const SynthesisOptions& options, ProgressSink& progress) {
  const auto gate = passGate(opened.source(), model, options.force);
  if (!gate) return tl::unexpected(gate.error());
  const Cine& cine = *opened.source().cine();
  SubProgress localizing(progress, 0.0, 0.2);
  const auto crops = localizeHeart(engine, localizer, model, cine, options, localizing);
  if (!crops) return tl::unexpected(crops.error());
  const std::vector<HeartCrop> seen = validCrops(*crops);
  if (seen.empty()) {
    return fail(FailureCode::Refused, "no left ventricle was found in " + opened.source().description,
                "check that the series is a short-axis cine of the heart");
  }
  if (!progress.report(0.25, "Preparing the frames")) return cancelledRun();
  const std::int64_t count = static_cast<std::int64_t>(seen.size()) * cine.phaseCount;
  const std::int64_t pixels = model.manifest.inputs.pixels.front();
  engine::RunRequest request = makeRequest(model, options);
  request.inputs.emplace(
      "frames", engine::Tensor::fromFloats({count, 1, pixels, pixels}, frameInputs(cine, seen)));
  SubProgress network(progress, 0.3, 0.95);
  const auto result = engine.run(request, network);
  if (!result) return tl::unexpected(result.error());
  const auto probabilities =
      requiredOutput(*result, "probabilities", {count, kClasses, pixels, pixels}, model);
  if (!probabilities) return tl::unexpected(probabilities.error());
  if (!progress.report(0.97, "Back to patient space")) return cancelledRun();
  CineSegmentation segmentation;
  segmentation.classes = pasted(cine, seen, *probabilities);
  segmentation.gate = *gate;
  segmentation.device = result->device;
  segmentation.seconds.load = result->loadSeconds;
  segmentation.seconds.network = result->networkSeconds;
  return segmentation;
}

}  // namespace lateglow
