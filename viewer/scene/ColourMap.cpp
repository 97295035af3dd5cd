#include "viewer/scene/ColourMap.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <vtkColorTransferFunction.h>
#include <vtkNew.h>

namespace lateglow {

namespace {

/// The published tables at ten even places.
constexpr std::array<Rgb, 10> kCividis{{{0x00, 0x22, 0x4E}, {0x12, 0x35, 0x70},
                                        {0x3B, 0x49, 0x6C}, {0x57, 0x5D, 0x6D},
                                        {0x70, 0x71, 0x73}, {0x8A, 0x86, 0x78},
                                        {0xA5, 0x9C, 0x74}, {0xC3, 0xB3, 0x69},
                                        {0xE1, 0xCC, 0x55}, {0xFE, 0xE8, 0x38}}};
constexpr std::array<Rgb, 10> kViridis{{{0x44, 0x01, 0x54}, {0x48, 0x28, 0x78},
                                        {0x3E, 0x49, 0x89}, {0x31, 0x68, 0x8E},
                                        {0x26, 0x82, 0x8E}, {0x1F, 0x9E, 0x89},
                                        {0x35, 0xB7, 0x79}, {0x6E, 0xCE, 0x58},
                                        {0xB5, 0xDE, 0x2B}, {0xFD, 0xE7, 0x25}}};
constexpr std::array<Rgb, 5> kSteps{{{0x1C, 0x21, 0x27}, {0x11, 0x4B, 0x59},
                                     {0x03, 0x76, 0x87}, {0x04, 0xA4, 0xB3},
                                     {0x00, 0xD5, 0xE0}}};
constexpr std::array<Rgb, 2> kGrey{{{0, 0, 0}, {255, 255, 255}}};
/// Moreland's ends; his middle, 221, follows from the way between them.
constexpr std::array<Rgb, 2> kCoolWarm{{{59, 76, 192}, {180, 4, 38}}};

void addPoints(vtkColorTransferFunction* function, std::span<const Rgb> points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    function->AddRGBPoint(static_cast<double>(i) / static_cast<double>(points.size() - 1),
                          points[i][0] / 255.0, points[i][1] / 255.0, points[i][2] / 255.0);
  }
}

ColourTable makeTable(ColourMap map) {
  vtkNew<vtkColorTransferFunction> function;
  function->SetColorSpaceToRGB();
  switch (map) {
    case ColourMap::Grey: addPoints(function, kGrey); break;
    case ColourMap::Cividis: addPoints(function, kCividis); break;
    case ColourMap::Viridis: addPoints(function, kViridis); break;
    case ColourMap::Difference:
      function->SetColorSpaceToDiverging();
      addPoints(function, kCoolWarm);
      break;
    case ColourMap::Burden:
      function->SetColorSpaceToLab();
      addPoints(function, kSteps);
      break;
  }
  ColourTable table{};
  for (int i = 0; i < kColourTableSize; ++i) {
    std::array<double, 3> colour{};
    function->GetColor(static_cast<double>(i) / (kColourTableSize - 1), colour.data());
    for (std::size_t c = 0; c < 3; ++c) {
      table.at(static_cast<std::size_t>(i)).at(c) =
          static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(colour.at(c), 0.0, 1.0)));
    }
  }
  return table;
}

}  // namespace

const ColourTable& colourTable(ColourMap map) {
  static const auto kTables = [] {
    std::array<ColourTable, kColourMaps.size()> tables{};
    std::transform(kColourMaps.begin(), kColourMaps.end(), tables.begin(), makeTable);
    return tables;
  }();
  return kTables.at(static_cast<std::size_t>(map));
}

Rgb colourAt(ColourMap map, double share) {
  const double index = std::clamp(share, 0.0, 1.0) * (kColourTableSize - 1);
  return colourTable(map).at(static_cast<std::size_t>(std::lround(index)));
}

const std::array<Rgb, 5>& transmuralityColours() { return kSteps; }

}  // namespace lateglow
