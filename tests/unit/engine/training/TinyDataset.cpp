#include "tests/unit/engine/training/TinyDataset.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <numbers>
#include <stdexcept>
#include <string>

#include <torch/torch.h>
#include <unistd.h>

#include "engine/package/Safetensors.h"

namespace lateglow::engine {

namespace {

constexpr std::int64_t phases = 6;
constexpr std::int64_t size = 40;

Tensor stored(DType type, const torch::Tensor& tensor) {
  const torch::Tensor dense = tensor.contiguous();
  Tensor result(type, dense.sizes().vec());
  std::memcpy(result.mutableBytes().data(), dense.data_ptr(), dense.nbytes());
  return result;
}

struct Ring {
  torch::Tensor cine, lge, mask, cineMask;
};

Ring makeRing(int number) {
  const torch::Tensor axis = torch::arange(size, torch::kFloat32) - (size - 1) / 2.0;
  const torch::Tensor y = axis.view({-1, 1}).expand({size, size});
  const torch::Tensor x = axis.view({1, -1}).expand({size, size});
  const torch::Tensor radius = (x.square() + y.square()).sqrt();
  const torch::Tensor angle = torch::atan2(y, x);
  const double inner = 6.0 + 0.3 * (number % 5);
  const bool infarct = number % 3 != 0;
  const torch::Tensor stiff = ((angle - 0.5 * (number % 4)).abs() < 0.8).to(torch::kFloat32) *
                              (infarct ? 1.0 : 0.0);
  Ring ring;
  std::vector<torch::Tensor> frames, labels;
  for (std::int64_t t = 0; t < phases; ++t) {
    const double squeeze = 0.4 * std::sin(std::numbers::pi * static_cast<double>(t) / phases);
    const torch::Tensor cavity = inner * (1.0 - squeeze * (1.0 - 0.9 * stiff));
    frames.push_back(torch::sigmoid((cavity - radius) * 2.0) * 1.6 - 0.8);
    torch::Tensor label = torch::zeros({size, size}, torch::kUInt8);
    label.masked_fill_(radius < inner + 5.0, 1);
    label.masked_fill_((radius < inner + 5.0).logical_and(stiff > 0.5), 3);
    labels.push_back(label.masked_fill_(radius < cavity, 2));
  }
  ring.cine = torch::stack(frames);
  ring.cineMask = torch::stack(labels);
  const torch::Tensor blood = radius < inner;
  const torch::Tensor wall = radius.ge(inner).logical_and(radius < inner + 5.0);
  ring.mask = torch::zeros({size, size}, torch::kUInt8);
  ring.mask.masked_fill_(wall, 1).masked_fill_(blood, 2);
  ring.mask.masked_fill_(wall.logical_and(stiff > 0.5), 3);
  ring.lge = torch::full({size, size}, -0.5);
  ring.lge.masked_fill_(ring.mask == 1, -0.9).masked_fill_(ring.mask == 2, 0.3);
  ring.lge.masked_fill_(ring.mask == 3, 0.9);
  return ring;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "lateglow-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

void writeTinyDataset(const std::filesystem::path& folder, int cases) {
  std::vector<torch::Tensor> cines, stills, masks, cineMasks;
  torch::Tensor split = torch::zeros({cases}, torch::kUInt8);
  for (int i = 0; i < cases; ++i) {
    const Ring ring = makeRing(i);
    cines.push_back(ring.cine.to(torch::kFloat16));
    stills.push_back(ring.lge.to(torch::kFloat16));
    masks.push_back(ring.mask);
    cineMasks.push_back(ring.cineMask);
    if (i % 4 == 3) split[i] = 1;
  }
  const auto written = writeSafetensors(folder / "pscgan.safetensors",
                                        {{"cine", stored(DType::F16, torch::stack(cines))},
                                         {"lge", stored(DType::F16, torch::stack(stills))},
                                         {"cine_mask", stored(DType::U8, torch::stack(cineMasks))},
                                         {"mask", stored(DType::U8, torch::stack(masks))},
                                         {"split", stored(DType::U8, split)}});
  if (!written) throw std::runtime_error(written.error());
  std::ofstream(folder / "dataset.json") << R"({"cohort": "rings"})";
}

}  // namespace lateglow::engine
