#include "tests/unit/measurements/SyntheticHeart.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace lateglow::testing {

std::uint8_t& LabelImage::at(int i, int j, int k) {
  return labels[static_cast<std::size_t>(i) +
                static_cast<std::size_t>(geometry.size[0]) *
                    (static_cast<std::size_t>(j) +
                     static_cast<std::size_t>(geometry.size[1]) * static_cast<std::size_t>(k))];
}

Vec3 rotated(Vec3 v, Vec3 axis, double degrees) {
  const Vec3 u = normalized(axis);
  const double radians = degrees * std::numbers::pi / 180.0;
  return v * std::cos(radians) + cross(u, v) * std::sin(radians) +
         u * (dot(u, v) * (1.0 - std::cos(radians)));
}

Vec3 SyntheticHeart::insertionDirection() const {
  const Vec3 frontAndUp{0.0, -1.0, 1.0};
  return normalized(frontAndUp - apexDirection * dot(frontAndUp, apexDirection));
}

Vec3 SyntheticHeart::insertionPointMm() const {
  return centreMm +
         insertionDirection() * ((basalCavityRadiusMm + apicalCavityRadiusMm) / 2.0 + wallMm);
}

TissueClass SyntheticHeart::tissueAt(Vec3 pointMm) const {
  const Vec3 offset = pointMm - centreMm;
  const double alongAxis = dot(offset, apexDirection) / lengthMm + 0.5;
  if (alongAxis < 0.0 || alongAxis > 1.0) return TissueClass::Background;
  const Vec3 across = offset - apexDirection * dot(offset, apexDirection);
  const double cavity =
      basalCavityRadiusMm + (apicalCavityRadiusMm - basalCavityRadiusMm) * alongAxis;
  const double depth = (length(across) - cavity) / wallMm;
  if (depth < 0.0) return TissueClass::BloodPool;
  if (depth > 1.0) return TissueClass::Background;
  const Vec3 insertion = insertionDirection();
  double angle = std::atan2(dot(across, cross(apexDirection, insertion)), dot(across, insertion)) *
                 180.0 / std::numbers::pi;
  if (angle < 0.0) angle += 360.0;
  return scar && scar(angle, depth, alongAxis) ? TissueClass::Scar : TissueClass::HealthyMyocardium;
}

Geometry shortAxisGrid(const SyntheticHeart& heart, int pixels, double spacingMm, int slices,
                       double inPlaneTurnDegrees) {
  Geometry geometry;
  geometry.size = {pixels, pixels, slices};
  geometry.spacingMm = {spacingMm, spacingMm, heart.lengthMm / slices};
  geometry.axes[2] = heart.apexDirection;
  geometry.axes[0] = rotated(heart.insertionDirection(), heart.apexDirection, inPlaneTurnDegrees);
  geometry.axes[1] = cross(geometry.axes[2], geometry.axes[0]);
  const double half = (pixels - 1) / 2.0 * spacingMm;
  // A sub-pixel offset, so that the heart does not sit on a symmetric point of the grid.
  geometry.originMm = heart.centreMm - geometry.axes[0] * (half - 0.31 * spacingMm) -
                      geometry.axes[1] * (half + 0.17 * spacingMm) -
                      geometry.axes[2] * ((slices - 1) / 2.0 * geometry.spacingMm[2]);
  return geometry;
}

LabelImage sampled(const SyntheticHeart& heart, const Geometry& geometry) {
  LabelImage image{geometry, std::vector<std::uint8_t>(geometry.voxelCount())};
  for (int k = 0; k < geometry.size[2]; ++k) {
    for (int j = 0; j < geometry.size[1]; ++j) {
      for (int i = 0; i < geometry.size[0]; ++i) {
        const Vec3 index{static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)};
        image.at(i, j, k) = static_cast<std::uint8_t>(heart.tissueAt(geometry.toPatient(index)));
      }
    }
  }
  return image;
}

LabelImage flipped(const LabelImage& image, int axis) {
  LabelImage result = image;
  const auto a = static_cast<std::size_t>(axis);
  const int last = image.geometry.size[a] - 1;
  result.geometry.originMm =
      image.geometry.originMm + image.geometry.axes[a] * (last * image.geometry.spacingMm[a]);
  result.geometry.axes[a] = image.geometry.axes[a] * -1.0;
  LabelImage source = image;
  for (int k = 0; k < image.geometry.size[2]; ++k) {
    for (int j = 0; j < image.geometry.size[1]; ++j) {
      for (int i = 0; i < image.geometry.size[0]; ++i) {
        result.at(axis == 0 ? last - i : i, axis == 1 ? last - j : j, axis == 2 ? last - k : k) =
            source.at(i, j, k);
      }
    }
  }
  return result;
}

LabelImage transposed(const LabelImage& image) {
  LabelImage result = image;
  std::swap(result.geometry.size[0], result.geometry.size[1]);
  std::swap(result.geometry.spacingMm[0], result.geometry.spacingMm[1]);
  std::swap(result.geometry.axes[0], result.geometry.axes[1]);
  LabelImage source = image;
  for (int k = 0; k < image.geometry.size[2]; ++k) {
    for (int j = 0; j < image.geometry.size[1]; ++j) {
      for (int i = 0; i < image.geometry.size[0]; ++i) result.at(j, i, k) = source.at(i, j, k);
    }
  }
  return result;
}

}  // namespace lateglow::testing
