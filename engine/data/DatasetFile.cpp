#include "engine/data/DatasetFile.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace lateglow::engine {

namespace {

torch::ScalarType scalarTypeOf(DType type) {
  switch (type) {
    case DType::F16: return torch::kFloat16;
    case DType::BF16: return torch::kBFloat16;
    case DType::F32: return torch::kFloat32;
    case DType::F64: return torch::kFloat64;
    case DType::U8: return torch::kUInt8;
    case DType::I16: return torch::kInt16;
    case DType::I32: return torch::kInt32;
    case DType::I64: return torch::kInt64;
  }
  throw std::invalid_argument("unknown element type");
}

}  // namespace

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
  const Tensor& tensor = found->second;
  bool fits = tensor.shape().size() == shape.size() && scalarTypeOf(tensor.type()) == type;
  for (std::size_t i = 0; fits && i < shape.size(); ++i) {
    fits = shape[i] == -1 || shape[i] == tensor.shape()[i];
  }
  if (!fits) {
    throw std::runtime_error(m_file.string() + ": the array \"" + name +
                             "\" has the wrong type or shape");
  }
  // LibTorch has no read-only tensors; the mapping is private and nothing writes to it.
  auto* data = const_cast<std::byte*>(tensor.bytes().data());
  return torch::from_blob(data, tensor.shape(), [tensor](void*) {}, torch::TensorOptions(type));
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
