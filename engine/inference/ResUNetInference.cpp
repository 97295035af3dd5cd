#include "engine/inference/ResUNetInference.h"

#include "engine/inference/VolumeInput.h"
#include "engine/inference/WeightLoading.h"
#include "engine/systems/ConfigValues.h"
#include "engine/systems/resunet/WholeVolume.h"

namespace lateglow::engine {

ResUNetInference::ResUNetInference(const Manifest& manifest, const NamedTensors& weights,
                                   torch::Device device)
    : m_name(manifest.system),
      m_generator(
          ResUNetConfig::fromJson(networkPart(manifest.configuration), ResUNetConfig::paper())) {
  loadWeights(*m_generator, weights, "");
  m_generator->eval();
  m_generator->to(device);
}

NamedTensors ResUNetInference::run(const NamedTensors& inputs, const RunContext& context) {
  const VolumeInput input = requiredVolume(inputs);
  const torch::InferenceMode guard;
  const torch::Tensor made = translateWhole(m_generator, input.volume, input.foreground, context);
  context.checkpoint(1.0, "synthetic image");
  return {{"synthetic", made}};
}

std::unique_ptr<InferenceSystem> makeResUNetInference(const Manifest& manifest,
                                                      const NamedTensors& weights,
                                                      torch::Device device) {
  return std::make_unique<ResUNetInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
