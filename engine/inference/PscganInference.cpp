#include "engine/inference/PscganInference.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "engine/inference/WeightLoading.h"
#include "engine/losses/SegmentationLosses.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

namespace {

void refuseUnknownWeights(const NamedTensors& weights) {
  for (const auto& [name, tensor] : weights) {
    if (!name.starts_with("pri.") && !name.starts_with("sys.") && !name.starts_with("seg.")) {
      throw std::invalid_argument("the weight \"" + name + "\" belongs to no network");
    }
  }
}

/// The mirror images that are averaged: flips along these axes of [..., row, column].
const std::vector<std::vector<std::int64_t>>& mirrorings() {
  static const std::vector<std::vector<std::int64_t>> axes{{}, {-1}, {-2}, {-2, -1}};
  return axes;
}

torch::Tensor mirrored(const torch::Tensor& images, const std::vector<std::int64_t>& axes) {
  return axes.empty() ? images : images.flip(axes);
}

/// `images` and its mirror images one after the other along the batch.
torch::Tensor withMirrorImages(const torch::Tensor& images) {
  std::vector<torch::Tensor> parts;
  for (const auto& axes : mirrorings()) parts.push_back(mirrored(images, axes));
  return torch::cat(parts);
}

/// Mean over the mirror images of what withMirrorImages made a network give, turned back.
torch::Tensor meanOfMirrorImages(const torch::Tensor& results) {
  const auto parts = results.chunk(static_cast<std::int64_t>(mirrorings().size()));
  torch::Tensor sum = torch::zeros_like(parts.front());
  for (std::size_t i = 0; i < parts.size(); ++i) sum += mirrored(parts[i], mirrorings()[i]);
  return sum / static_cast<double>(parts.size());
}

}  // namespace

PscganInference::PscganInference(const Manifest& manifest, const NamedTensors& weights,
                                 torch::Device device)
    : m_config(PscganConfig::fromJson(manifest.configuration, PscganConfig::paper())),
      m_pri(load(PscganStage::Pri, weights, device)),
      m_sys(load(PscganStage::Sys, weights, device)),
      m_seg(load(PscganStage::Seg, weights, device)) {
  refuseUnknownWeights(weights);
}

PscganGenerator PscganInference::load(PscganStage stage, const NamedTensors& weights,
                                      torch::Device device) const {
  PscganGenerator generator(m_config, stage);
  loadWeights(*generator, weights, toString(stage) + ".");
  generator->eval();
  generator->to(device);
  return generator;
}

void PscganInference::check(const torch::Tensor& cine) const {
  const std::int64_t size = m_config.pixels;
  if (cine.dim() != 5 || cine.size(0) < 1 || cine.size(1) != 1 ||
      cine.size(2) != m_config.phases || cine.size(3) != size || cine.size(4) != size ||
      cine.scalar_type() != torch::kFloat32) {
    throw BadInput("\"cine\" must be F32 [N,1," + std::to_string(m_config.phases) + "," +
                   std::to_string(size) + "," + std::to_string(size) + "]");
  }
  // A comparison with NaN is false, so that such values are refused as well.
  if (!(cine.abs() <= 1.0 + 1e-3).all().item<bool>()) {
    throw BadInput("\"cine\" must lie in [-1, 1]");
  }
}

NamedTensors PscganInference::run(const NamedTensors& inputs, const RunContext& context) {
  const auto found = inputs.find("cine");
  if (found == inputs.end()) throw BadInput("the input \"cine\" is missing");
  check(found->second);
  const torch::InferenceMode guard;
  const torch::Tensor cine = found->second.squeeze(1);
  const std::int64_t slices = cine.size(0);
  std::vector<torch::Tensor> images, probabilities, coarse;
  for (std::int64_t start = 0; start < slices; start += slicesAtOnce) {
    const std::int64_t end = std::min(slices, start + slicesAtOnce);
    const torch::Tensor part = withMirrorImages(cine.slice(0, start, end));
    const auto tell = [&](double share, const char* what) {
      const double done = static_cast<double>(start) + share * static_cast<double>(end - start);
      context.checkpoint(done / static_cast<double>(slices), what);
    };
    const AutocastScope autocast(context.device.type(), context.precision == Precision::Fast);
    tell(0.0, "coarse tissue mask");
    const torch::Tensor first = m_pri(part).softmax(1);
    const torch::Tensor mask =
        m_config.hardMask ? oneHot(first.argmax(1), PscganConfig::classes) : first;
    tell(0.33, "LGE-equivalent image");
    const torch::Tensor image = m_sys(part, mask);
    tell(0.67, "tissue segmentation");
    coarse.push_back(meanOfMirrorImages(first));
    images.push_back(meanOfMirrorImages(image).squeeze(1));
    probabilities.push_back(meanOfMirrorImages(m_seg(part, image).softmax(1)));
  }
  context.checkpoint(1.0, "tissue segmentation");
  return {{"lge", torch::cat(images)},
          {"probabilities", torch::cat(probabilities)},
          {"coarse", torch::cat(coarse)}};
}

std::unique_ptr<InferenceSystem> makePscganInference(const Manifest& manifest,
                                                     const NamedTensors& weights,
                                                     torch::Device device) {
  return std::make_unique<PscganInference>(manifest, weights, device);
}

}  // namespace lateglow::engine
