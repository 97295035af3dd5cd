#pragma once

#include <array>
#include <cstddef>

#include "imaging/core/PlaneStack.h"

namespace lateglow {

/// Three planes at right angles through one place of a volume, which can be turned together: the
/// frame of an oblique reconstruction. Starts straight, along the axes of the acquisition. Numbers
/// are those of planeStacks(): axial, coronal, sagittal. Patient space, LPS mm.
class ObliquePlanes {
public:
  ObliquePlanes() = default;
  explicit ObliquePlanes(const std::array<PlaneStack, 3>& straight);

  /// Turns the two other planes around the normal of plane `number`, from its columns towards its
  /// rows; that plane itself stays.
  void turn(std::size_t number, double degrees);
  void straighten();
  /// Whether that plane lies along the acquisition.
  [[nodiscard]] bool straight(std::size_t number) const;
  [[nodiscard]] bool straight() const { return straight(0) && straight(1) && straight(2); }
  /// Between the normal of a plane and what it was at the start, 0 to 180.
  [[nodiscard]] double tiltDegrees(std::size_t number) const;
  /// Direction in which the other planes cut plane `number`, from its columns towards its rows,
  /// -45 to 45; the other cut is at a right angle to it.
  [[nodiscard]] double crosshairDegrees(std::size_t number) const;
  /// Unit normal of plane `number`.
  [[nodiscard]] Vec3 normal(std::size_t number) const { return m_axes.at(number)[2]; }

  /// The grid of plane `number` through a place, as large as the volume's shadow on it, of one
  /// slice. Straight: the pixels that were measured. Else square pixels of the volume's finest
  /// spacing, coarser where more than `mostPixels` would lie along a side. The same for every place
  /// on the same plane.
  [[nodiscard]] Geometry plane(std::size_t number, Vec3 placeMm, int mostPixels = 720) const;

private:
  [[nodiscard]] Geometry obliquePlane(std::size_t number, Vec3 placeMm, int mostPixels) const;

  std::array<Geometry, 3> m_straight;
  std::array<std::array<Vec3, 3>, 3> m_axes{};  ///< of each plane: columns, rows, normal
};

}  // namespace lateglow
