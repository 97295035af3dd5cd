#include "imaging/io/VoxelConversion.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace lateglow {

namespace {

template <typename T, bool Swapped, bool Scaled>
void convert(const std::byte* bytes, double slope, double intercept, std::span<float> target) {
  for (std::size_t i = 0; i < target.size(); ++i) {
    std::array<std::byte, sizeof(T)> raw;
    std::memcpy(raw.data(), bytes + i * sizeof(T), sizeof(T));
    if constexpr (Swapped) std::reverse(raw.begin(), raw.end());
    const T value = std::bit_cast<T>(raw);
    target[i] = Scaled ? static_cast<float>(static_cast<double>(value) * slope + intercept)
                       : static_cast<float>(value);
  }
}

template <typename T>
void convertAs(std::span<const std::byte> bytes, const VoxelFile& format, std::span<float> target) {
  const bool scaled = format.slope != 1.0 || format.intercept != 0.0;
  const auto swapping = scaled ? &convert<T, true, true> : &convert<T, true, false>;
  const auto direct = scaled ? &convert<T, false, true> : &convert<T, false, false>;
  const auto work = format.swapped ? swapping : direct;
  work(bytes.data(), format.slope, format.intercept, target);
}

}  // namespace

void convertVoxels(std::span<const std::byte> bytes, const VoxelFile& format,
                   std::span<float> target) {
  switch (format.type) {
    case VoxelType::UInt8:
      return convertAs<std::uint8_t>(bytes, format, target);
    case VoxelType::Int8:
      return convertAs<std::int8_t>(bytes, format, target);
    case VoxelType::Int16:
      return convertAs<std::int16_t>(bytes, format, target);
    case VoxelType::UInt16:
      return convertAs<std::uint16_t>(bytes, format, target);
    case VoxelType::Int32:
      return convertAs<std::int32_t>(bytes, format, target);
    case VoxelType::UInt32:
      return convertAs<std::uint32_t>(bytes, format, target);
    case VoxelType::Int64:
      return convertAs<std::int64_t>(bytes, format, target);
    case VoxelType::UInt64:
      return convertAs<std::uint64_t>(bytes, format, target);
    case VoxelType::Float32:
      return convertAs<float>(bytes, format, target);
    case VoxelType::Float64:
      return convertAs<double>(bytes, format, target);
  }
}

}  // namespace lateglow
