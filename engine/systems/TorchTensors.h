#pragma once

#include <torch/torch.h>

#include "engine/package/Safetensors.h"
#include "engine/systems/InferenceSystem.h"

namespace lateglow::engine {

/// A LibTorch tensor on the same memory, which it keeps alive. A mapped file's memory is read-only:
/// writing to the result in place would end the program, so clone what is to be changed.
[[nodiscard]] torch::Tensor toTorch(const Tensor& tensor);
/// Owned copies on the CPU, F16 and BF16 widened to F32: what a SystemFactory is given.
[[nodiscard]] NamedTensors toTorchWeights(const TensorMap& weights);

/// The values on the CPU, row-major; shares the memory where it has that form already. Throws
/// std::invalid_argument for an element type that the safetensors code does not have.
[[nodiscard]] Tensor fromTorch(const torch::Tensor& tensor);
[[nodiscard]] TensorMap fromTorch(const NamedTensors& tensors);

}  // namespace lateglow::engine
