#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/package/Safetensors.h"

namespace lateglow::engine {

/// A memory-mapped safetensors file of training data; throws std::runtime_error with one sentence
/// that names the file for whatever is wrong with it.
class DatasetFile {
public:
  explicit DatasetFile(std::filesystem::path file);

  /// The array as a tensor over the mapped memory (read-only by agreement). `shape`: -1 fits any.
  [[nodiscard]] torch::Tensor require(const std::string& name, torch::ScalarType type,
                                      const std::vector<std::int64_t>& shape) const;
  /// Cases whose `split` is `value`, in file order.
  [[nodiscard]] std::vector<std::int64_t> casesOf(int value) const;

private:
  std::filesystem::path m_file;
  TensorMap m_tensors;
};

/// The text of a small file; throws std::runtime_error that names it.
[[nodiscard]] std::string readTextFile(const std::filesystem::path& file);

/// FNV-1a over the bytes of tensors, 16 hexadecimal digits: tells data sets apart, no protection.
[[nodiscard]] std::string fingerprintOf(const std::vector<torch::Tensor>& tensors);

}  // namespace lateglow::engine
