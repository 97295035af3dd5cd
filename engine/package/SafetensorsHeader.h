#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "engine/package/Safetensors.h"

namespace lateglow::engine {

/// Type and shape of an array that is not there yet.
struct TensorSpec {
  DType type = DType::F32;
  std::vector<std::int64_t> shape;
};

/// What comes before the arrays of a safetensors file, and where each of them lies behind it.
struct SafetensorsLayout {
  std::string prefix;  ///< length and JSON header, padded to a multiple of eight bytes
  std::vector<std::string> order;
  std::map<std::string, std::size_t> offsets;  ///< from the end of the prefix
  std::size_t arrayBytes = 0;
};

/// Arrays by element size, largest first, then in name order, so that every one is aligned. The
/// error is the reason without the file's name.
[[nodiscard]] tl::expected<SafetensorsLayout, std::string> layOutSafetensors(
    const std::map<std::string, TensorSpec>& tensors,
    const std::map<std::string, std::string>& metadata);

}  // namespace lateglow::engine
