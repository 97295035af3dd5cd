#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"

namespace lateglow {

/// The content of a file: SHA-256 (FIPS 180-4, by libsodium) as 64 lower-case hexadecimal digits.
struct FileContent {
  std::string sha256;
  std::uint64_t bytes = 0;
};

/// Told how many bytes were done since the last call, about every MiB; false stops (Cancelled).
using ByteProgress = std::function<bool(std::uint64_t bytes)>;

/// Hashes a regular file.
[[nodiscard]] Expected<FileContent> hashFile(const std::filesystem::path& file,
                                             const ByteProgress& progress);

/// Copies a regular file to `target`, which must not exist, hashing what it copies; the copy is
/// read only for its owner (0400), and on its way to the disk but not flushed (flushToDisk). A
/// failure leaves no copy.
[[nodiscard]] Expected<FileContent> copyHashed(const std::filesystem::path& source,
                                               const std::filesystem::path& target,
                                               const ByteProgress& progress);

/// SHA-256 of a text, hexadecimal.
[[nodiscard]] std::string hashText(const std::string& text);

/// Makes the content of files durable, and of folders what was created, renamed and removed in them
/// (fsync). Many at a time, since a disk flushes many as fast as one.
[[nodiscard]] Expected<void> flushToDisk(const std::vector<std::filesystem::path>& paths);

}  // namespace lateglow
