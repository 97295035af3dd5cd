#include "viewer/scene/SliceOrientation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lateglow {

SliceOrientation conventionalOrientation(const Geometry& geometry) {
  const Vec3 column = geometry.axes[0];
  const Vec3 row = geometry.axes[1];
  SliceOrientation result;
  // Sagittal planes have no left and right: anterior goes to the left instead.
  const bool hasLeftRight = std::abs(column.x) >= 0.35 || std::abs(column.x) > std::abs(column.y);
  result.columnsRunRight = hasLeftRight ? column.x >= 0.0 : column.y >= 0.0;
  result.rowsRunDown = std::abs(row.y) >= std::abs(row.z) ? row.y >= 0.0 : row.z <= 0.0;
  return result;
}

std::string directionLetters(Vec3 direction) {
  std::array<std::pair<double, char>, 3> components{
      std::pair{std::abs(direction.x), direction.x >= 0.0 ? 'L' : 'R'},
      std::pair{std::abs(direction.y), direction.y >= 0.0 ? 'P' : 'A'},
      std::pair{std::abs(direction.z), direction.z >= 0.0 ? 'H' : 'F'}};
  std::stable_sort(components.begin(), components.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string letters(1, components[0].second);
  if (components[1].first >= 0.5 * components[0].first) {
    letters += components[1].second;
  }
  return letters;
}

EdgeLetters edgeLetters(const Geometry& geometry, SliceOrientation orientation) {
  const Vec3 right = geometry.axes[0] * (orientation.columnsRunRight ? 1.0 : -1.0);
  const Vec3 down = geometry.axes[1] * (orientation.rowsRunDown ? 1.0 : -1.0);
  return {directionLetters(right * -1.0), directionLetters(right), directionLetters(down * -1.0),
          directionLetters(down)};
}

}  // namespace lateglow
