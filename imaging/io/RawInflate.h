#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "imaging/io/FileBytes.h"

namespace lateglow {

/// Inflates a raw deflate stream (RFC 1951; DICOM's deflated transfer syntax, PS3.5 A.5) from a
/// place of a file, front to back. Memory is bounded by fixed buffers, whatever the stream claims.
class RawInflate {
 public:
  /// `file` must outlive the object.
  RawInflate(const FileBytes& file, std::uint64_t offset);
  ~RawInflate();
  RawInflate(const RawInflate&) = delete;
  RawInflate& operator=(const RawInflate&) = delete;

  /// Fills `target`; returns how many bytes there were before the end or a fault of the stream.
  [[nodiscard]] std::size_t read(std::span<std::byte> target);
  /// Passes over bytes; false when the stream ends before.
  [[nodiscard]] bool skip(std::uint64_t count);
  /// Whether the stream goes on for long or comes to its proper end: it is not cut off.
  [[nodiscard]] bool isWhole();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace lateglow
