#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "engine/package/AtomicFile.h"
#include "engine/package/Safetensors.h"

namespace lateglow::engine {
namespace {

using NamedTensor = TensorMap::value_type;

std::vector<const NamedTensor*> inFileOrder(const TensorMap& tensors) {
  std::vector<const NamedTensor*> order;
  for (const NamedTensor& named : tensors) order.push_back(&named);
  std::stable_sort(order.begin(), order.end(), [](const NamedTensor* a, const NamedTensor* b) {
    return sizeOf(a->second.type()) > sizeOf(b->second.type());
  });
  return order;
}

/// The header padded with spaces so that the arrays start on a multiple of eight bytes.
std::string headerText(const std::vector<const NamedTensor*>& order,
                       const std::map<std::string, std::string>& metadata) {
  nlohmann::ordered_json header = nlohmann::ordered_json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  std::size_t position = 0;
  for (const NamedTensor* named : order) {
    const std::size_t end = position + named->second.bytes().size();
    header[named->first] = {{"dtype", toString(named->second.type())},
                            {"shape", named->second.shape()},
                            {"data_offsets", {position, end}}};
    position = end;
  }
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');
  return text;
}

}  // namespace

tl::expected<void, std::string> writeSafetensors(
    const std::filesystem::path& file, const TensorMap& tensors,
    const std::map<std::string, std::string>& metadata) {
  const auto refuse = [&](const std::string& why) {
    return tl::unexpected<std::string>(file.string() + " cannot be written: " + why);
  };
  for (const auto& [name, tensor] : tensors) {
    if (name == "__metadata__") return refuse("an array may not be named __metadata__");
    if (tensor.shape().empty() && tensor.bytes().empty()) {
      return refuse("the array \"" + name + "\" has no values");
    }
  }
  const std::vector<const NamedTensor*> order = inFileOrder(tensors);
  std::string header;
  try {
    header = headerText(order, metadata);
  } catch (const nlohmann::json::exception&) {
    return refuse("a name or a metadata text is not UTF-8");
  }
  std::array<std::byte, 8> prefix = {};
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    prefix[i] = static_cast<std::byte>((header.size() >> (8U * i)) & 0xffU);
  }
  std::vector<std::span<const std::byte>> parts = {
      prefix, std::as_bytes(std::span(header.data(), header.size()))};
  for (const NamedTensor* named : order) parts.push_back(named->second.bytes());
  return writeFileAtomically(file, parts);
}

}  // namespace lateglow::engine
