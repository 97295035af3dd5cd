#include "engine/package/SafetensorsHeader.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace lateglow::engine {
namespace {

using NamedSpec = std::map<std::string, TensorSpec>::value_type;

std::vector<const NamedSpec*> inFileOrder(const std::map<std::string, TensorSpec>& tensors) {
  std::vector<const NamedSpec*> order;
  for (const NamedSpec& named : tensors) order.push_back(&named);
  std::stable_sort(order.begin(), order.end(), [](const NamedSpec* a, const NamedSpec* b) {
    return sizeOf(a->second.type) > sizeOf(b->second.type);
  });
  return order;
}

/// False when the size does not fit into memory's addresses.
bool byteCount(const TensorSpec& spec, std::size_t& bytes) {
  bytes = sizeOf(spec.type);
  return std::ranges::all_of(spec.shape, [&bytes](std::int64_t length) {
    return length >= 0 && !__builtin_mul_overflow(bytes, static_cast<std::size_t>(length), &bytes);
  });
}

std::string withLength(std::string text) {
  text.append((8 - text.size() % 8) % 8, ' ');
  std::string prefix;
  for (unsigned i = 0; i < 8; ++i) prefix += static_cast<char>((text.size() >> (8U * i)) & 0xffU);
  return prefix + text;
}

}  // namespace

tl::expected<SafetensorsLayout, std::string> layOutSafetensors(
    const std::map<std::string, TensorSpec>& tensors,
    const std::map<std::string, std::string>& metadata) {
  if (tensors.contains("__metadata__")) {
    return tl::unexpected<std::string>("an array may not be named __metadata__");
  }
  SafetensorsLayout layout;
  nlohmann::ordered_json header = nlohmann::ordered_json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  for (const NamedSpec* named : inFileOrder(tensors)) {
    std::size_t bytes = 0;
    const std::size_t begin = layout.arrayBytes;
    if (!byteCount(named->second, bytes) ||
        __builtin_add_overflow(begin, bytes, &layout.arrayBytes)) {
      return tl::unexpected("the array \"" + named->first + "\" is too large");
    }
    header[named->first] = {{"dtype", toString(named->second.type)},
                            {"shape", named->second.shape},
                            {"data_offsets", {begin, layout.arrayBytes}}};
    layout.order.push_back(named->first);
    layout.offsets[named->first] = begin;
  }
  try {
    layout.prefix = withLength(header.dump());
  } catch (const nlohmann::json::exception&) {
    return tl::unexpected<std::string>("a name or a metadata text is not UTF-8");
  }
  return layout;
}

}  // namespace lateglow::engine
