#pragma once

#include <array>

class vtkCamera;

namespace lateglow {

/// Screen directions (right, up; length <= 1) of the patient's left, posterior and head.
[[nodiscard]] std::array<std::array<double, 2>, 3> axesOnScreen(vtkCamera* camera);

}  // namespace lateglow
