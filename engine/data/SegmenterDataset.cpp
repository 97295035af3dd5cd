#include "engine/data/SegmenterDataset.h"

#include <algorithm>
#include <stdexcept>

#include "engine/data/Augmentation.h"
#include "engine/data/DatasetFile.h"

namespace lateglow::engine {

namespace {

constexpr std::int64_t multiple = 8;  // what the network's halvings need

AugmentationOptions changes() {
  AugmentationOptions options;
  options.maximumShift = 10.0;
  options.maximumRotation = 45.0;
  options.maximumScale = 0.2;
  options.gamma = 0.5;
  options.noise = 0.1;
  options.blurChance = 0.3;
  return options;
}

/// Percentiles of the frame, then a little less or more: a caller may normalize over the whole cine.
torch::Tensor normalizedLoosely(const torch::Tensor& frame, std::mt19937_64& random) {
  std::uniform_real_distribution<double> scale(0.85, 1.1), offset(-0.1, 0.1);
  const double factor = scale(random);
  return (normalizedByPercentiles(frame) * factor + offset(random)).clamp(-1.0, 1.0);
}

}  // namespace

SegmenterDataset::SegmenterDataset(const std::filesystem::path& folder)
    : m_description(readTextFile(folder / "dataset.json")) {
  const std::filesystem::path path = folder / "pscgan.safetensors";
  const DatasetFile file(path);
  m_cine = file.require("cine", torch::kFloat16, {-1, -1, -1, -1});
  m_mask = file.require("cine_mask", torch::kUInt8, m_cine.sizes().vec());
  if (m_cine.size(2) != m_cine.size(3) || m_cine.size(2) % multiple != 0 || m_cine.size(1) < 1) {
    throw std::runtime_error(path.string() + ": the crops are not square with a side divisible by 8");
  }
  m_training = file.casesOf(static_cast<int>(Split::Training));
  m_validation = file.casesOf(static_cast<int>(Split::Validation));
  const auto beyond = [&](const std::vector<std::int64_t>& cases) {
    return !cases.empty() && cases.back() >= m_cine.size(0);
  };
  if (m_training.empty() || beyond(m_training) || beyond(m_validation)) {
    throw std::runtime_error(path.string() +
                             ": \"split\" does not fit \"cine\" or has no training cases");
  }
}

const std::vector<std::int64_t>& SegmenterDataset::cases(Split split) const {
  return split == Split::Training ? m_training : m_validation;
}

std::string SegmenterDataset::fingerprint() const {
  const auto list = [](const std::vector<std::int64_t>& cases) {
    return torch::tensor(cases, torch::kInt64);
  };
  return fingerprintOf({m_mask.slice(0, 0, 256), m_cine.slice(0, 0, 4), list(m_training),
                        list(m_validation), list(m_cine.sizes().vec())});
}

torch::Tensor SegmenterDataset::frame(std::int64_t index, std::int64_t phase) const {
  return m_cine[index][phase].unsqueeze(0).to(torch::kFloat32);
}

torch::Tensor SegmenterDataset::labels(std::int64_t index, std::int64_t phase) const {
  constexpr float scar = 3.0F, wall = 1.0F;
  const torch::Tensor mask = m_mask[index][phase].unsqueeze(0).to(torch::kFloat32);
  return mask.masked_fill(mask == scar, wall);
}

SegmenterBatch SegmenterDataset::unchanged(const std::vector<std::int64_t>& cases,
                                           std::int64_t phase) const {
  std::vector<torch::Tensor> frames, masks;
  for (const std::int64_t index : cases) {
    frames.push_back(normalizedByPercentiles(frame(index, phase)));
    masks.push_back(labels(index, phase).squeeze(0).to(torch::kInt64));
  }
  return {torch::stack(frames), torch::stack(masks)};
}

SegmenterBatch SegmenterDataset::augmented(const std::vector<std::int64_t>& cases,
                                           std::mt19937_64& random) const {
  const AugmentationOptions options = changes();
  const std::int64_t stored = m_cine.size(2);
  const std::int64_t small = std::min<std::int64_t>(64, stored);
  const std::int64_t pixels = random() % 2U == 0U ? small : std::min<std::int64_t>(80, stored);
  std::vector<torch::Tensor> frames, masks;
  for (const std::int64_t index : cases) {
    const auto phase = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(phases()));
    const PlaceChange place = drawPlace(options, random);
    const torch::Tensor sampled = sampleAt(frame(index, phase), place, pixels, false);
    frames.push_back(normalizedLoosely(changeIntensities(sampled, options, random), random));
    const torch::Tensor mask = sampleAt(labels(index, phase), place, pixels, true);
    masks.push_back(mask.squeeze(0).round().to(torch::kInt64));
  }
  return {torch::stack(frames), torch::stack(masks)};
}

}  // namespace lateglow::engine
