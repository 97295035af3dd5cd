#include "engine/inference/SegmenterInference.h"

#include <algorithm>
#include <vector>

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

void SegmenterInference::check(const torch::Tensor& frames) const {
  const std::int64_t size = m_config.pixels;
  if (frames.dim() != 4 || frames.size(0) < 1 || frames.size(1) != 1 || frames.size(2) != size ||
      frames.size(3) != size || frames.scalar_type() != torch::kFloat32) {
    throw BadInput("\"frames\" must be F32 [N,1," + std::to_string(size) + "," +
                   std::to_string(size) + "]");
  }
  // A comparison with NaN is false, so that such values are refused as well.
  if (!(frames.abs() <= 1.0 + 1e-3).all().item<bool>()) {
    throw BadInput("\"frames\" must lie in [-1, 1]");
  }
}

NamedTensors SegmenterInference::run(const NamedTensors& inputs, const RunContext& context) {
  const auto found = inputs.find("frames");
  if (found == inputs.end()) throw BadInput("the input \"frames\" is missing");
  check(found->second);
  const torch::InferenceMode guard;
  const std::int64_t count = found->second.size(0);
  std::vector<torch::Tensor> maps;
  for (std::int64_t start = 0; start < count; start += framesAtOnce) {
    context.checkpoint(static_cast<double>(start) / static_cast<double>(count),
                       "outlining the ventricle");
    const AutocastScope autocast(context.device.type(), context.precision == Precision::Fast);
    const std::int64_t end = std::min(count, start + framesAtOnce);
    const torch::Tensor logits = m_network(found->second.slice(0, start, end));
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
