#pragma once

#include <string>

#include "imaging/core/PixelPoint.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// How a slice is laid on the screen: the index directions that run to the right and down. Each has
/// one component of 1 or -1 and one of 0, so every turn by 90 degrees and every mirroring can be
/// said, and no pixel is ever moved for it.
struct SliceOrientation {
  PixelPoint right{1.0, 0.0};
  PixelPoint down{0.0, 1.0};
  friend bool operator==(const SliceOrientation&, const SliceOrientation&) = default;
};

/// The picture turned by `quarterTurns` times 90 degrees clockwise; negative: anticlockwise.
[[nodiscard]] SliceOrientation turned(SliceOrientation orientation, int quarterTurns);
/// The picture as in a mirror: what was left is right.
[[nodiscard]] SliceOrientation flippedLeftRight(SliceOrientation orientation);
[[nodiscard]] SliceOrientation flippedUpDown(SliceOrientation orientation);

/// The orientation of radiological convention: the patient's left on the reader's right, posterior
/// or inferior below, whatever way the file stored the pixels.
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
