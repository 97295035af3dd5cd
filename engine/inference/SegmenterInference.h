#pragma once

#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/segmenter/SegmenterConfig.h"

namespace lateglow::engine {

/// "heart-segmenter": input `frames` [N, 1, P, P] in [-1, 1] (P 96), each frame by itself; output
/// `probabilities` [N, 3, P, P]: other, wall, blood pool; they add up to 1 (SegmenterConfig.h).
class SegmenterInference final : public InferenceSystem {
public:
  static constexpr std::int64_t framesAtOnce = 8;

  SegmenterInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "heart-segmenter"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:

  SegmenterConfig m_config;
  UNet m_network;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makeSegmenterInference(const Manifest& manifest,
                                                                      const NamedTensors& weights,
                                                                      torch::Device device);

}  // namespace lateglow::engine
