#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>

#include "engine/package/MappedFile.h"
#include "engine/package/Safetensors.h"
#include "engine/package/StrictJson.h"

// The format: eight bytes, little-endian, with the size of the header; the header, a JSON object
// that starts with '{' and may end in spaces; the arrays, each at its data_offsets [begin, end),
// which together cover the rest of the file (safetensors format description, version 0.4).

namespace lateglow::engine {
namespace {

constexpr std::size_t prefixSize = 8;
constexpr std::size_t largestHeader = 100U << 20U;
constexpr int deepestHeader = 3;  // { "name": { "shape": [ ...
constexpr std::string_view metadataName = "__metadata__";

template <typename T>
using Parsed = tl::expected<T, std::string>;

tl::unexpected<std::string> refuse(std::string why) {
  return tl::unexpected<std::string>(std::move(why));
}

struct ArrayEntry {
  std::string name;
  DType type = DType::F32;
  std::vector<std::int64_t> shape;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<DType> typeOf(const nlohmann::json& value) {
  constexpr std::array types = {DType::F16, DType::BF16, DType::F32, DType::F64,
                                DType::U8,  DType::I16,  DType::I32, DType::I64};
  if (!value.is_string()) return std::nullopt;
  const auto found = std::find_if(types.begin(), types.end(), [&](DType type) {
    return toString(type) == value.get_ref<const std::string&>();
  });
  return found == types.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::size_t> sizeFrom(const nlohmann::json& value) {
  if (!value.is_number_unsigned()) return std::nullopt;
  const auto number = value.get<std::uint64_t>();
  if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(number);
}

Parsed<ArrayEntry> parseEntry(const std::string& name, const nlohmann::json& value) {
  const std::string subject = "the array \"" + name + "\" ";
  if (!value.is_object() || value.size() != 3 || !value.contains("dtype") ||
      !value.contains("shape") || !value.contains("data_offsets")) {
    return refuse(subject + "needs exactly dtype, shape and data_offsets");
  }
  ArrayEntry entry;
  entry.name = name;
  const auto type = typeOf(value.at("dtype"));
  if (!type) return refuse(subject + "has an element type that Lateglow does not read");
  entry.type = *type;
  const nlohmann::json& shape = value.at("shape");
  if (!shape.is_array()) return refuse(subject + "has a shape that is no list");
  std::size_t bytes = sizeOf(entry.type);
  for (const nlohmann::json& extent : shape) {
    const auto size = sizeFrom(extent);
    if (!size || __builtin_mul_overflow(bytes, *size, &bytes)) {
      return refuse(subject + "has a negative, fractional or too large shape");
    }
    entry.shape.push_back(static_cast<std::int64_t>(*size));
  }
  const nlohmann::json& offsets = value.at("data_offsets");
  if (!offsets.is_array() || offsets.size() != 2) {
    return refuse(subject + "needs two data_offsets");
  }
  const auto begin = sizeFrom(offsets[0]);
  const auto end = sizeFrom(offsets[1]);
  if (!begin || !end || *end < *begin) return refuse(subject + "has impossible data_offsets");
  if (*end - *begin != bytes)
    return refuse(subject + "has a shape that its data_offsets do not fit");
  entry.begin = *begin;
  entry.end = *end;
  return entry;
}

Parsed<std::map<std::string, std::string>> parseMetadata(const nlohmann::json& value) {
  if (!value.is_object()) return refuse("its metadata are no object");
  std::map<std::string, std::string> metadata;
  for (const auto& [key, text] : value.items()) {
    if (!text.is_string()) return refuse("its metadata \"" + key + "\" are no text");
    metadata.emplace(key, text.get<std::string>());
  }
  return metadata;
}

/// The arrays must follow one another and fill the file: nothing hidden, nothing shared.
Parsed<void> checkCoverage(std::vector<ArrayEntry>& entries, std::size_t dataSize) {
  std::sort(entries.begin(), entries.end(), [](const ArrayEntry& a, const ArrayEntry& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::size_t position = 0;
  for (const ArrayEntry& entry : entries) {
    if (entry.end > dataSize)
      return refuse("the array \"" + entry.name + "\" ends past the file's end");
    if (entry.begin > position)
      return refuse("there is a hole before the array \"" + entry.name + "\"");
    if (entry.begin < position)
      return refuse("the array \"" + entry.name + "\" overlaps another one");
    position = entry.end;
  }
  if (position != dataSize) return refuse("bytes follow the last array");
  return {};
}

/// The header's text: everything between the size and the arrays.
Parsed<std::string_view> headerText(std::span<const std::byte> bytes) {
  if (bytes.size() < prefixSize) return refuse("it is shorter than eight bytes");
  std::uint64_t headerSize = 0;
  for (std::size_t i = 0; i < prefixSize; ++i) {
    headerSize |= std::to_integer<std::uint64_t>(bytes[i]) << (8U * i);
  }
  if (headerSize > largestHeader) return refuse("its header is larger than 100 MiB");
  if (headerSize > bytes.size() - prefixSize) return refuse("its header ends past the file's end");
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + prefixSize,
                              static_cast<std::size_t>(headerSize));
  if (!text.starts_with('{')) return refuse("its header does not start with '{'");
  return text;
}

/// A view into the file, or a copy where the array does not lie on a multiple of its element size.
Tensor makeTensor(const ArrayEntry& entry, const std::shared_ptr<const void>& owner,
                  std::span<const std::byte> data) {
  const std::span<const std::byte> bytes = data.subspan(entry.begin, entry.end - entry.begin);
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % sizeOf(entry.type) == 0) {
    return Tensor::view(entry.type, entry.shape, owner, bytes.data());
  }
  Tensor copy(entry.type, entry.shape);
  std::copy(bytes.begin(), bytes.end(), copy.mutableBytes().begin());
  return copy;
}

Parsed<SafetensorsFile> parse(const std::shared_ptr<const void>& owner,
                              std::span<const std::byte> bytes) {
  const auto text = headerText(bytes);
  if (!text) return refuse(text.error());
  const auto header = parseStrictJson(*text, deepestHeader);
  if (!header) return refuse("its header " + header.error());
  SafetensorsFile file;
  std::vector<ArrayEntry> entries;
  for (const auto& [name, value] : header->items()) {
    if (name == metadataName) {
      auto metadata = parseMetadata(value);
      if (!metadata) return refuse(metadata.error());
      file.metadata = std::move(*metadata);
      continue;
    }
    auto entry = parseEntry(name, value);
    if (!entry) return refuse(entry.error());
    entries.push_back(std::move(*entry));
  }
  const std::span<const std::byte> data = bytes.subspan(prefixSize + text->size());
  if (const auto covered = checkCoverage(entries, data.size()); !covered) {
    return refuse(covered.error());
  }
  for (const ArrayEntry& entry : entries) {
    file.tensors.emplace(entry.name, makeTensor(entry, owner, data));
  }
  return file;
}

}  // namespace

tl::expected<SafetensorsFile, std::string> parseSafetensors(std::shared_ptr<const void> owner,
                                                            std::span<const std::byte> bytes,
                                                            const std::string& name) {
  auto file = parse(owner, bytes);
  if (!file) return refuse(name + " is not a valid safetensors file: " + file.error());
  return file;
}

tl::expected<SafetensorsFile, std::string> readSafetensors(const std::filesystem::path& file) {
  const auto mapped = MappedFile::open(file);
  if (!mapped) return refuse(mapped.error());
  return parseSafetensors(*mapped, (*mapped)->bytes(), file.string());
}

}  // namespace lateglow::engine
