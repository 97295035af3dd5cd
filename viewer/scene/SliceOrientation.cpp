#include "viewer/scene/SliceOrientation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lateglow {

SliceOrientation conventionalOrientation(const Geometry& geometry) {
  const Vec3 column = geometry.axes[0];
  const Vec3 row = geometry.axes[1];
  // Sagittal planes have no left and right: anterior goes to the left instead.
  const bool hasLeftRight = std::abs(column.x) >= 0.35 || std::abs(column.x) > std::abs(column.y);
  const bool columnsRunRight = hasLeftRight ? column.x >= 0.0 : column.y >= 0.0;
  const bool rowsRunDown = std::abs(row.y) >= std::abs(row.z) ? row.y >= 0.0 : row.z <= 0.0;
  return {{columnsRunRight ? 1.0 : -1.0, 0.0}, {0.0, rowsRunDown ? 1.0 : -1.0}};
}

SliceOrientation turned(SliceOrientation orientation, int quarterTurns) {
  // Clockwise, what was above goes to the right and what was on the right goes below.
  for (int turns = ((quarterTurns % 4) + 4) % 4; turns > 0; --turns) {
    orientation = {orientation.down * -1.0, orientation.right};
  }
  return orientation;
}

SliceOrientation flippedLeftRight(SliceOrientation orientation) {
  return {orientation.right * -1.0, orientation.down};
}

SliceOrientation flippedUpDown(SliceOrientation orientation) {
  return {orientation.right, orientation.down * -1.0};
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
  const auto direction = [&geometry](PixelPoint step) {
    return geometry.axes[0] * step.column + geometry.axes[1] * step.row;
  };
  const Vec3 right = direction(orientation.right);
  const Vec3 down = direction(orientation.down);
  return {directionLetters(right * -1.0), directionLetters(right), directionLetters(down * -1.0),
          directionLetters(down)};
}

}  // namespace lateglow
