#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "viewer/scene/ClassAppearance.h"

namespace lateglow {

/// The labels of a slice on a grid `factor` times finer, for drawing only: each class's indicator
/// is interpolated linearly and the largest wins, so borders are smooth while the label at the
/// centre of every original pixel stays what it was and nothing one pixel wide can vanish.
/// Covers only the box that holds labels; empty when there are none.
struct FineLabels {
  int factor = 1;
  int firstColumn = 0;  ///< original pixel whose first subpixel is (0, 0)
  int firstRow = 0;
  int columns = 0;  ///< of the fine grid
  int rows = 0;
  std::vector<std::uint8_t> labels;
  [[nodiscard]] bool empty() const { return labels.empty(); }
};

[[nodiscard]] FineLabels refineLabels(std::span<const std::uint8_t> slice, int columns, int rows,
                                      int factor = 4);

/// Colours of the fills, RGBA, straight alpha, one pixel a fine label.
[[nodiscard]] std::vector<std::uint8_t> colourLabels(const FineLabels& fine,
                                                     const ClassAppearances& appearances);

}  // namespace lateglow
