#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "imaging/core/PixelPoint.h"
#include "imaging/core/Volume.h"

namespace lateglow {

enum class PlaneName { Axial, Coronal, Sagittal };

/// The planes of a grid on which one index is the same, as a reader expects to see them: columns
/// run along the patient's left-right where the plane has that direction (axial, coronal), else
/// along front-back (sagittal). Nothing is resampled, so planes of an oblique acquisition are
/// oblique like it.
class PlaneStack {
 public:
  /// `normalAxis`: the index that is the same all over a plane (0 = i, 1 = j, 2 = k); `name`: what
  /// these planes are read as.
  PlaneStack(const Geometry& grid, std::size_t normalAxis, PlaneName name);
  PlaneStack() = default;

  /// The grid turned so that its slices are these planes.
  [[nodiscard]] const Geometry& geometry() const { return m_geometry; }
  [[nodiscard]] int count() const { return m_geometry.size[2]; }
  [[nodiscard]] PlaneName name() const { return m_name; }
  /// Whether the normal is more than 5 degrees off the patient axis of that name.
  [[nodiscard]] bool oblique() const;

  /// Values of one plane of an image on the grid, columns fastest.
  [[nodiscard]] std::vector<float> plane(const Volume& volume, int number) const;
  [[nodiscard]] std::vector<std::uint8_t> plane(const LabelMap& labels, int number) const;

  /// Where a voxel index of the grid lies within its plane, and which plane that is.
  [[nodiscard]] PixelPoint pixel(Vec3 index) const;
  [[nodiscard]] double number(Vec3 index) const;
  /// The voxel index of a pixel of a plane.
  [[nodiscard]] Vec3 index(PixelPoint pixel, double number) const;

 private:
  std::array<std::size_t, 3> m_axes{0, 1, 2};     ///< of the grid, along columns, rows, planes
  std::array<std::size_t, 3> m_strides{1, 1, 1};  ///< of the grid's voxels, along the same
  PlaneName m_name = PlaneName::Axial;
  Geometry m_geometry;
};

/// The axial, coronal and sagittal planes of a grid, in this order: each family of planes gets the
/// name that fits all three best together, so that no name is given twice however oblique they are.
[[nodiscard]] std::array<PlaneStack, 3> planeStacks(const Geometry& grid);

}  // namespace lateglow
