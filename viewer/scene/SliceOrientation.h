#pragma once

#include <string>

#include "measurements/Geometry.h"

namespace lateglow {

/// How a slice is laid on the screen: whether increasing column index runs to the right and
/// increasing row index runs down. Chosen so that the patient's left is on the reader's right and
/// posterior or inferior is below, whatever way the file stored the pixels.
struct SliceOrientation {
  bool columnsRunRight = true;
  bool rowsRunDown = true;
  friend bool operator==(const SliceOrientation&, const SliceOrientation&) = default;
};

[[nodiscard]] SliceOrientation conventionalOrientation(const Geometry& geometry);

/// Anatomical letters at the four edges of the picture, one or two each: "L", "PL", "H".
struct EdgeLetters {
  std::string left;
  std::string right;
  std::string top;
  std::string bottom;
};

[[nodiscard]] EdgeLetters edgeLetters(const Geometry& geometry, SliceOrientation orientation);

/// Letters of a direction in LPS: the largest component first, a second one where it is at least
/// half as long as the first.
[[nodiscard]] std::string directionLetters(Vec3 direction);

}  // namespace lateglow
