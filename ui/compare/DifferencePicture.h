#pragma once

#include <span>
#include <vector>

#include "viewer/scene/IntensityWindow.h"

namespace lateglow {

/// A slice and how it is looked at. Not-a-number where there is nothing.
struct WindowedSlice {
  std::span<const float> values;
  IntensityWindow window;
};

/// Test - reference, pixel by pixel of slices of one size: in HU, or as per cent of each picture's
/// own window. Not-a-number where one of them has nothing, and where both show the dark ground
/// around the patient, which is no difference.
[[nodiscard]] std::vector<float> differenceOf(const WindowedSlice& reference,
                                              const WindowedSlice& test, bool hounsfield,
                                              int columns, int rows);

}  // namespace lateglow
