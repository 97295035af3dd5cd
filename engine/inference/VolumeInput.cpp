#include "engine/inference/VolumeInput.h"

namespace lateglow::engine {

VolumeInput requiredVolume(const NamedTensors& inputs) {
  const auto found = inputs.find("volume");
  if (found == inputs.end()) throw BadInput("the input \"volume\" is missing");
  const torch::Tensor& volume = found->second;
  if (volume.scalar_type() != torch::kFloat32 || volume.dim() != 3 || volume.numel() == 0) {
    throw BadInput("\"volume\" must be F32 [D,H,W]");
  }
  // A comparison with NaN is false, so that such values are refused as well. Two scalars, not a
  // second volume in memory.
  const auto [low, high] = volume.aminmax();
  if (!(low.item<float>() >= -1.0F - 1e-3F && high.item<float>() <= 1.0F + 1e-3F)) {
    throw BadInput("\"volume\" must lie in [-1, 1]");
  }
  VolumeInput input{volume.contiguous(), {}};
  const auto mask = inputs.find("foreground");
  if (mask == inputs.end()) return input;
  if (mask->second.scalar_type() != torch::kUInt8 || mask->second.sizes() != volume.sizes()) {
    throw BadInput("\"foreground\" must be U8 of the volume's size");
  }
  input.foreground = mask->second.contiguous();
  return input;
}

torch::Tensor withinForeground(const torch::Tensor& synthetic, const torch::Tensor& foreground) {
  torch::Tensor result = synthetic.clamp(-1.0, 1.0);
  if (foreground.defined()) result.masked_fill_(foreground == 0, -1.0);
  return result;
}

}  // namespace lateglow::engine
