#pragma once

#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/vid2vid/Vid2vidGenerator.h"

namespace lateglow::engine {

/// "vid2vid": the trained generator (or that of an ablation) on a whole volume, slice by slice.
/// Inputs as VolumeInput.h says; output `synthetic` F32 [D, H, W]. With `both_directions` in the
/// configuration the mean of both ways through the volume. Only the box around the foreground and
/// a margin goes through the network; cancelled within one slice.
class Vid2vidInference final : public InferenceSystem {
public:
  static constexpr std::int64_t margin = 16;  ///< of the box, in voxels

  Vid2vidInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return "vid2vid"; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:
  Vid2vidGenerator m_generator;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makeVid2vidInference(const Manifest& manifest,
                                                                    const NamedTensors& weights,
                                                                    torch::Device device);

}  // namespace lateglow::engine
