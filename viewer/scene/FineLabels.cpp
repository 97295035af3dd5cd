#include "viewer/scene/FineLabels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lateglow {

namespace {

struct Box {
  int column0 = 0, row0 = 0, column1 = -1, row1 = -1;
};

Box labelledBox(std::span<const std::uint8_t> slice, int columns, int rows) {
  Box box{columns, rows, -1, -1};
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (slice[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                static_cast<std::size_t>(column)] != 0) {
        box = {std::min(box.column0, column), std::min(box.row0, row),
               std::max(box.column1, column), std::max(box.row1, row)};
      }
    }
  }
  return box;
}

/// Lower neighbour and weight of the upper one for the centre of a subpixel.
struct Neighbour {
  int lower;
  double weight;
};

Neighbour neighbourOf(int sub, int factor, int first) {
  const double position = first + (sub + 0.5) / factor - 0.5;
  const double lower = std::floor(position);
  return {static_cast<int>(lower), position - lower};
}

}  // namespace

FineLabels refineLabels(std::span<const std::uint8_t> slice, int columns, int rows, int factor) {
  FineLabels fine;
  fine.factor = factor;
  const Box box = labelledBox(slice, columns, rows);
  if (box.column1 < 0) {
    return fine;
  }
  fine.firstColumn = std::max(0, box.column0 - 1);
  fine.firstRow = std::max(0, box.row0 - 1);
  fine.columns = (std::min(columns - 1, box.column1 + 1) - fine.firstColumn + 1) * factor;
  fine.rows = (std::min(rows - 1, box.row1 + 1) - fine.firstRow + 1) * factor;
  fine.labels.resize(static_cast<std::size_t>(fine.columns) * static_cast<std::size_t>(fine.rows));

  const auto labelAt = [&](int column, int row) -> std::uint8_t {
    const auto c = static_cast<std::size_t>(std::clamp(column, 0, columns - 1));
    const auto r = static_cast<std::size_t>(std::clamp(row, 0, rows - 1));
    const std::uint8_t label = slice[r * static_cast<std::size_t>(columns) + c];
    return label < kTissueClassCount ? label : std::uint8_t{0};
  };
  std::size_t at = 0;
  for (int y = 0; y < fine.rows; ++y) {
    const Neighbour row = neighbourOf(y, factor, fine.firstRow);
    for (int x = 0; x < fine.columns; ++x, ++at) {
      const Neighbour column = neighbourOf(x, factor, fine.firstColumn);
      std::array<double, kTissueClassCount> share{};
      share[labelAt(column.lower, row.lower)] += (1 - column.weight) * (1 - row.weight);
      share[labelAt(column.lower + 1, row.lower)] += column.weight * (1 - row.weight);
      share[labelAt(column.lower, row.lower + 1)] += (1 - column.weight) * row.weight;
      share[labelAt(column.lower + 1, row.lower + 1)] += column.weight * row.weight;
      fine.labels[at] = static_cast<std::uint8_t>(
          std::distance(share.begin(), std::max_element(share.begin(), share.end())));
    }
  }
  return fine;
}

std::vector<std::uint8_t> colourLabels(const FineLabels& fine,
                                       const ClassAppearances& appearances) {
  std::array<std::array<std::uint8_t, 4>, kTissueClassCount> table{};
  for (std::size_t label = 0; label < table.size(); ++label) {
    const ClassAppearance& look = appearances[label];
    const bool drawn = label != 0 && look.visible;
    table[label] = {look.colour[0], look.colour[1], look.colour[2],
                    static_cast<std::uint8_t>(drawn ? std::lround(255.0 * look.opacity) : 0)};
  }
  std::vector<std::uint8_t> colours;
  colours.reserve(fine.labels.size() * 4);
  for (const std::uint8_t label : fine.labels) {
    colours.insert(colours.end(), table[label].begin(), table[label].end());
  }
  return colours;
}

}  // namespace lateglow
