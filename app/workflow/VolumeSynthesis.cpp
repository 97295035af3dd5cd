#include "app/workflow/VolumeSynthesis.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/workflow/ModelRun.h"
#include "app/workflow/VolumePreparation.h"
#include "imaging/prepare/Foreground.h"

namespace lateglow {

namespace {

using Verdict = GateReason::Verdict;

constexpr double kManyClippedPercent = 1.0;

std::array<double, 3> modelSpacing(const engine::Manifest& manifest, const Geometry& source) {
  const auto& spacing = manifest.inputs.spacingMm;  // slice, row, column
  if (spacing.size() != 3) return source.spacingMm;
  return {spacing[2], spacing[1], spacing[0]};
}

/// What only the voxels tell.
void addNotes(const Volume& source, const VolumeTask& task, const PreparedVolume& prepared, GateVerdict& gate) {
  if (task.brainOnly && !isStripped(source)) {
    gate.reasons.push_back({Verdict::Note, "skull",
                            "The model was made for brains without skull; what it gives outside the brain means "
                            "nothing."});
  }
  if (prepared.clippedPercent < kManyClippedPercent) return;
  char text[128];
  std::snprintf(text, sizeof text, "%.1f %% of the body's voxels lie outside the model's range and were cut.",
                prepared.clippedPercent);
  gate.reasons.push_back({Verdict::Note, "range", text});
}

engine::RunRequest requestFor(const PreparedVolume& prepared, const InstalledModel& model,
                              const SynthesisOptions& options, const std::vector<std::int64_t>& shape) {
  engine::RunRequest request = makeRequest(model, options);
  request.inputs.emplace("volume", engine::Tensor::fromFloats(shape, prepared.values));
  engine::Tensor foreground(engine::DType::U8, shape);
  const auto bytes = std::as_bytes(std::span(prepared.foreground));
  std::ranges::copy(bytes, foreground.mutableBytes().begin());
  request.inputs.emplace("foreground", std::move(foreground));
  return request;
}

std::string text(const IntensityScale& scale) {
  char values[64];
  std::snprintf(values, sizeof values, "%g to %g", scale.black, scale.white);
  return values;
}

std::shared_ptr<const Layer> makeLayer(Volume image, const VolumeTask& task, const PreparedVolume& prepared,
                                       Provenance provenance) {
  auto layer = std::make_shared<Layer>();
  layer->role = LayerRole::SyntheticImage;
  layer->name = "Synthetic " + task.target.title;
  layer->image = std::move(image);
  layer->provenance = std::move(provenance);
  layer->provenance.parameters.insert(
      {{"task", task.id}, {"source_range", text(prepared.scale)}, {"seen", "what is brighter than air"}});
  return layer;
}

}  // namespace

Expected<Synthesis> synthesizeVolume(EngineService& engine, const InstalledModel& model, const Case& opened,
                                     const SynthesisOptions& options, ProgressSink& progress) {
  const auto gate = passGate(opened.source(), model, options.force);
  if (!gate) return tl::unexpected(gate.error());
  const VolumeTask& task = *findVolumeTask(model.manifest.task);  // else the gate had refused
  const Volume& source = *opened.source().volume();
  Synthesis synthesis;
  synthesis.gate = *gate;
  const Stopwatch prepareTime;
  if (!progress.report(0.02, "Preparing the volume")) return cancelledRun();
  const PreparedVolume prepared =
      prepareVolume(source, task.source, modelSpacing(model.manifest, source.geometry));
  addNotes(source, task, prepared, synthesis.gate);
  const auto& size = prepared.grid.size;
  const std::vector<std::int64_t> shape{size[2], size[1], size[0]};
  synthesis.seconds.prepare = prepareTime.seconds();

  SubProgress network(progress, 0.1, 0.95);
  const auto result = engine.run(requestFor(prepared, model, options, shape), network);
  if (!result) return tl::unexpected(result.error());
  const auto units = requiredOutput(*result, "synthetic", shape, model);
  if (!units) return tl::unexpected(units.error());
  synthesis.device = result->device;
  synthesis.seconds.load = result->loadSeconds;
  synthesis.seconds.network = result->networkSeconds;
  if (!progress.report(0.97, "Back to patient space")) return cancelledRun();
  synthesis.result = opened.with(
      makeLayer(restoreVolume(*units, prepared, task.target, source.geometry), task, prepared,
                runProvenance(opened, model, options, result->device, synthesis.gate)));
  return synthesis;
}

}  // namespace lateglow
