#include "engine/inference/MedSynthInference.h"

#include <stdexcept>

#include <ATen/Parallel.h>

#include "engine/inference/VolumeInput.h"
#include "engine/inference/WeightLoading.h"

namespace lateglow::engine {

namespace {

std::string stagePrefix(std::int64_t stage) {
  return std::string("stage").append(std::to_string(stage + 1)).append(".");
}

/// Weights of no stage would go unseen by loadWeights.
void refuseOtherPrefixes(const NamedTensors& weights, std::int64_t stages) {
  for (const auto& [name, tensor] : weights) {
    bool known = false;
    for (std::int64_t i = 0; i < stages; ++i) known = known || name.starts_with(stagePrefix(i));
    if (!known) throw std::invalid_argument("the weight \"" + name + "\" belongs to no layer");
    if (name.ends_with("running_var") && !(tensor >= 0).all().item<bool>()) {
      throw std::invalid_argument("the weight \"" + name + "\" holds a negative variance");
    }
  }
}

TileSize tileFor(const DenseMedSynth& network, bool fast) {
  // In a second or less, at about 45 (fp32) or 90 (bf16) thousand million multiplications a core.
  const double affordable = (fast ? 7e10 : 3.5e10) * at::get_num_threads();
  for (const TileSize& tile : {TileSize{128, 128, 128}, TileSize{96, 96, 96}, TileSize{64, 96, 96}}) {
    const double voxels = static_cast<double>(tile[0] * tile[1] * tile[2]);
    if (voxels * network.heaviestLayer() <= affordable) return tile;
  }
  return {64, 64, 64};
}

}  // namespace

torch::Tensor runMedSynthStage(const DenseMedSynth& stage,
                               const std::vector<torch::Tensor>& volumes,
                               const torch::Tensor& foreground, const StageRun& run,
                               const RunContext& context) {
  const torch::InferenceMode guard;
  const bool fast = context.precision == Precision::Fast;
  DenseMedSynth network = stage.on(context.device, fast);
  TiledRun tiled;
  tiled.options.tile = run.tile[0] > 0 ? run.tile : tileFor(network, fast);
  tiled.options.halo = MedSynthConfig::halo;
  tiled.options.bytesPerVoxel = network.bytesPerVoxel();
  tiled.begin = run.begin;
  tiled.end = run.end;
  tiled.what = run.what;
  // Cancel acts between the layers of a tile, too.
  const auto between = [&] { context.checkpoint(run.begin, run.what); };
  const torch::Tensor made = runTiled(
      volumes, foreground, tiled,
      [&](const torch::Tensor& tiles, torch::Device device) {
        if (network.device() != device) network = stage.on(device, fast);
        return network.forward(tiles, between);
      },
      context);
  return withinForeground(made, foreground);
}

MedSynthInference::MedSynthInference(const Manifest& manifest, const NamedTensors& weights,
                                     torch::Device device) {
  const MedSynthConfig config =
      MedSynthConfig::fromJson(manifest.configuration, MedSynthConfig::paper());
  refuseOtherPrefixes(weights, config.stages);
  for (std::int64_t i = 0; i < config.stages; ++i) {
    MedSynthGenerator generator(config, i);
    loadWeights(*generator, weights, stagePrefix(i));
    m_stages.push_back(DenseMedSynth(generator).on(device, false));
  }
}

NamedTensors MedSynthInference::run(const NamedTensors& inputs, const RunContext& context) {
  const VolumeInput input = requiredVolume(inputs);
  const auto stages = static_cast<double>(m_stages.size());
  torch::Tensor estimate;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    std::vector<torch::Tensor> volumes;
    volumes.push_back(input.volume);
    if (i > 0) volumes.push_back(estimate);
    StageRun run;
    run.begin = static_cast<double>(i) / stages;
    run.end = static_cast<double>(i + 1) / stages;
    estimate = runMedSynthStage(m_stages[i], volumes, input.foreground, run, context);
  }
  return {{"synthetic", estimate}};
}

std::unique_ptr<InferenceSystem> makeMedSynthInference(const Manifest& manifest,
                                                       const NamedTensors& weights,
                                                       torch::Device device) {
  return std::make_unique<MedSynthInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
