#include "engine/package/Sha256.h"

#include <algorithm>
#include <bit>

namespace lateglow::engine {
namespace {

constexpr std::array<std::uint32_t, 64> roundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t bigEndian32(const std::byte* bytes) {
  return std::to_integer<std::uint32_t>(bytes[0]) << 24U |
         std::to_integer<std::uint32_t>(bytes[1]) << 16U |
         std::to_integer<std::uint32_t>(bytes[2]) << 8U | std::to_integer<std::uint32_t>(bytes[3]);
}

std::array<std::uint32_t, 64> messageSchedule(const std::byte* block) {
  std::array<std::uint32_t, 64> w = {};
  for (std::size_t t = 0; t < 16; ++t) w[t] = bigEndian32(block + 4 * t);
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3U);
    const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10U);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  return w;
}

}  // namespace

void Sha256::compress(const std::byte* blocks, std::size_t count) {
  for (std::size_t block = 0; block < count; ++block) {
    const auto w = messageSchedule(blocks + 64 * block);
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t t = 0; t < 64; ++t) {
      const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
      const std::uint32_t choice = (e & f) ^ (~e & g);
      const std::uint32_t t1 = h + sum1 + choice + roundConstants[t] + w[t];
      const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
      const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
      const std::uint32_t t2 = sum0 + majority;
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> working = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) m_state[i] += working[i];
  }
}

void Sha256::update(std::span<const std::byte> bytes) {
  m_messageBytes += bytes.size();
  if (m_pendingSize > 0) {
    const std::size_t taken = std::min(bytes.size(), m_pending.size() - m_pendingSize);
    std::copy_n(bytes.begin(), taken,
                m_pending.begin() + static_cast<std::ptrdiff_t>(m_pendingSize));
    m_pendingSize += taken;
    bytes = bytes.subspan(taken);
    if (m_pendingSize < m_pending.size()) return;
    compress(m_pending.data(), 1);
    m_pendingSize = 0;
  }
  const std::size_t whole = bytes.size() / 64;
  compress(bytes.data(), whole);
  bytes = bytes.subspan(64 * whole);
  std::copy(bytes.begin(), bytes.end(), m_pending.begin());
  m_pendingSize = bytes.size();
}

Sha256::Digest Sha256::finish() {
  const std::uint64_t bits = m_messageBytes * 8U;
  std::array<std::byte, 128> padding = {};
  padding[0] = std::byte{0x80};
  const std::size_t zeros = (m_pendingSize < 56 ? 55U : 119U) - m_pendingSize;
  for (std::size_t i = 0; i < 8; ++i) {
    padding[1 + zeros + i] = static_cast<std::byte>((bits >> (56U - 8U * i)) & 0xffU);
  }
  update(std::span(padding).first(1 + zeros + 8));
  Digest digest = {};
  for (std::size_t i = 0; i < 32; ++i) {
    digest[i] = static_cast<std::uint8_t>((m_state[i / 4] >> (24U - 8U * (i % 4))) & 0xffU);
  }
  return digest;
}

std::string sha256Hex(std::span<const std::byte> bytes) {
  Sha256 hash;
  hash.update(bytes);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t value : hash.finish()) {
    text += digits[value >> 4U];
    text += digits[value & 15U];
  }
  return text;
}

std::string sha256Hex(std::string_view text) {
  return sha256Hex(std::as_bytes(std::span(text.data(), text.size())));
}

}  // namespace lateglow::engine
