#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace lateglow::engine {

/// Element types of the safetensors format that Lateglow uses.
enum class DType { F16, BF16, F32, F64, U8, I16, I32, I64 };
[[nodiscard]] std::size_t sizeOf(DType type);
[[nodiscard]] std::string toString(DType type);

/// A dense row-major array. Owns its bytes or keeps the memory-mapped file alive that holds them.
class Tensor {
public:
  Tensor() = default;
  Tensor(DType type, std::vector<std::int64_t> shape);  ///< zero-filled, owned
  [[nodiscard]] static Tensor fromFloats(std::vector<std::int64_t> shape, std::span<const float> values);
  [[nodiscard]] static Tensor view(DType type, std::vector<std::int64_t> shape,
                                   std::shared_ptr<const void> owner, const std::byte* data);

  [[nodiscard]] DType type() const { return m_type; }
  [[nodiscard]] const std::vector<std::int64_t>& shape() const { return m_shape; }
  [[nodiscard]] std::size_t elementCount() const;
  [[nodiscard]] std::span<const std::byte> bytes() const;
  [[nodiscard]] std::span<std::byte> mutableBytes();  ///< owned tensors only
  /// The values as floats; the type must be F32.
  [[nodiscard]] std::span<const float> floats() const;

private:
  DType m_type = DType::F32;
  std::vector<std::int64_t> m_shape;
  std::shared_ptr<const void> m_owner;
  const std::byte* m_data = nullptr;
  std::shared_ptr<std::vector<std::byte>> m_owned;
};

using TensorMap = std::map<std::string, Tensor>;

struct SafetensorsFile {
  TensorMap tensors;
  std::map<std::string, std::string> metadata;
};

/// Memory-maps a safetensors file. Every size and offset is checked with overflow-safe arithmetic
/// before use; holes, overlaps, duplicate names, trailing bytes and headers above 100 MiB are
/// refused. The error is one English sentence that names the file.
[[nodiscard]] tl::expected<SafetensorsFile, std::string> readSafetensors(
    const std::filesystem::path& file);

/// Writes the file whole or not at all (temporary file, fsync, rename). Tensors lie in name order.
[[nodiscard]] tl::expected<void, std::string> writeSafetensors(
    const std::filesystem::path& file, const TensorMap& tensors,
    const std::map<std::string, std::string>& metadata = {});

}  // namespace lateglow::engine
