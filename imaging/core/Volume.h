#pragma once

#include <span>
#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// A 3-D scalar image on a regular grid; values as stored after rescale (HU for CT, arbitrary
/// units for MR). Owns its voxels, i fastest.
struct Volume {
  Geometry geometry;
  std::vector<float> voxels;
  std::string unit;  ///< UCUM code, "[hnsf'U]" for CT, empty where the values have no unit
  bool hounsfieldAssumed = false;  ///< no unit is stated, but see looksLikeHounsfield()

  [[nodiscard]] bool hounsfield() const { return unit == "[hnsf'U]"; }
  /// For what is shown; what is measured or written takes the stated unit alone.
  [[nodiscard]] bool showsHounsfield() const { return hounsfield() || hounsfieldAssumed; }

  [[nodiscard]] std::span<const float> slice(int k) const;
  [[nodiscard]] std::span<float> slice(int k);
};

/// Tissue classes (measurements/Geometry.h) on a regular grid, i fastest.
struct LabelMap {
  Geometry geometry;
  std::vector<std::uint8_t> labels;

  [[nodiscard]] std::span<const std::uint8_t> slice(int k) const;
  [[nodiscard]] std::span<std::uint8_t> slice(int k);
};

/// Whether values without a unit are those of CT: nothing below -3100, a share of them near air
/// (-1000), a share near soft tissue (0 to 100), and little above bone and metal. Looks at some
/// 100 000 voxels spread over the volume.
[[nodiscard]] bool looksLikeHounsfield(std::span<const float> voxels);

[[nodiscard]] Volume makeVolume(const Geometry& geometry, float fill = 0.0F);
[[nodiscard]] LabelMap makeLabelMap(const Geometry& geometry);

}  // namespace lateglow
