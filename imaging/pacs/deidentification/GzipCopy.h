#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "imaging/core/Failure.h"

namespace lateglow {

/// How bytes lie in a file. Either: gzip where they begin as such, else plain.
enum class ContentForm { Plain, Gzip, Either };

/// Reads the content of a file from an offset on: the name and comment that a gzip header may hold
/// are passed over.
class ContentReader {
 public:
  explicit ContentReader(const std::filesystem::path& file, ContentForm form = ContentForm::Either,
                         std::uint64_t offset = 0);
  ~ContentReader();
  ContentReader(const ContentReader&) = delete;
  ContentReader& operator=(const ContentReader&) = delete;

  /// Reads up to the size of `bytes`; the number that was read, fewer only at the end. -1 where the
  /// file cannot be read or is damaged.
  [[nodiscard]] std::int64_t read(std::span<std::byte> bytes);
  [[nodiscard]] bool skip(std::uint64_t count);

 private:
  void* m_file = nullptr;
  int m_plain = -1;
};

/// Writes a file, compressed with a gzip header that holds no name and no time, or plain.
class ContentWriter {
 public:
  ContentWriter(const std::filesystem::path& file, ContentForm form, bool append = false);
  ~ContentWriter();
  ContentWriter(const ContentWriter&) = delete;
  ContentWriter& operator=(const ContentWriter&) = delete;

  [[nodiscard]] bool write(std::span<const std::byte> bytes);
  /// Ends the file; false where anything could not be written.
  [[nodiscard]] bool close();

 private:
  void* m_file = nullptr;
};

/// Copies exactly `count` bytes; false where the source ends before, is damaged, or the target
/// cannot be written.
[[nodiscard]] bool copyContent(ContentReader& from, ContentWriter& to, std::uint64_t count);

}  // namespace lateglow
