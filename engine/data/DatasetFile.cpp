#include "engine/data/DatasetFile.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "engine/systems/TorchTensors.h"

namespace lateglow::engine {

DatasetFile::DatasetFile(std::filesystem::path file) : m_file(std::move(file)) {
  auto read = readSafetensors(m_file);
  if (!read) throw std::runtime_error(read.error());
  m_tensors = std::move(read->tensors);
}

torch::Tensor DatasetFile::require(const std::string& name, torch::ScalarType type,
                                   const std::vector<std::int64_t>& shape) const {
  const auto found = m_tensors.find(name);
  if (found == m_tensors.end()) {
    throw std::runtime_error(m_file.string() + " has no array \"" + name + "\"");
  }
  const torch::Tensor tensor = toTorch(found->second);
  bool fits = tensor.sizes().size() == shape.size() && tensor.scalar_type() == type;
  for (std::size_t i = 0; fits && i < shape.size(); ++i) {
    fits = shape[i] == -1 || shape[i] == tensor.sizes()[i];
  }
  if (!fits) {
    throw std::runtime_error(m_file.string() + ": the array \"" + name +
                             "\" has the wrong type or shape");
  }
  return tensor;
}

std::vector<std::int64_t> DatasetFile::casesOf(int value) const {
  const torch::Tensor split = require("split", torch::kUInt8, {-1});
  std::vector<std::int64_t> cases;
  for (std::int64_t i = 0; i < split.size(0); ++i) {
    if (split.data_ptr<std::uint8_t>()[i] == value) cases.push_back(i);
  }
  return cases;
}

std::string readTextFile(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(file.string() + " cannot be read");
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string fingerprintOf(const std::vector<torch::Tensor>& tensors) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const torch::Tensor& tensor : tensors) {
    const torch::Tensor dense = tensor.contiguous();
    const auto* bytes = static_cast<const unsigned char*>(dense.data_ptr());
    for (std::size_t i = 0; i < dense.nbytes(); ++i) hash = (hash ^ bytes[i]) * 1099511628211ULL;
  }
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
  return text.data();
}

}  // namespace lateglow::engine
