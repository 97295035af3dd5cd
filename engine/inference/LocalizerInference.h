#pragma once

#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/localizer/LocalizerNet.h"

namespace lateglow::engine {

/// "heart-localizer": input `frames` [N, 3, 128, 128] (LocalizerNet.h), output `heatmap`
/// [N, 1, 128, 128] in [0, 1].
class LocalizerInference final : public InferenceSystem {
public:
  static constexpr std::int64_t slicesAtOnce = 8;

  LocalizerInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "heart-localizer"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:
  LocalizerNet m_network;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makeLocalizerInference(const Manifest& manifest,
                                                                      const NamedTensors& weights,
                                                                      torch::Device device);

}  // namespace lateglow::engine
