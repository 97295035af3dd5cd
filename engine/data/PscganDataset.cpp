#include "engine/data/PscganDataset.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "engine/data/DatasetFile.h"

namespace lateglow::engine {

namespace {

/// The frames in cyclic order from a random one near the first.
torch::Tensor withPhaseJitter(const torch::Tensor& cine, int jitter, std::mt19937_64& random) {
  if (jitter <= 0) return cine;
  const int shift = std::uniform_int_distribution<int>(-jitter, jitter)(random);
  return shift == 0 ? cine : cine.roll(shift, 0);
}

}  // namespace

PscganDataset::PscganDataset(const std::filesystem::path& folder, std::int64_t phases,
                             std::int64_t pixels)
    : m_pixels(pixels), m_description(readTextFile(folder / "dataset.json")) {
  const DatasetFile file(folder / "pscgan.safetensors");
  m_cine = file.require("cine", torch::kFloat16, {-1, phases, -1, -1});
  const std::int64_t count = m_cine.size(0);
  const std::int64_t size = m_cine.size(2);
  m_lge = file.require("lge", torch::kFloat16, {count, size, size});
  m_mask = file.require("mask", torch::kUInt8, {count, size, size});
  if (m_cine.size(3) != size || size < pixels) {
    throw std::runtime_error((folder / "pscgan.safetensors").string() +
                             ": the crops are not square or smaller than the network's input");
  }
  m_training = file.casesOf(static_cast<int>(Split::Training));
  m_validation = file.casesOf(static_cast<int>(Split::Validation));
  if (m_training.empty()) {
    throw std::runtime_error((folder / "pscgan.safetensors").string() + " has no training cases");
  }
  for (const auto* cases : {&m_training, &m_validation}) {
    if (!cases->empty() && cases->back() >= count) {
      throw std::runtime_error((folder / "pscgan.safetensors").string() +
                               ": \"split\" is longer than \"cine\"");
    }
  }
}

const std::vector<std::int64_t>& PscganDataset::cases(Split split) const {
  return split == Split::Training ? m_training : m_validation;
}

std::vector<std::int64_t> PscganDataset::trainingCases(int scarFreeRepeats) const {
  constexpr std::uint8_t scar = 3;
  std::vector<std::int64_t> all;
  for (const std::int64_t index : m_training) {
    const bool repeated = scarFreeRepeats > 1 && !(m_mask[index] == scar).any().item<bool>();
    all.insert(all.end(), static_cast<std::size_t>(repeated ? scarFreeRepeats : 1), index);
  }
  return all;
}

std::string PscganDataset::fingerprint() const {
  const auto list = [](const std::vector<std::int64_t>& cases) {
    return torch::tensor(cases, torch::kInt64);
  };
  return fingerprintOf({m_mask, m_lge.slice(0, 0, 16), list(m_training), list(m_validation),
                        list(m_cine.sizes().vec())});
}

template <typename Change>
PscganBatch PscganDataset::collect(const std::vector<std::int64_t>& cases, Change&& change) const {
  std::vector<torch::Tensor> cines, images, masks;
  for (const std::int64_t index : cases) {
    torch::Tensor cine = m_cine[index].to(torch::kFloat32);
    torch::Tensor still = m_lge[index].to(torch::kFloat32).unsqueeze(0);
    torch::Tensor mask = m_mask[index].to(torch::kFloat32).unsqueeze(0);
    change(cine, still, mask);
    cines.push_back(cine);
    images.push_back(still);
    masks.push_back(mask.squeeze(0).round().to(torch::kInt64));
  }
  return {torch::stack(cines), torch::stack(images), torch::stack(masks)};
}

PscganBatch PscganDataset::centred(const std::vector<std::int64_t>& cases) const {
  return collect(cases, [&](torch::Tensor& cine, torch::Tensor& still, torch::Tensor& mask) {
    const std::int64_t start = (cine.size(1) - m_pixels) / 2;
    const auto crop = [&](const torch::Tensor& images) {
      return images.slice(1, start, start + m_pixels).slice(2, start, start + m_pixels);
    };
    cine = normalizedByPercentiles(crop(cine));
    still = crop(still);
    mask = crop(mask);
  });
}

PscganBatch PscganDataset::augmented(const std::vector<std::int64_t>& cases,
                                     const AugmentationOptions& options,
                                     std::mt19937_64& random) const {
  return collect(cases, [&](torch::Tensor& cine, torch::Tensor& still, torch::Tensor& mask) {
    const PlaceChange place = drawPlace(options, random);
    cine = withPhaseJitter(cine, options.phaseJitter, random);
    const torch::Tensor sampled = sampleAt(torch::cat({cine, still}), place, m_pixels, false);
    const std::int64_t phases = cine.size(0);
    constexpr std::int64_t percentileStride = 3;
    cine = normalizedByPercentiles(
        changeIntensities(sampled.slice(0, 0, phases), options, random), percentileStride);
    still = sampled.slice(0, phases).clamp(-1.0, 1.0);
    mask = sampleAt(mask, place, m_pixels, true);
  });
}

std::vector<std::int64_t> casesOfStep(const std::vector<std::int64_t>& cases, std::int64_t step,
                                      std::int64_t batch, std::uint64_t seed) {
  const auto count = static_cast<std::int64_t>(cases.size());
  std::vector<std::int64_t> chosen;
  std::vector<std::int64_t> order;
  std::int64_t orderedEpoch = -1;
  for (std::int64_t i = step * batch; i < (step + 1) * batch; ++i) {
    const std::int64_t epoch = i / count;
    if (epoch != orderedEpoch) {
      order = cases;
      std::seed_seq seeds{seed, static_cast<std::uint64_t>(epoch)};
      std::mt19937_64 random(seeds);
      std::shuffle(order.begin(), order.end(), random);
      orderedEpoch = epoch;
    }
    chosen.push_back(order[static_cast<std::size_t>(i % count)]);
  }
  return chosen;
}

}  // namespace lateglow::engine
