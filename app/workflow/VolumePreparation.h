#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/workflow/VolumeTask.h"
#include "imaging/prepare/IntensityScale.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// An image as a network sees it.
struct PreparedVolume {
  Geometry grid;  ///< modelGrid() of the source, cut to the foreground and a margin of 4 voxels
  std::vector<float> values;             ///< -1 to 1; -1 outside the foreground
  std::vector<std::uint8_t> foreground;  ///< one a voxel of `grid`
  IntensityScale scale;
  double clippedPercent = 0.0;           ///< of the foreground
};

/// How the values of an image of that kind are scaled, by what lies in the region.
[[nodiscard]] IntensityScale scaleOf(const VolumeKind& kind, std::span<const float> voxels,
                                     std::span<const std::uint8_t> region);

/// Brings a volume to a network's spacing and units. `region`: what counts, on the volume's own
/// grid; empty: foreground(volume). Every training case and every run goes through this.
[[nodiscard]] PreparedVolume prepareVolume(const Volume& volume, const VolumeKind& kind,
                                           std::array<double, 3> spacingMm,
                                           std::span<const std::uint8_t> region = {});

/// The other way: model units on `prepared.grid` become an image on `grid` (the source's own, also
/// oblique). HU for CT; else 0 to 1000 without a unit. Outside the foreground: air, or 0.
[[nodiscard]] Volume restoreVolume(std::span<const float> units, const PreparedVolume& prepared,
                                   const VolumeKind& kind, const Geometry& grid);

/// The part of dataset.json and of a manifest's configuration that says what was done to values.
[[nodiscard]] nlohmann::json normalizationJson(const VolumeTask& task);

}  // namespace lateglow
