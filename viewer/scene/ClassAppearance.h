#pragma once

#include <array>
#include <cstdint>

#include "measurements/Geometry.h"

namespace lateglow {

/// How a tissue class is drawn over an image and in three dimensions.
struct ClassAppearance {
  std::array<std::uint8_t, 3> colour{0, 0, 0};
  double opacity = 0.0;  ///< of the fill, 0 to 1; the outline is always opaque
  bool visible = false;
  friend bool operator==(const ClassAppearance&, const ClassAppearance&) = default;
};

/// One a TissueClass, in label order; the background is never drawn.
using ClassAppearances = std::array<ClassAppearance, kTissueClassCount>;

/// Healthy myocardium purple, blood pool orange, scar cyan (product.md; PSCGAN's figures).
[[nodiscard]] constexpr ClassAppearances standardAppearances() {
  return {ClassAppearance{}, ClassAppearance{{0x9B, 0x5D, 0xE5}, 0.35, true},
          ClassAppearance{{0xFF, 0x9F, 0x1C}, 0.12, true},
          ClassAppearance{{0x00, 0xD5, 0xE0}, 0.55, true}};
}

/// Blue, vermilion and yellow after Okabe and Ito, "Color Universal Design" (2008), as in the report.
[[nodiscard]] constexpr ClassAppearances colourBlindSafeAppearances() {
  return {ClassAppearance{}, ClassAppearance{{0x2B, 0x8C, 0xD0}, 0.35, true},
          ClassAppearance{{0xD5, 0x5E, 0x00}, 0.12, true},
          ClassAppearance{{0xF0, 0xE4, 0x42}, 0.55, true}};
}

}  // namespace lateglow
