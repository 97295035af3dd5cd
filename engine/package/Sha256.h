#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lateglow::engine {

/// SHA-256 (FIPS 180-4, section 6.2).
class Sha256 {
public:
  using Digest = std::array<std::uint8_t, 32>;

  void update(std::span<const std::byte> bytes);
  /// Ends the message; the object must not be used afterwards.
  [[nodiscard]] Digest finish();

private:
  void compress(const std::byte* blocks, std::size_t count);

  std::array<std::uint32_t, 8> m_state = {0x6a09e667U, 0xbb67ae85U, 0x3c6ef372U, 0xa54ff53aU,
                                          0x510e527fU, 0x9b05688cU, 0x1f83d9abU, 0x5be0cd19U};
  std::array<std::byte, 64> m_pending = {};
  std::size_t m_pendingSize = 0;
  std::uint64_t m_messageBytes = 0;
};

/// The digest as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::span<const std::byte> bytes);
[[nodiscard]] std::string sha256Hex(std::string_view text);

}  // namespace lateglow::engine
