#include "viewer/scene/AxesOnScreen.h"

#include <vtkCamera.h>

#include "measurements/Geometry.h"

namespace lateglow {

std::array<std::array<double, 2>, 3> axesOnScreen(vtkCamera* camera) {
  std::array<double, 3> up{};
  std::array<double, 3> look{};
  camera->OrthogonalizeViewUp();
  camera->GetViewUp(up.data());
  camera->GetDirectionOfProjection(look.data());
  const Vec3 upward{up[0], up[1], up[2]};
  const Vec3 right = cross({look[0], look[1], look[2]}, upward);
  return {{{right.x, upward.x}, {right.y, upward.y}, {right.z, upward.z}}};
}

}  // namespace lateglow
