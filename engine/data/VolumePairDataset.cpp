#include "engine/data/VolumePairDataset.h"

#include <array>
#include <cstdio>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "engine/data/DatasetFile.h"

namespace lateglow::engine {

namespace {

std::string arrayName(const char* kind, std::int64_t index) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%s.%04lld", kind, static_cast<long long>(index));
  return text.data();
}

VolumePair readPair(const DatasetFile& file, std::int64_t index) {
  VolumePair pair;
  pair.source = file.require(arrayName("source", index), torch::kFloat16, {-1, -1, -1});
  const std::vector<std::int64_t> shape = pair.source.sizes().vec();
  pair.target = file.require(arrayName("target", index), torch::kFloat16, shape);
  pair.foreground = file.require(arrayName("foreground", index), torch::kUInt8, shape);
  return pair;
}

}  // namespace

VolumePairDataset::VolumePairDataset(const std::filesystem::path& folder)
    : m_description(readTextFile(folder / "dataset.json")) {
  if (!nlohmann::json::parse(m_description, nullptr, false).is_object()) {
    throw std::runtime_error((folder / "dataset.json").string() + " is no JSON object");
  }
  const std::filesystem::path path = folder / "volumes.safetensors";
  const DatasetFile file(path);
  const std::int64_t count = file.require("split", torch::kUInt8, {-1}).size(0);
  for (std::int64_t index = 0; index < count; ++index) {
    m_pairs.push_back(readPair(file, index));
    if (!m_pairs.back().foreground.any().item<bool>()) {
      throw std::runtime_error(path.string() + ": \"" + arrayName("foreground", index) +
                               "\" has no voxel");
    }
  }
  m_training = file.casesOf(static_cast<int>(Split::Training));
  m_validation = file.casesOf(static_cast<int>(Split::Validation));
  if (m_training.empty()) throw std::runtime_error(path.string() + " has no training cases");
}

const VolumePair& VolumePairDataset::pair(std::int64_t index) const {
  return m_pairs.at(static_cast<std::size_t>(index));
}

const std::vector<std::int64_t>& VolumePairDataset::cases(Split split) const {
  return split == Split::Training ? m_training : m_validation;
}

std::string VolumePairDataset::fingerprint() const {
  const auto list = [](const std::vector<std::int64_t>& values) {
    return torch::tensor(values, torch::kInt64);
  };
  std::vector<torch::Tensor> looked{list(m_training), list(m_validation)};
  for (const VolumePair& pair : m_pairs) {
    looked.push_back(list(pair.source.sizes().vec()));
    for (const torch::Tensor& volume : {pair.source, pair.target, pair.foreground}) {
      looked.push_back(volume[volume.size(0) / 2]);
    }
  }
  return fingerprintOf(looked);
}

nlohmann::json describedBy(const std::string& description, const std::string& key) {
  const nlohmann::json all = nlohmann::json::parse(description, nullptr, false);
  return all.is_object() && all.contains(key) ? all.at(key) : nlohmann::json();
}

}  // namespace lateglow::engine
