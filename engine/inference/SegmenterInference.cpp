#include "engine/inference/SegmenterInference.h"

#include <algorithm>
#include <vector>

#include "engine/inference/InputCheck.h"
#include "engine/inference/WeightLoading.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

SegmenterInference::SegmenterInference(const Manifest& manifest, const NamedTensors& weights,
                                       torch::Device device)
    : m_config(SegmenterConfig::fromJson(manifest.configuration)),
      m_network(m_config.makeNetwork()) {
  loadWeights(*m_network, weights, "");
  m_network->eval();
  m_network->to(device);
}

NamedTensors SegmenterInference::run(const NamedTensors& inputs, const RunContext& context) {
  const torch::Tensor& input =
      requiredNormalizedInput(inputs, "frames", {1, m_config.pixels, m_config.pixels});
  const torch::InferenceMode guard;
  const std::int64_t count = input.size(0);
  std::vector<torch::Tensor> maps;
  for (std::int64_t start = 0; start < count; start += framesAtOnce) {
    context.checkpoint(static_cast<double>(start) / static_cast<double>(count),
                       "outlining the ventricle");
    const AutocastScope autocast(context.device.type(), context.precision == Precision::Fast);
    const std::int64_t end = std::min(count, start + framesAtOnce);
    const torch::Tensor logits = m_network(input.slice(0, start, end));
    maps.push_back(logits.to(torch::kFloat32).softmax(1).contiguous());
  }
  context.checkpoint(1.0, "outlining the ventricle");
  return {{"probabilities", torch::cat(maps)}};
}

std::unique_ptr<InferenceSystem> makeSegmenterInference(const Manifest& manifest,
                                                        const NamedTensors& weights,
                                                        torch::Device device) {
  return std::make_unique<SegmenterInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
