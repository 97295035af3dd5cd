// A safetensors file: what is accepted is touched byte by byte.
#include <memory>
#include <vector>

#include "engine/package/Safetensors.h"
#include "tests/fuzz/FuzzInput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A block of exactly this size, so that the sanitizer sees the first byte too far.
  const auto owner = std::make_shared<std::vector<std::uint8_t>>(data, data + size);
  const auto file =
      lateglow::engine::parseSafetensors(owner, std::as_bytes(std::span(*owner)), "fuzzed");
  if (!file) {
    if (file.error().empty()) lateglow::fuzz::finding("a file was refused without a reason");
    return 0;
  }
  std::size_t sum = 0;
  std::size_t bytes = 0;
  for (const auto& [name, tensor] : file->tensors) {
    for (const std::byte value : tensor.bytes()) sum += std::to_integer<std::size_t>(value);
    bytes += tensor.bytes().size();
    sum += lateglow::engine::widenToFloat32(tensor).bytes().size();
  }
  if (bytes > size) lateglow::fuzz::finding("the arrays hold more than the file");
  volatile std::size_t keep = sum;
  static_cast<void>(keep);
  return 0;
}
