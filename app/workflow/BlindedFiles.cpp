#include "app/workflow/BlindedFiles.h"

#include <fstream>
#include <iterator>
#include <span>

#include <nlohmann/json.hpp>

#include "imaging/io/AtomicFile.h"

namespace lateglow::blindedfiles {

namespace {

using nlohmann::json;

constexpr const char* kKeySchema = "lateglow.blinded-key/1";

json itemJson(const BlindedItemKey& item) {
  return {{"name", item.name},
          {"case", item.caseName},
          {"real", item.real},
          {"reference", item.reference ? json(*item.reference) : json(nullptr)}};
}

constexpr const char* kDigits = "0123456789abcdef";

/// Not to be read in passing: two digits a byte.
std::string encoded(const std::string& plain) {
  std::string text;
  for (const char sign : plain) {
    const auto byte = static_cast<unsigned char>(sign);
    text += kDigits[byte / 16];
    text += kDigits[byte % 16];
  }
  return text;
}

/// Empty where the text has anything but digits.
std::string decoded(const std::string& text) {
  const std::string digits(kDigits);
  std::string plain;
  for (std::size_t n = 0; n + 1 < text.size(); n += 2) {
    const std::size_t high = digits.find(text[n]);
    const std::size_t low = digits.find(text[n + 1]);
    if (high == std::string::npos || low == std::string::npos) return {};
    plain += static_cast<char>(16 * high + low);
  }
  return plain;
}

BlindedItemKey itemFromJson(const json& object) {
  BlindedItemKey item;
  item.name = object.at("name");
  item.caseName = object.at("case");
  item.real = object.at("real");
  if (object.at("reference").is_array())
    item.reference = object.at("reference").get<SegmentAnswers>();
  return item;
}

}  // namespace

std::string sealedText(const BlindedKey& key) {
  json object{{"schema", kKeySchema}, {"seed", key.seed}, {"items", json::array()}};
  for (const BlindedItemKey& item : key.items) object["items"].push_back(itemJson(item));
  const std::string plain = object.dump(-1, ' ', false, json::error_handler_t::replace);
  return encoded(plain).append("\n");
}

Expected<BlindedKey> keyFromText(const std::string& sealed, const std::string& file) {
  const json object = json::parse(decoded(sealed), nullptr, false);
  try {
    if (object.at("schema") != kKeySchema) throw json::other_error::create(599, "no key", nullptr);
    BlindedKey key;
    key.seed = object.at("seed");
    for (const json& item : object.at("items")) key.items.push_back(itemFromJson(item));
    return key;
  } catch (const json::exception& error) {
    return fail(FailureCode::BadInput, file + " is damaged: " + error.what(),
                "take the key from a copy of the folder", file);
  }
}

Expected<std::string> readText(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return fail(FailureCode::BadInput, file.string() + " is missing or cannot be read",
                "choose the folder of a blinded reading", file.string());
  }
  return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Expected<void> writeText(const std::filesystem::path& file, const std::string& text,
                         bool overwrite) {
  return writeFileAtomically(file, std::as_bytes(std::span(text)), overwrite);
}

}  // namespace lateglow::blindedfiles
