#include "measurements/Geometry.h"

#include <cmath>

namespace lateglow {

double length(Vec3 v) { return std::sqrt(dot(v, v)); }

Vec3 normalized(Vec3 v) {
  const double norm = length(v);
  return norm > 0.0 ? v * (1.0 / norm) : v;
}

std::size_t Geometry::sliceVoxelCount() const {
  return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]);
}

std::size_t Geometry::voxelCount() const {
  return sliceVoxelCount() * static_cast<std::size_t>(size[2]);
}

double Geometry::pixelAreaCm2() const { return spacingMm[0] * spacingMm[1] / 100.0; }

double Geometry::voxelVolumeMl() const {
  return spacingMm[0] * spacingMm[1] * spacingMm[2] / 1000.0;
}

Vec3 Geometry::toPatient(Vec3 index) const {
  return originMm + axes[0] * (index.x * spacingMm[0]) + axes[1] * (index.y * spacingMm[1]) +
         axes[2] * (index.z * spacingMm[2]);
}

Vec3 Geometry::toIndex(Vec3 patientMm) const {
  const Vec3 offset = patientMm - originMm;
  return {dot(offset, axes[0]) / spacingMm[0], dot(offset, axes[1]) / spacingMm[1],
          dot(offset, axes[2]) / spacingMm[2]};
}

bool Geometry::sameGrid(const Geometry& other, double tolerance) const {
  if (size != other.size || length(originMm - other.originMm) > tolerance) return false;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    if (std::abs(spacingMm[axis] - other.spacingMm[axis]) > tolerance) return false;
    if (length(axes[axis] - other.axes[axis]) > tolerance) return false;
  }
  return true;
}

}  // namespace lateglow
