#include "engine/data/LocalizerDataset.h"

#include <stdexcept>

#include "engine/data/DatasetFile.h"
#include "engine/systems/localizer/LocalizerNet.h"

namespace lateglow::engine {

namespace {

constexpr std::int64_t pixels = LocalizerNetImpl::pixels;

torch::Tensor changedChannels(const torch::Tensor& frames, std::mt19937_64& random) {
  const auto uniform = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  const torch::Tensor scale = torch::tensor({uniform(0.8, 1.25), uniform(0.8, 1.25), uniform(0.7, 1.4)},
                                            torch::kFloat32);
  const torch::Tensor offset = torch::tensor({uniform(-0.1, 0.1), uniform(-0.1, 0.1), 0.0},
                                             torch::kFloat32);
  auto generator = at::make_generator<at::CPUGeneratorImpl>(random());
  const double noise = 0.08 * std::max(0.0, uniform(-1.0, 1.0));
  return frames * scale.view({-1, 1, 1}) + offset.view({-1, 1, 1}) +
         torch::randn(frames.sizes(), generator) * noise;
}

}  // namespace

LocalizerDataset::LocalizerDataset(const std::filesystem::path& folder)
    : m_description(readTextFile(folder / "dataset.json")) {
  const DatasetFile file(folder / "localizer.safetensors");
  m_frames = file.require("frames", torch::kFloat16, {-1, LocalizerNetImpl::inputs, pixels, pixels});
  m_heatmap = file.require("heatmap", torch::kFloat16, {m_frames.size(0), pixels, pixels});
  m_training = file.casesOf(static_cast<int>(Split::Training));
  m_validation = file.casesOf(static_cast<int>(Split::Validation));
  const auto beyond = [&](const std::vector<std::int64_t>& cases) {
    return !cases.empty() && cases.back() >= m_frames.size(0);
  };
  if (m_training.empty() || beyond(m_training) || beyond(m_validation)) {
    throw std::runtime_error((folder / "localizer.safetensors").string() +
                             ": \"split\" does not fit \"frames\" or has no training cases");
  }
}

const std::vector<std::int64_t>& LocalizerDataset::cases(Split split) const {
  return split == Split::Training ? m_training : m_validation;
}

std::string LocalizerDataset::fingerprint() const {
  const auto list = [](const std::vector<std::int64_t>& cases) {
    return torch::tensor(cases, torch::kInt64);
  };
  return fingerprintOf({m_heatmap, m_frames.slice(0, 0, 16), list(m_training), list(m_validation)});
}

LocalizerBatch LocalizerDataset::unchanged(const std::vector<std::int64_t>& cases) const {
  const torch::Tensor chosen = torch::tensor(cases, torch::kInt64);
  return {m_frames.index_select(0, chosen).to(torch::kFloat32),
          m_heatmap.index_select(0, chosen).to(torch::kFloat32).unsqueeze(1)};
}

LocalizerBatch LocalizerDataset::augmented(const std::vector<std::int64_t>& cases,
                                           std::mt19937_64& random) const {
  AugmentationOptions options;
  options.maximumShift = 10.0;
  options.maximumRotation = 30.0;
  options.maximumScale = 0.2;
  std::vector<torch::Tensor> frames, heatmaps;
  for (const std::int64_t index : cases) {
    PlaceChange place = drawPlace(options, random);
    // The size of the heart matters to the target's Gaussian only a little; its centre moves along.
    const torch::Tensor all =
        torch::cat({m_frames[index], m_heatmap[index].unsqueeze(0)}).to(torch::kFloat32);
    const torch::Tensor sampled = sampleAt(all, place, pixels, false);
    frames.push_back(changedChannels(sampled.slice(0, 0, 3), random));
    heatmaps.push_back(sampled.slice(0, 3).clamp(0.0, 1.0));
  }
  return {torch::stack(frames), torch::stack(heatmaps)};
}

}  // namespace lateglow::engine
