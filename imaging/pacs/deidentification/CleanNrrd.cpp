#include "imaging/pacs/deidentification/CleanNrrd.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/pacs/deidentification/GzipCopy.h"

namespace lateglow {

namespace {

constexpr std::size_t kLongestHeader = 1U << 20U;

/// Fields of the NRRD definition whose values are numbers and vectors of numbers.
constexpr std::array<std::string_view, 14> kNumberFields{
    "dimension", "space dimension",   "sizes",     "space directions", "space origin",
    "spacings",  "thicknesses",       "axis mins", "axis maxs",        "axismins",
    "axismaxs",  "measurement frame", "old min",   "old max"};
/// Fields whose values are words of the definition.
constexpr std::array<std::string_view, 7> kWordFields{"type",     "space",   "kinds",     "endian",
                                                      "encoding", "centers", "centerings"};

// clang-format off
constexpr std::array<std::string_view, 74> kWords{
    "signed", "char", "int8", "int8_t", "unsigned", "uchar", "uint8", "uint8_t", "short", "int",
    "int16", "int16_t", "ushort", "uint16", "uint16_t", "int32", "int32_t", "uint", "uint32",
    "uint32_t", "long", "longlong", "int64", "int64_t", "ulonglong", "uint64", "uint64_t", "float",
    "double", "right-anterior-superior", "ras", "left-anterior-superior", "las",
    "left-posterior-superior", "lps", "right-anterior-superior-time", "rast",
    "left-anterior-superior-time", "last", "left-posterior-superior-time", "lpst", "scanner-xyz",
    "scanner-xyz-time", "3d-right-handed", "3d-left-handed", "domain", "space", "time", "list",
    "point", "vector", "covariant-vector", "normal", "stub", "scalar", "complex", "2-vector",
    "3-vector", "4-vector", "3-color", "rgb-color", "rgba-color", "3-gradient", "3-normal", "???",
    "none", "little", "big", "raw", "gzip", "gz", "cell", "node", "quaternion"};
// clang-format on

tl::unexpected<Failure> badVolume(const std::string& what) {
  return fail(FailureCode::BadInput, "an NRRD file cannot be de-identified: " + what,
              "write it again with its data attached, raw or gzip, or leave it out");
}

template <std::size_t Count>
bool isOneOf(std::string_view word, const std::array<std::string_view, Count>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// "1.5", "(0,0,-1e-3)", "none", "nan".
bool isNumberOrVector(const std::string& word) {
  const std::string lower = lowerCase(word);
  if (lower == "none" || lower == "nan") return true;
  return lower.size() <= 128 && std::all_of(lower.begin(), lower.end(), [](char c) {
           return std::string_view("0123456789.,()+-e").find(c) != std::string_view::npos;
         });
}

bool isWord(const std::string& word) { return isOneOf(lowerCase(word), kWords); }

/// A header line of the result; nothing where the field is to be left out.
Expected<std::optional<std::string>> cleanedLine(const std::string& line) {
  const std::size_t colon = line.find(':');
  const bool isField =
      !line.starts_with('#') && colon != std::string::npos && line.substr(colon, 2) == ": ";
  if (!isField) return std::nullopt;  // a comment or a key/value pair (":=")
  const std::string name = lowerCase(line.substr(0, colon));
  if (name == "data file" || name == "datafile") return badVolume("its data are in another file");
  if (name == "byte skip" || name == "line skip" || name == "byteskip" || name == "lineskip") {
    return badVolume("its data do not begin after its header");
  }
  const bool numbers = isOneOf(name, kNumberFields);
  if (!numbers && !isOneOf(name, kWordFields)) return std::nullopt;
  std::string cleaned = name + ":";
  for (const std::string& word : wordsOf(line.substr(colon + 1))) {
    const bool clean = numbers ? isNumberOrVector(word) : isWord(word);
    if (!clean) return badVolume("its field \"" + name + "\" holds what does not belong there");
    cleaned += " " + word;
  }
  return cleaned + "\n";
}

/// What the header says of the data.
struct NrrdHeader {
  std::string text;  ///< cleaned, with the empty line that ends it
  std::uint64_t dataOffset = 0;
  std::uint64_t dataBytes = 0;
  bool gzip = false;
};

/// Bytes of a sample; 0 for a type that is not known.
std::uint64_t sampleBytes(const std::vector<std::string>& type) {
  const std::string last = type.empty() ? "" : type.back();
  const std::string first = type.empty() ? "" : type.front();
  const auto contains = [&type](const char* word) {
    return std::any_of(type.begin(), type.end(),
                       [word](const auto& one) { return one.find(word) != std::string::npos; });
  };
  if (contains("64") || contains("longlong") || first == "double") return 8;
  if (std::count(type.begin(), type.end(), "long") == 2) return 8;
  if (contains("32") || first == "float") return 4;
  if (contains("16") || contains("short")) return 2;
  if (contains("char") || contains("int8")) return 1;
  return last == "int" || last == "uint" ? 4 : 0;
}

/// The product of the sizes; 0 where one is no number or the product is too large.
std::uint64_t sampleCount(const std::vector<std::string>& sizes) {
  std::uint64_t count = sizes.empty() ? 0 : 1;
  for (const std::string& size : sizes) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), value);
    const bool whole = error == std::errc() && end == size.data() + size.size();
    if (!whole || value == 0 || count > (std::uint64_t{1} << 50U) / value) return 0;
    count *= value;
  }
  return count;
}

