#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include "engine/package/Safetensors.h"
#include "engine/training/AdamOptimizer.h"

namespace lateglow::engine {

/// A moment of a training run: weights and optimizer states, and the trainer's own numbers (step,
/// seconds used, seed ...). One safetensors file, written whole or not at all; no pickle.
struct Checkpoint {
  NamedTensorMap tensors;
  nlohmann::json state = nlohmann::json::object();
};

/// Both throw std::runtime_error with a sentence that names the file.
void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);
[[nodiscard]] Checkpoint readCheckpoint(const std::filesystem::path& file);

/// fp32 copies for the package writer, and what a package gives as tensors.
[[nodiscard]] TensorMap storable(const NamedTensorMap& tensors);

}  // namespace lateglow::engine
