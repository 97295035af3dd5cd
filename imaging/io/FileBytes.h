#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lateglow {

/// A regular file opened for reading at any place. Reads are those of the moment: a file that
/// shrinks meanwhile gives fewer bytes, never a fault (as a memory map would). Thread-safe.
class FileBytes {
 public:
  explicit FileBytes(const std::filesystem::path& file);
  ~FileBytes();
  FileBytes(FileBytes&& other) noexcept;
  FileBytes& operator=(FileBytes&& other) = delete;
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;

  [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
  /// Size when it was opened, bytes.
  [[nodiscard]] std::uint64_t size() const { return m_size; }
  /// Fills `target` from `offset`; returns how many bytes there were.
  [[nodiscard]] std::size_t readAt(std::uint64_t offset, std::span<std::byte> target) const;
  /// At most `limit` bytes from `offset`; memory is taken only for bytes that are there.
  [[nodiscard]] std::vector<std::byte> bytesAt(std::uint64_t offset, std::uint64_t limit) const;

 private:
  int m_descriptor = -1;
  std::uint64_t m_size = 0;
};

[[nodiscard]] std::string_view asText(std::span<const std::byte> bytes);

}  // namespace lateglow
