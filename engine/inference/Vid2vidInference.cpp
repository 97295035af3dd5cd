#include "engine/inference/Vid2vidInference.h"

#include "engine/inference/ForegroundBox.h"
#include "engine/inference/VolumeInput.h"
#include "engine/inference/WeightLoading.h"
#include "engine/systems/ConfigValues.h"
#include "engine/systems/vid2vid/Vid2vidVolume.h"

namespace lateglow::engine {

Vid2vidInference::Vid2vidInference(const Manifest& manifest, const NamedTensors& weights,
                                   torch::Device device)
    : m_generator(
          Vid2vidConfig::fromJson(networkPart(manifest.configuration), Vid2vidConfig::paper())) {
  loadWeights(*m_generator, weights, "");
  m_generator->eval();
  m_generator->to(device);
}

NamedTensors Vid2vidInference::run(const NamedTensors& inputs, const RunContext& context) {
  const VolumeInput input = requiredVolume(inputs);
  const torch::InferenceMode guard;
  const std::string what = "synthetic image";
  torch::Tensor synthetic = torch::full_like(input.volume, -1.0);
  const VoxelBox box = foregroundBox(input.volume, input.foreground, margin);
  if (!box.empty()) {
    box.of(synthetic).copy_(
        translateVolume(m_generator, box.of(input.volume),
                        {m_generator->config().bothDirections, context.precision == Precision::Fast,
                         [&](double fraction) { context.checkpoint(fraction, what); }}));
  }
  context.checkpoint(1.0, what);
  return {{"synthetic", withinForeground(synthetic, input.foreground)}};
}

std::unique_ptr<InferenceSystem> makeVid2vidInference(const Manifest& manifest,
                                                      const NamedTensors& weights,
                                                      torch::Device device) {
  return std::make_unique<Vid2vidInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
