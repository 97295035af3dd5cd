#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include <tl/expected.hpp>

namespace lateglow::engine {

/// A regular file mapped read-only into memory. The bytes stay valid while the object lives, also
/// after the file was removed.
class MappedFile {
public:
  /// The error names the file. Folders, devices and pipes are refused; links are followed.
  [[nodiscard]] static tl::expected<std::shared_ptr<const MappedFile>, std::string> open(
      const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return {m_data, m_size}; }

private:
  MappedFile() = default;
  const std::byte* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace lateglow::engine
