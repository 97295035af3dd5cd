#include "engine/systems/TorchTensors.h"

#include <memory>
#include <stdexcept>

namespace lateglow::engine {
namespace {

torch::ScalarType scalarType(DType type) {
  switch (type) {
    case DType::F16: return torch::kHalf;
    case DType::BF16: return torch::kBFloat16;
    case DType::F32: return torch::kFloat;
    case DType::F64: return torch::kDouble;
    case DType::U8: return torch::kByte;
    case DType::I16: return torch::kShort;
    case DType::I32: return torch::kInt;
    case DType::I64: return torch::kLong;
  }
  throw std::logic_error("unknown element type");
}

DType elementType(torch::ScalarType type) {
  for (const DType candidate : {DType::F16, DType::BF16, DType::F32, DType::F64, DType::U8,
                                DType::I16, DType::I32, DType::I64}) {
    if (scalarType(candidate) == type) return candidate;
  }
  throw std::invalid_argument(std::string("safetensors: no element type for ") +
                              torch::toString(type));
}

}  // namespace

torch::Tensor toTorch(const Tensor& tensor) {
  const auto options = torch::TensorOptions().dtype(scalarType(tensor.type()));
  if (tensor.elementCount() == 0) return torch::empty(tensor.shape(), options);
  auto keeper = std::make_shared<Tensor>(tensor);
  // from_blob wants a pointer to non-const; see the header about writing.
  void* data = const_cast<std::byte*>(keeper->bytes().data());
  return torch::from_blob(data, tensor.shape(), [keeper](void*) {}, options);
}

NamedTensors toTorchWeights(const TensorMap& weights) {
  NamedTensors result;
  for (const auto& [name, tensor] : weights) {
    torch::Tensor shared = toTorch(tensor);
    const bool half = tensor.type() == DType::F16 || tensor.type() == DType::BF16;
    result.emplace(name, half ? shared.to(torch::kFloat) : shared.clone());
  }
  return result;
}

Tensor fromTorch(const torch::Tensor& tensor) {
  const auto values =
      std::make_shared<torch::Tensor>(tensor.detach().to(torch::kCPU).contiguous());
  return Tensor::view(elementType(values->scalar_type()), values->sizes().vec(), values,
                      static_cast<const std::byte*>(values->const_data_ptr()));
}

TensorMap fromTorch(const NamedTensors& tensors) {
  TensorMap result;
  for (const auto& [name, tensor] : tensors) result.emplace(name, fromTorch(tensor));
  return result;
}

}  // namespace lateglow::engine
