#include "imaging/pacs/deidentification/Pseudonyms.h"

#include <sodium.h>

#include <array>
#include <cctype>
#include <cstdint>

#include "imaging/io/ContentUid.h"

namespace lateglow {

namespace {

/// Upper case without spaces: the same number typed in another way is the same patient.
std::string normalized(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ') result.push_back(static_cast<char>(std::toupper(byte)));
  }
  return result;
}

std::string subjectOf(const PatientIdentity& identity) {
  const std::string number = normalized(identity.patientId);
  if (!number.empty()) return "id:" + number;
  const std::string name = normalized(identity.patientName);
  if (!name.empty()) return "name:" + name + ":" + normalized(identity.birthDate);
  return "study:" + identity.studyUid;
}

/// A keyed hash of `text` for one purpose, so that the hashes of two purposes tell nothing of each
/// other.
std::array<unsigned char, 16> keyedHash(const DeidentificationKey& key, std::string_view purpose,
                                        std::string_view text) {
  std::array<unsigned char, 16> digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, reinterpret_cast<const unsigned char*>(key.bytes().data()),
                          key.bytes().size(), digest.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(purpose.data()),
                            purpose.size());
  constexpr unsigned char kEnd = 0;
  crypto_generichash_update(&state, &kEnd, 1);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                            text.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

}  // namespace

std::string Pseudonyms::uid(std::string_view original) const {
  if (original.starts_with("1.2.840.10008.")) return std::string(original);
  const auto digest = keyedHash(m_key, "uid", original);
  ContentUid uid;
  uid.add(std::as_bytes(std::span(digest)));
  return uid.finish();
}

std::string Pseudonyms::patient(const PatientIdentity& identity) const {
  // 32 signs without I, L, O and U, which are misread.
  constexpr std::string_view kSigns("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
  const auto digest = keyedHash(m_key, "patient", subjectOf(identity));
  std::string name("LG-");
  for (const unsigned char byte : digest) name.push_back(kSigns[byte % kSigns.size()]);
  return name;
}

int Pseudonyms::dayShift(const PatientIdentity& identity) const {
  const auto digest = keyedHash(m_key, "days", subjectOf(identity));
  std::uint32_t number = 0;
  for (int i = 0; i < 4; ++i) number = number << 8U | digest[static_cast<std::size_t>(i)];
  return -366 - static_cast<int>(number % 3285U);
}

}  // namespace lateglow
