#pragma once

#include <memory>
#include <string>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"
#include "engine/systems/resunet/VolumeTranslator.h"

namespace lateglow::engine {

/// "resunet", "pix2pix2d", "pix2pix3d", "ddpm": the trained generator that the configuration names.
/// Inputs as VolumeInput.h says; output `synthetic` F32 [D, H, W]; how large volumes are run:
/// WholeVolume.h.
class ResUNetInference final : public InferenceSystem {
public:
  ResUNetInference(const Manifest& manifest, const NamedTensors& weights, torch::Device device);
  [[nodiscard]] std::string name() const override { return m_name; }
  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override;

private:
  std::string m_name;
  VolumeTranslator m_generator;
};

[[nodiscard]] std::unique_ptr<InferenceSystem> makeResUNetInference(const Manifest& manifest,
                                                                    const NamedTensors& weights,
                                                                    torch::Device device);

}  // namespace lateglow::engine
