#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {

/// "pscgan": the three trained generators in a chain, or the one of a package without the
/// progressive framework. Input `cine` [N, 1, T, P, P] in [-1, 1]; outputs
/// - `lge` [N, P, P] in [-1, 1] (Sys),
/// - `probabilities` [N, 4, P, P] (Seg) and `coarse` [N, 4, P, P] (Pri; without the progressive
///   framework the same as `probabilities`),
/// - `members` [N, 8, 4, P, P]: Seg's probabilities for each of the eight images of the square's
///   symmetry (SquareSymmetry.h), in the position of the source.
/// The first three are means over the eight (not of the paper). Slices are independent and run a few
/// at a time, which bounds the memory.
class PscganInference final : public InferenceSystem {
public:
  static constexpr std::int64_t slicesAtOnce = 2;

  PscganInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "pscgan"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:
  /// What the generators give for images [8 N, ...].
  struct Maps {
    torch::Tensor coarse, image, tissue;
  };

  [[nodiscard]] PscganGenerator load(PscganStage stage, const NamedTensors& weights,
                                     torch::Device device) const;
  [[nodiscard]] Maps mapsOf(const torch::Tensor& cine,
                            const std::function<void(double, const char*)>& tell);

  PscganConfig m_config;
  std::map<PscganStage, PscganGenerator> m_generators;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makePscganInference(const Manifest& manifest,
                                                                   const NamedTensors& weights,
                                                                   torch::Device device);

}  // namespace lateglow::engine
