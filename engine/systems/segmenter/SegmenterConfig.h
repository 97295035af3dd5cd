#pragma once

#include <array>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "engine/nn/UNet.h"

namespace lateglow::engine {

/// The cine segmenter: left ventricle on one frame, for the masks of every phase that LV function
/// needs. A plain U-Net (UNet.h) with instance normalization on [N, 1, pixels, pixels] at 1.6 mm in
/// [-1, 1] (1st to 99th percentile); logits of three classes: 0 other, 1 wall (scar included),
/// 2 blood pool. Not of the papers, which take such masks from readers.
struct SegmenterConfig {
  static constexpr std::int64_t classes = 3;
  static constexpr double spacingMm = 1.6;

  std::array<std::int64_t, 4> widths{24, 48, 64, 96};
  std::int64_t pixels = 96;  ///< of inference; training sees smaller crops

  [[nodiscard]] UNet makeNetwork() const;
  [[nodiscard]] nlohmann::json toJson() const;
  /// Throws std::invalid_argument for an unknown key or a wrong value.
  [[nodiscard]] static SegmenterConfig fromJson(const nlohmann::json& values);
};

}  // namespace lateglow::engine
