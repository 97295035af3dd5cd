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

using ArchiveFiles = std::map<std::string, std::shared_ptr<const std::vector<std::byte>>>;

/// What a reader takes before it refuses an archive; keeps a small hostile file from filling memory.
struct ArchiveLimits {
  std::size_t fileCount = 64;
  std::uint64_t totalBytes = std::uint64_t{16} << 30U;
  std::string only;  ///< when set, only the file of this name is read
};

/// Reads the files of a zip archive (stored or deflated) into memory and verifies their CRC.
/// Names that are no plain file names and names that occur twice are refused. The error names the
/// archive; so it does in a build without minizip.
[[nodiscard]] tl::expected<ArchiveFiles, std::string> readZip(const std::filesystem::path& archive,
                                                              const ArchiveLimits& limits = {});

/// Writes a zip archive whole or not at all; files are stored, not deflated, with a fixed date, so
/// that equal content gives equal archives.
[[nodiscard]] tl::expected<void, std::string> writeZip(
    const std::filesystem::path& archive,
    const std::map<std::string, std::span<const std::byte>>& files);

}  // namespace lateglow::engine
