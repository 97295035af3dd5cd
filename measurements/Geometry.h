#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace lateglow {

/// A point or a direction in patient space: LPS, millimetres. Also used for continuous voxel
/// indices (i, j, k), where the centre of the first voxel is (0, 0, 0).
struct Vec3 {
  double x = 0.0;
  double y = 0.0;
  double z = 0.0;

  friend constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
  friend constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
  friend constexpr Vec3 operator*(Vec3 a, double s) { return {a.x * s, a.y * s, a.z * s}; }
  friend constexpr Vec3 operator*(double s, Vec3 a) { return a * s; }
  friend constexpr bool operator==(const Vec3&, const Vec3&) = default;
};

[[nodiscard]] constexpr double dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
[[nodiscard]] constexpr Vec3 cross(Vec3 a, Vec3 b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] double length(Vec3 v);
/// The unit vector along v; v itself when its length is zero.
[[nodiscard]] Vec3 normalized(Vec3 v);

/// Where a regular grid of voxels lies in patient space (LPS, mm).
///
/// `axes[a]` is the unit direction of increasing index a (0 = i, column of the image; 1 = j, row;
/// 2 = k, slice). `spacingMm[2]` is the distance between slice centres, so gaps count. Voxel
/// (i, j, k) of an array lies at i + size[0] * (j + size[1] * k).
struct Geometry {
  std::array<int, 3> size{0, 0, 0};
  std::array<double, 3> spacingMm{1.0, 1.0, 1.0};
  Vec3 originMm;
  std::array<Vec3, 3> axes{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};

  [[nodiscard]] std::size_t voxelCount() const;
  [[nodiscard]] std::size_t sliceVoxelCount() const;
  [[nodiscard]] double pixelAreaCm2() const;
  [[nodiscard]] double voxelVolumeMl() const;
  [[nodiscard]] Vec3 toPatient(Vec3 index) const;
  /// Inverse of toPatient for orthonormal axes.
  [[nodiscard]] Vec3 toIndex(Vec3 patientMm) const;
  /// Same size and, within tolerances of 1e-3 (mm, cosine), the same place in patient space.
  [[nodiscard]] bool sameGrid(const Geometry& other, double tolerance = 1e-3) const;
};

/// The values of a label map in files and in memory (product.md, "Colours and defaults").
enum class TissueClass : std::uint8_t {
  Background = 0,
  HealthyMyocardium = 1,
  BloodPool = 2,
  Scar = 3
};
inline constexpr int kTissueClassCount = 4;

}  // namespace lateglow
