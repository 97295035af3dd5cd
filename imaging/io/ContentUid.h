#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace lateglow {

/// Makes a DICOM UID (2.25.<UUID as a number>, PS3.5 annex B.2) from bytes, so that the same file
/// has the same UID whenever and wherever it is read. BLAKE2b of libsodium, 128 bits, with the
/// version and variant bits of a name-based UUID (RFC 9562, version 8).
class ContentUid {
 public:
  ContentUid();
  ~ContentUid();
  ContentUid(const ContentUid&) = delete;
  ContentUid& operator=(const ContentUid&) = delete;

  void add(std::span<const std::byte> bytes);
  /// Ends the hash; call once.
  [[nodiscard]] std::string finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace lateglow
