#include "engine/training/Checkpoint.h"

#include <span>
#include <stdexcept>

namespace lateglow::engine {

TensorMap storable(const NamedTensorMap& tensors) {
  TensorMap map;
  for (const auto& [name, tensor] : tensors) {
    const torch::Tensor dense = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    map.emplace(name, Tensor::fromFloats(dense.sizes().vec(),
                                         std::span(dense.data_ptr<float>(),
                                                   static_cast<std::size_t>(dense.numel()))));
  }
  return map;
}

void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint) {
  std::filesystem::create_directories(file.parent_path());
  const auto written =
      writeSafetensors(file, storable(checkpoint.tensors), {{"state", checkpoint.state.dump()}});
  if (!written) throw std::runtime_error(written.error());
}

Checkpoint readCheckpoint(const std::filesystem::path& file) {
  const auto read = readSafetensors(file);
  if (!read) throw std::runtime_error(read.error());
  Checkpoint checkpoint;
  for (const auto& [name, tensor] : read->tensors) {
    if (tensor.type() != DType::F32) {
      throw std::runtime_error(file.string() + ": \"" + name + "\" is not F32");
    }
    const std::span<const float> values = tensor.floats();
    const torch::Tensor copy = torch::empty(tensor.shape(), torch::kFloat32);
    std::copy(values.begin(), values.end(), copy.data_ptr<float>());
    checkpoint.tensors.emplace(name, copy);
  }
  const auto state = read->metadata.find("state");
  if (state == read->metadata.end()) {
    throw std::runtime_error(file.string() + " is no checkpoint: it has no training state");
  }
  checkpoint.state = nlohmann::json::parse(state->second, nullptr, false);
  if (!checkpoint.state.is_object()) {
    throw std::runtime_error(file.string() + " is no checkpoint: its training state is damaged");
  }
  return checkpoint;
}

}  // namespace lateglow::engine
