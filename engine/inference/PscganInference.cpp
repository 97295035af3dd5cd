#include "engine/inference/PscganInference.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <vector>

#include "engine/inference/InputCheck.h"
#include "engine/inference/SquareSymmetry.h"
#include "engine/inference/WeightLoading.h"
#include "engine/losses/SegmentationLosses.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

namespace {

void refuseUnknownWeights(const NamedTensors& weights, const std::vector<PscganStage>& stages) {
  for (const auto& [name, tensor] : weights) {
    const bool known = std::any_of(stages.begin(), stages.end(), [&](PscganStage stage) {
      return name.starts_with(toString(stage) + ".");
    });
    if (!known) throw std::invalid_argument("the weight \"" + name + "\" belongs to no network");
  }
}

}  // namespace

PscganInference::PscganInference(const Manifest& manifest, const NamedTensors& weights,
                                 torch::Device device)
    : m_config(PscganConfig::fromJson(manifest.configuration, PscganConfig::paper())) {
  const std::vector<PscganStage> stages = stagesOf(m_config);
  for (const PscganStage stage : stages) m_generators.emplace(stage, load(stage, weights, device));
  refuseUnknownWeights(weights, stages);
}

PscganGenerator PscganInference::load(PscganStage stage, const NamedTensors& weights,
                                      torch::Device device) const {
  PscganGenerator generator(m_config, stage);
  loadWeights(*generator, weights, toString(stage) + ".");
  generator->eval();
  generator->to(device);
  return generator;
}

PscganInference::Maps PscganInference::mapsOf(
    const torch::Tensor& cine, const std::function<void(double, const char*)>& tell) {
  constexpr std::int64_t classes = PscganConfig::classes;
  if (!m_config.progressive) {
    tell(0.0, "LGE-equivalent image and tissue segmentation");
    const torch::Tensor both = m_generators.at(PscganStage::Joint)(cine);
    const torch::Tensor tissue = both.slice(1, 0, classes).softmax(1);
    return {tissue, both.slice(1, classes), tissue};
  }
  tell(0.0, "coarse tissue mask");
  const torch::Tensor coarse = m_generators.at(PscganStage::Pri)(cine).softmax(1);
  const torch::Tensor mask = m_config.hardMask ? oneHot(coarse.argmax(1), classes) : coarse;
  tell(0.33, "LGE-equivalent image");
  const torch::Tensor image = m_generators.at(PscganStage::Sys)(cine, mask);
  tell(0.67, "tissue segmentation");
  return {coarse, image, m_generators.at(PscganStage::Seg)(cine, image).softmax(1)};
}

NamedTensors PscganInference::run(const NamedTensors& inputs, const RunContext& context) {
  const torch::Tensor& input = requiredNormalizedInput(
      inputs, "cine", {1, m_config.phases, m_config.pixels, m_config.pixels});
  const torch::InferenceMode guard;
  const torch::Tensor cine = input.squeeze(1);
  const std::int64_t slices = cine.size(0);
  std::vector<torch::Tensor> images, coarse, members;
  for (std::int64_t start = 0; start < slices; start += slicesAtOnce) {
    const std::int64_t end = std::min(slices, start + slicesAtOnce);
    const auto tell = [&](double share, const char* what) {
      const double done = static_cast<double>(start) + share * static_cast<double>(end - start);
      context.checkpoint(done / static_cast<double>(slices), what);
    };
    const AutocastScope autocast(context.device.type(), context.precision == Precision::Fast);
    const Maps maps = mapsOf(inAllPositions(cine.slice(0, start, end)), tell);
    coarse.push_back(backFromPositions(maps.coarse).mean(1));
    images.push_back(backFromPositions(maps.image).mean(1).squeeze(1));
    members.push_back(backFromPositions(maps.tissue));
  }
  context.checkpoint(1.0, "tissue segmentation");
  const torch::Tensor all = torch::cat(members);
  return {{"lge", torch::cat(images)},
          {"probabilities", all.mean(1)},
          {"coarse", torch::cat(coarse)},
          {"members", all}};
}

std::unique_ptr<InferenceSystem> makePscganInference(const Manifest& manifest,
                                                     const NamedTensors& weights,
                                                     torch::Device device) {
  return std::make_unique<PscganInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