/// Reads the header up to and with the empty line that ends it.
Expected<NrrdHeader> readHeader(std::istream& source) {
  std::string line;
  if (!std::getline(source, line) || !line.starts_with("NRRD000") || line.size() > 9) {
    return badVolume("it does not begin as one");
  }
  NrrdHeader header;
  header.text = line.substr(0, 8) + "\n";
  std::map<std::string, std::vector<std::string>> fields;
  for (std::size_t size = 0;;) {
    if (!std::getline(source, line) || (size += line.size()) > kLongestHeader) {
      return badVolume("its header does not end");
    }
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) break;
    const auto cleaned = cleanedLine(line);
    if (!cleaned) return tl::unexpected(cleaned.error());
    if (!*cleaned) continue;
    header.text += **cleaned;
    const std::size_t colon = (*cleaned)->find(':');
    fields[(*cleaned)->substr(0, colon)] = wordsOf(lowerCase((*cleaned)->substr(colon + 1)));
  }
  const std::vector<std::string>& encoding = fields["encoding"];
  header.gzip =
      encoding == std::vector<std::string>{"gzip"} || encoding == std::vector<std::string>{"gz"};
  if (!header.gzip && encoding != std::vector<std::string>{"raw"}) {
    return badVolume("its encoding is neither raw nor gzip");
  }
  header.text += "\n";
  header.dataOffset = static_cast<std::uint64_t>(source.tellg());
  header.dataBytes = sampleCount(fields["sizes"]) * sampleBytes(fields["type"]);
  if (header.dataBytes == 0) return badVolume("its sizes or its type are not stated");
  return header;
}

}  // namespace

Expected<void> writeCleanNrrd(const std::filesystem::path& file,
                              const std::filesystem::path& target) {
  std::ifstream source(file, std::ios::binary);
  const auto header = readHeader(source);
  if (!header) return tl::unexpected(header.error());
  const auto form = header->gzip ? ContentForm::Gzip : ContentForm::Plain;
  ContentWriter text(target, ContentForm::Plain);
  if (!text.write(std::as_bytes(std::span(header->text))) || !text.close()) {
    return badVolume("there is no space for the result");
  }
  ContentReader voxels(file, form, header->dataOffset);
  ContentWriter data(target, form, true);
  if (!copyContent(voxels, data, header->dataBytes) || !data.close()) {
    return badVolume("it is truncated or damaged, or there is no space for the result");
  }
  return {};
}

}  // namespace lateglow
