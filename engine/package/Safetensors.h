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
/// Copies share the bytes until one of them is written to (mutableBytes).
class Tensor {
public:
  Tensor() = default;
  /// Zero-filled, owned. Throws std::invalid_argument for a negative or overflowing shape.
  Tensor(DType type, std::vector<std::int64_t> shape);
  [[nodiscard]] static Tensor fromFloats(std::vector<std::int64_t> shape, std::span<const float> values);
  [[nodiscard]] static Tensor view(DType type, std::vector<std::int64_t> shape,
                                   std::shared_ptr<const void> owner, const std::byte* data);

  [[nodiscard]] DType type() const { return m_type; }
  [[nodiscard]] const std::vector<std::int64_t>& shape() const { return m_shape; }
  [[nodiscard]] std::size_t elementCount() const;
  [[nodiscard]] std::span<const std::byte> bytes() const;
  /// Owned tensors only, else throws std::logic_error.
  [[nodiscard]] std::span<std::byte> mutableBytes();
  /// The values as floats; throws std::logic_error when the type is not F32.
  [[nodiscard]] std::span<const float> floats() const;

private:
  DType m_type = DType::F32;
  std::vector<std::int64_t> m_shape;
  std::shared_ptr<const void> m_owner;
  const std::byte* m_data = nullptr;
  std::shared_ptr<std::vector<std::byte>> m_owned;
};

/// F16 and BF16 become F32, exactly; other types are returned as they are.
[[nodiscard]] Tensor widenToFloat32(const Tensor& tensor);
/// F32 becomes F16, rounded to nearest even; other types are returned as they are.
[[nodiscard]] Tensor narrowToFloat16(const Tensor& tensor);

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

/// The same for bytes in memory; tensors are views of them that keep `owner` alive. An array that
/// is not aligned to its element size is copied. `name` is the file's name for the error.
[[nodiscard]] tl::expected<SafetensorsFile, std::string> parseSafetensors(
    std::shared_ptr<const void> owner, std::span<const std::byte> bytes, const std::string& name);

/// Writes the file whole or not at all (temporary file, fsync, rename). Tensors lie by element size,
/// largest first, then in name order, so that every array is aligned.
[[nodiscard]] tl::expected<void, std::string> writeSafetensors(
    const std::filesystem::path& file, const TensorMap& tensors,
    const std::map<std::string, std::string>& metadata = {});

}  // namespace lateglow::engine
