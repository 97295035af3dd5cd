#pragma once

#include <array>
#include <cstdint>

namespace lateglow {

using Rgb = std::array<std::uint8_t, 3>;

/// How values become colours. None is a rainbow: each of the sequential maps climbs evenly in
/// lightness, so that order survives grey printing and every kind of colour vision.
enum class ColourMap {
  Grey,
  /// Nunez, Anderton and Renslow, PLoS ONE 13:e0199239 (2018); same to readers with red-green
  /// colour blindness.
  Cividis,
  /// Van der Walt and Smith, matplotlib 2.0 (2015).
  Viridis,
  /// Moreland, "Diverging Color Maps for Scientific Visualization" (2009): blue through a neutral
  /// grey to red, as light at either end. For differences around zero.
  Difference,
  /// From the window's ground to the cyan of scar, in even steps of lightness. For burden and
  /// transmurality.
  Burden
};
inline constexpr std::array kColourMaps{ColourMap::Grey, ColourMap::Cividis, ColourMap::Viridis,
                                        ColourMap::Difference, ColourMap::Burden};

/// The colour of `share` of the way, 0 to 1; beyond: the end's.
[[nodiscard]] Rgb colourAt(ColourMap map, double share);

inline constexpr int kColourTableSize = 256;
using ColourTable = std::array<Rgb, kColourTableSize>;
/// Even steps from one end to the other.
[[nodiscard]] const ColourTable& colourTable(ColourMap map);

/// Of the classes 0, 1-25, 26-50, 51-75, 76-100 % of wall thickness (TransmuralityClass): the five
/// colours that the bull's-eye has on a dark ground.
[[nodiscard]] const std::array<Rgb, 5>& transmuralityColours();

}  // namespace lateglow
