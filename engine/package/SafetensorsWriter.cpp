#include "engine/package/AtomicFile.h"
#include "engine/package/Safetensors.h"
#include "engine/package/SafetensorsHeader.h"

namespace lateglow::engine {

tl::expected<void, std::string> writeSafetensors(
    const std::filesystem::path& file, const TensorMap& tensors,
    const std::map<std::string, std::string>& metadata) {
  const auto refuse = [&](const std::string& why) {
    return tl::unexpected<std::string>(file.string() + " cannot be written: " + why);
  };
  std::map<std::string, TensorSpec> specs;
  for (const auto& [name, tensor] : tensors) {
    if (tensor.shape().empty() && tensor.bytes().empty()) {
      return refuse("the array \"" + name + "\" has no values");
    }
    specs[name] = {tensor.type(), tensor.shape()};
  }
  const auto layout = layOutSafetensors(specs, metadata);
  if (!layout) return refuse(layout.error());
  std::vector<std::span<const std::byte>> parts = {std::as_bytes(std::span(layout->prefix))};
  for (const std::string& name : layout->order) parts.push_back(tensors.at(name).bytes());
  return writeFileAtomically(file, parts);
}

}  // namespace lateglow::engine
