#include "imaging/io/ContentUid.h"

#include <sodium.h>

#include <algorithm>
#include <cstdint>

namespace lateglow {

struct ContentUid::State {
  crypto_generichash_state hash;
};

ContentUid::ContentUid() : m_state(std::make_unique<State>()) {
  crypto_generichash_init(&m_state->hash, nullptr, 0, 16);
}

ContentUid::~ContentUid() = default;

void ContentUid::add(std::span<const std::byte> bytes) {
  crypto_generichash_update(&m_state->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

std::string ContentUid::finish() {
  std::array<unsigned char, 16> digest{};
  crypto_generichash_final(&m_state->hash, digest.data(), digest.size());
  digest[6] = static_cast<unsigned char>((digest[6] & 0x0FU) | 0x80U);
  digest[8] = static_cast<unsigned char>((digest[8] & 0x3FU) | 0x80U);

  // Long division of the 128-bit number by ten, most significant byte first.
  std::string decimal;
  while (std::any_of(digest.begin(), digest.end(), [](unsigned char byte) { return byte != 0; })) {
    unsigned remainder = 0;
    for (unsigned char& byte : digest) {
      const unsigned value = remainder * 256U + byte;
      byte = static_cast<unsigned char>(value / 10U);
      remainder = value % 10U;
    }
    decimal.push_back(static_cast<char>('0' + remainder));
  }
  std::reverse(decimal.begin(), decimal.end());
  return "2.25." + (decimal.empty() ? "0" : decimal);
}

}  // namespace lateglow
