#include "tests/unit/engine/data/TinyVolumes.h"

#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>

#include <torch/torch.h>

#include "engine/package/Safetensors.h"
#include "engine/systems/TorchTensors.h"

namespace lateglow::engine::test {

namespace {

/// Squared distance from the middle, 1 on the surface of an ellipsoid that fills `share` of the box.
torch::Tensor ellipsoid(const std::vector<std::int64_t>& size, double share) {
  torch::Tensor sum = torch::zeros(size);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    std::vector<std::int64_t> shape{1, 1, 1};
    shape[axis] = size[axis];
    const double half = static_cast<double>(size[axis]) / 2.0;
    const torch::Tensor place =
        (torch::arange(size[axis], torch::kFloat32) + 0.5 - half) / (half * share);
    sum = sum + place.square().view(shape);
  }
  return sum;
}

std::string numbered(const char* kind, std::int64_t index) {
  char text[32];
  std::snprintf(text, sizeof text, "%s.%04d", kind, static_cast<int>(index));
  return text;
}

}  // namespace

void writeTinyVolumes(const std::filesystem::path& folder, std::int64_t cases) {
  NamedTensors arrays;
  torch::Tensor split = torch::zeros({cases}, torch::kUInt8);
  for (std::int64_t index = 0; index < cases; ++index) {
    const std::vector<std::int64_t> size{34 + index % 3, 40 + index % 5, 38};
    const torch::Tensor head = ellipsoid(size, 0.9) < 1.0;
    const torch::Tensor core = ellipsoid(size, 0.4 + 0.05 * static_cast<double>(index % 4)) < 1.0;
    torch::Tensor source = torch::where(core, 0.6, -0.2).to(torch::kFloat32);
    source.select(2, 12 + index % 4).fill_(0.2);
    const torch::Tensor near = torch::avg_pool3d(source.unsqueeze(0).unsqueeze(0), 3, 1, 1)[0][0];
    const torch::Tensor target = (0.3 * near - 0.7 * source).clamp(-1.0, 1.0);
    arrays[numbered("source", index)] = source.masked_fill(~head, -1.0).to(torch::kFloat16);
    arrays[numbered("target", index)] = target.masked_fill(~head, -1.0).to(torch::kFloat16);
    arrays[numbered("foreground", index)] = head.to(torch::kUInt8);
    if (index % 4 == 3) split[index] = 1;
  }
  arrays["split"] = split;
  const auto written = writeSafetensors(folder / "volumes.safetensors", fromTorch(arrays));
  if (!written) throw std::runtime_error(written.error());
  std::ofstream(folder / "dataset.json")
      << R"({"task": "t1ce-to-t2", "modality": "MR T1ce", "spacing_mm": [2.0, 1.5, 1.5], )"
      << R"("normalization": {"source": "percentiles"}, "cohort": "ellipsoids"})";
}

}  // namespace lateglow::engine::test
