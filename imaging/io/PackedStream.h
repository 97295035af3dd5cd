#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "imaging/io/FileBytes.h"

namespace lateglow {

/// Unpacks gzip (RFC 1952, also of several members), zlib (RFC 1950) or raw deflate (RFC 1951;
/// DICOM's deflated transfer syntax, PS3.5 A.5) from a place of a file, front to back, check sums
/// compared where there are any. Memory is bounded by fixed buffers, whatever the stream claims.
/// By ISA-L, which unpacks in pieces as fast as others unpack a stream as a whole.
class PackedStream {
 public:
  enum class Wrapper { Gzip, Zlib, None };
  /// `file` must outlive the object.
  PackedStream(const FileBytes& file, std::uint64_t offset, Wrapper wrapper);
  ~PackedStream();
  PackedStream(const PackedStream&) = delete;
  PackedStream& operator=(const PackedStream&) = delete;

  /// Fills `target`; returns how many bytes there were before the end or a fault of the stream.
  [[nodiscard]] std::size_t read(std::span<std::byte> target);
  /// Passes over bytes; false when the stream ends before.
  [[nodiscard]] bool skip(std::uint64_t count);
  /// Whether the stream goes on or ends here as it should, its check sum right.
  [[nodiscard]] bool isSound();
  /// Whether the stream goes on for long or comes to its proper end: it is not cut off.
  [[nodiscard]] bool isWhole();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace lateglow
