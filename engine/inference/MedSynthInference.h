#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/inference/VolumeTiling.h"
#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/medsynth/DenseMedSynth.h"

namespace lateglow::engine {

/// One stage of the chain over a whole volume, densely by tiles: `volumes` are the source and, for
/// later stages, the previous estimate (F32 [D, H, W], dense, on context.device). Result [D, H, W], -1
/// outside of the foreground (undefined: everything is foreground), clipped to [-1, 1]. What lies beyond
/// the volume is background, as in training. Progress goes from `begin` to `end`.
///
/// `tile`: the largest whose heaviest layer leaves Cancel room to act within a second; larger tiles
/// compute fewer voxels twice. All zero: chosen so.
struct StageRun {
  TileSize tile{};
  double begin = 0.0;
  double end = 1.0;
  std::string what = "contrast synthesis";
};
[[nodiscard]] torch::Tensor runMedSynthStage(const DenseMedSynth& stage,
                                             const std::vector<torch::Tensor>& volumes,
                                             const torch::Tensor& foreground, const StageRun& run,
                                             const RunContext& context);

/// "medsynth": the trained chain of generators. Input `volume` F32 [D, H, W] in [-1, 1] on the
/// model's grid and optionally `foreground` U8; output `synthetic` F32 [D, H, W] in [-1, 1]. Any size.
/// Exact precision: the same voxels as patches give, whatever the tiles. Fast: bf16 but for the last
/// layer.
class MedSynthInference final : public InferenceSystem {
public:
  /// Weights: `stage1.` ... before the names of MedSynthGenerator and, for its normalizations,
  /// `running_mean` and `running_var`.
  MedSynthInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "medsynth"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:
  std::vector<DenseMedSynth> m_stages;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makeMedSynthInference(const Manifest& manifest,
                                                                     const NamedTensors& weights,
                                                                     torch::Device device);

}  // namespace lateglow::engine
