#include "engine/inference/LocalizerInference.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "engine/inference/InputCheck.h"
#include "engine/inference/WeightLoading.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

namespace {

std::int64_t widthOf(const Manifest& manifest) {
  const auto& configuration = manifest.configuration;
  if (!configuration.contains("width") || !configuration.at("width").is_number_integer()) {
    throw std::invalid_argument("the localizer's configuration has no whole number \"width\"");
  }
  const auto width = configuration.at("width").get<std::int64_t>();
  if (width < 1 || width > 256) throw std::invalid_argument("\"width\" must be 1 to 256");
  return width;
}

}  // namespace

LocalizerInference::LocalizerInference(const Manifest& manifest, const NamedTensors& weights,
                                       torch::Device device)
    : m_network(widthOf(manifest)) {
  loadWeights(*m_network, weights, "");
  m_network->eval();
  m_network->to(device);
}

NamedTensors LocalizerInference::run(const NamedTensors& inputs, const RunContext& context) {
  constexpr std::int64_t pixels = LocalizerNetImpl::pixels;
  const torch::Tensor& input =
      requiredInput(inputs, "frames", {LocalizerNetImpl::inputs, pixels, pixels});
  if (!input.isfinite().all().item<bool>()) throw BadInput("\"frames\" holds values not finite");
  const torch::InferenceMode guard;
  const std::int64_t slices = input.size(0);
  std::vector<torch::Tensor> maps;
  for (std::int64_t start = 0; start < slices; start += slicesAtOnce) {
    context.checkpoint(static_cast<double>(start) / static_cast<double>(slices), "finding the heart");
    const AutocastScope autocast(context.device.type(), context.precision == Precision::Fast);
    const std::int64_t end = std::min(slices, start + slicesAtOnce);
    maps.push_back(m_network(input.slice(0, start, end)).sigmoid());
  }
  context.checkpoint(1.0, "finding the heart");
  return {{"heatmap", torch::cat(maps)}};
}

std::unique_ptr<InferenceSystem> makeLocalizerInference(const Manifest& manifest,
                                                        const NamedTensors& weights,
                                                        torch::Device device) {
  return std::make_unique<LocalizerInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
