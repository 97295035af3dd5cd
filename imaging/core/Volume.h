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

[[nodiscard]] Volume makeVolume(const Geometry& geometry, float fill = 0.0F);
[[nodiscard]] LabelMap makeLabelMap(const Geometry& geometry);

}  // namespace lateglow
