#include "engine/inference/SpganInference.h"

#include <algorithm>
#include <vector>

#include "engine/inference/InputCheck.h"
#include "engine/inference/WeightLoading.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

namespace {

/// [N, 1, P, P] in [0, 1] to [N, P, P] in [-1, 1], clipped.
torch::Tensor toSigned(const torch::Tensor& images) {
  return images.squeeze(1).clamp(0.0, 1.0) * 2.0 - 1.0;
}

}  // namespace

SpganInference::SpganInference(const Manifest& manifest, const NamedTensors& weights,
                               torch::Device device)
    : m_config(SpganConfig::fromJson(manifest.configuration, SpganConfig::paper())),
      m_generator(m_config) {
  loadWeights(*m_generator, weights, "");
  m_generator->eval();
  m_generator->to(device);
}

NamedTensors SpganInference::run(const NamedTensors& inputs, const RunContext& context) {
  const torch::Tensor& input = requiredNormalizedInput(
      inputs, "cine", {1, m_config.phases, m_config.pixels, m_config.pixels});
  const torch::InferenceMode guard;
  const torch::Tensor cine = (input.squeeze(1) + 1.0) * 0.5;
  const std::int64_t slices = cine.size(0);
  std::vector<torch::Tensor> images, structural, detail;
  for (std::int64_t start = 0; start < slices; start += slicesAtOnce) {
    context.checkpoint(static_cast<double>(start) / static_cast<double>(slices),
                       "LGE-equivalent image");
    const AutocastScope autocast(context.device.type(), context.precision == Precision::Fast);
    const SpganImages made =
        m_generator(cine.slice(0, start, std::min(slices, start + slicesAtOnce)));
    images.push_back(toSigned(made.image));
    structural.push_back(toSigned(made.structural));
    detail.push_back(toSigned(made.detail));
  }
  context.checkpoint(1.0, "LGE-equivalent image");
  return {{"lge", torch::cat(images)},
          {"structural", torch::cat(structural)},
          {"detail", torch::cat(detail)}};
}

std::unique_ptr<InferenceSystem> makeSpganInference(const Manifest& manifest,
                                                    const NamedTensors& weights,
                                                    torch::Device device) {
  return std::make_unique<SpganInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
