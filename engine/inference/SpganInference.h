#pragma once

#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/spgan/SpganGenerator.h"

namespace lateglow::engine {

/// "spgan": the trained generator (or that of an ablation or baseline). Input `cine` [N, 1, T, P, P]
/// in [-1, 1], as for "pscgan"; outputs `lge` [N, P, P] in [-1, 1], and on the same scale
/// `structural` (I_s, clipped) and `detail` (I_d; -1 everywhere where the network has no detail
/// pathway). Slices are independent and run a few at a time, which bounds the memory.
class SpganInference final : public InferenceSystem {
public:
  static constexpr std::int64_t slicesAtOnce = 4;

  SpganInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "spgan"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:

  SpganConfig m_config;
  SpganGenerator m_generator;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makeSpganInference(const Manifest& manifest,
                                                                  const NamedTensors& weights,
                                                                  torch::Device device);

}  // namespace lateglow::engine
