#pragma once

#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {

/// "pscgan": the three trained generators in a chain. Input `cine` [N, 1, T, P, P] in [-1, 1];
/// outputs `lge` [N, P, P] in [-1, 1] (Sys), `probabilities` [N, 4, P, P] (Seg) and `coarse`
/// [N, 4, P, P] (Pri). Every slice runs with its three mirror images and the results are averaged
/// (not of the paper; training shows mirrored hearts as well). Slices are independent and run a few at a time, which bounds the memory.
class PscganInference final : public InferenceSystem {
public:
  static constexpr std::int64_t slicesAtOnce = 4;

  PscganInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "pscgan"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:
  [[nodiscard]] PscganGenerator load(PscganStage stage, const NamedTensors& weights,
                                     torch::Device device) const;
  void check(const torch::Tensor& cine) const;

  PscganConfig m_config;
  PscganGenerator m_pri;
  PscganGenerator m_sys;
  PscganGenerator m_seg;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makePscganInference(const Manifest& manifest,
                                                                   const NamedTensors& weights,
                                                                   torch::Device device);

}  // namespace lateglow::engine
