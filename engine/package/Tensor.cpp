#include <cstring>
#include <stdexcept>

#include "engine/package/HalfFloat.h"
#include "engine/package/Safetensors.h"

namespace lateglow::engine {
namespace {

std::size_t checkedByteCount(DType type, const std::vector<std::int64_t>& shape) {
  std::size_t bytes = sizeOf(type);
  for (const std::int64_t extent : shape) {
    if (extent < 0 || __builtin_mul_overflow(bytes, static_cast<std::size_t>(extent), &bytes)) {
      throw std::invalid_argument("a tensor's shape is negative or too large");
    }
  }
  return bytes;
}

template <typename Target, typename Source, typename Convert>
Tensor convert(const Tensor& source, DType type, Convert convertOne) {
  Tensor result(type, source.shape());
  const std::span<const std::byte> from = source.bytes();
  const std::span<std::byte> to = result.mutableBytes();
  for (std::size_t i = 0; i < source.elementCount(); ++i) {
    Source value;
    std::memcpy(&value, from.data() + i * sizeof(Source), sizeof(Source));
    const Target converted = convertOne(value);
    std::memcpy(to.data() + i * sizeof(Target), &converted, sizeof(Target));
  }
  return result;
}

}  // namespace

std::size_t sizeOf(DType type) {
  switch (type) {
    case DType::U8:
      return 1;
    case DType::F16:
    case DType::BF16:
    case DType::I16:
      return 2;
    case DType::F32:
    case DType::I32:
      return 4;
    case DType::F64:
    case DType::I64:
      return 8;
  }
  throw std::logic_error("unknown element type");
}

std::string toString(DType type) {
  switch (type) {
    case DType::F16:
      return "F16";
    case DType::BF16:
      return "BF16";
    case DType::F32:
      return "F32";
    case DType::F64:
      return "F64";
    case DType::U8:
      return "U8";
    case DType::I16:
      return "I16";
    case DType::I32:
      return "I32";
    case DType::I64:
      return "I64";
  }
  throw std::logic_error("unknown element type");
}

Tensor::Tensor(DType type, std::vector<std::int64_t> shape)
    : m_type(type),
      m_shape(std::move(shape)),
      m_owned(std::make_shared<std::vector<std::byte>>(checkedByteCount(m_type, m_shape))) {
  m_data = m_owned->data();
}

Tensor Tensor::fromFloats(std::vector<std::int64_t> shape, std::span<const float> values) {
  Tensor tensor(DType::F32, std::move(shape));
  if (tensor.elementCount() != values.size()) {
    throw std::invalid_argument("a tensor's shape and the number of its values differ");
  }
  const std::span<const std::byte> bytes = std::as_bytes(values);
  std::copy(bytes.begin(), bytes.end(), tensor.m_owned->begin());
  return tensor;
}

Tensor Tensor::view(DType type, std::vector<std::int64_t> shape, std::shared_ptr<const void> owner,
                    const std::byte* data) {
  (void)checkedByteCount(type, shape);
  Tensor tensor;
  tensor.m_type = type;
  tensor.m_shape = std::move(shape);
  tensor.m_owner = std::move(owner);
  tensor.m_data = data;
  return tensor;
}

std::size_t Tensor::elementCount() const {
  if (m_owned == nullptr && m_owner == nullptr && m_data == nullptr) return 0;
  return checkedByteCount(m_type, m_shape) / sizeOf(m_type);
}

std::span<const std::byte> Tensor::bytes() const {
  return {m_data, elementCount() * sizeOf(m_type)};
}

std::span<std::byte> Tensor::mutableBytes() {
  if (m_owned == nullptr) throw std::logic_error("a mapped tensor cannot be written to");
  if (m_owned.use_count() > 1) {
    m_owned = std::make_shared<std::vector<std::byte>>(*m_owned);
    m_data = m_owned->data();
  }
  return *m_owned;
}

std::span<const float> Tensor::floats() const {
  if (m_type != DType::F32) {
    throw std::logic_error("a tensor of type " + toString(m_type) + " was read as F32");
  }
  return {reinterpret_cast<const float*>(m_data), elementCount()};
}

Tensor widenToFloat32(const Tensor& tensor) {
  if (tensor.type() == DType::F16) {
    return convert<float, std::uint16_t>(tensor, DType::F32, floatFromHalf);
  }
  if (tensor.type() == DType::BF16) {
    return convert<float, std::uint16_t>(tensor, DType::F32, floatFromBfloat16);
  }
  return tensor;
}

Tensor narrowToFloat16(const Tensor& tensor) {
  if (tensor.type() != DType::F32) return tensor;
  return convert<std::uint16_t, float>(tensor, DType::F16, halfFromFloat);
}

}  // namespace lateglow::engine
