#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>

#include <tl/expected.hpp>

#include "engine/package/SafetensorsHeader.h"

namespace lateglow::engine {

/// A safetensors file that is filled in place, for arrays larger than memory: the whole file is
/// reserved on disk under a temporary name in the same folder and mapped; finish() gives it its
/// name. Dropped without finish(), nothing is left. Arrays start zero-filled; different threads may
/// write to different bytes at the same time.
class SafetensorsBuilder {
 public:
  /// The error is one sentence that names the file (no space, no right to write ...).
  [[nodiscard]] static tl::expected<std::unique_ptr<SafetensorsBuilder>, std::string> create(
      const std::filesystem::path& file, const std::map<std::string, TensorSpec>& tensors,
      const std::map<std::string, std::string>& metadata = {});
  ~SafetensorsBuilder();
  SafetensorsBuilder(const SafetensorsBuilder&) = delete;
  SafetensorsBuilder& operator=(const SafetensorsBuilder&) = delete;

  /// The bytes of an array; throws std::out_of_range for a name that was not given to create().
  [[nodiscard]] std::span<std::byte> bytes(const std::string& name);
  /// Writes to disk (fsync) and renames. No array may be written to afterwards.
  [[nodiscard]] tl::expected<void, std::string> finish();

 private:
  SafetensorsBuilder() = default;
  [[nodiscard]] bool reserve(const std::map<std::string, TensorSpec>& tensors);

  std::filesystem::path m_file;
  std::filesystem::path m_temporary;
  SafetensorsLayout m_layout;
  std::map<std::string, std::size_t> m_sizes;
  int m_descriptor = -1;
  std::byte* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace lateglow::engine
