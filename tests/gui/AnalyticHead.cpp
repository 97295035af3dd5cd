#include "tests/gui/AnalyticHead.h"

#include <cmath>

namespace lateglow::testing {

namespace {

constexpr double kBallRadiusMm = 9.0;

float hounsfieldAt(Vec3 at) {
  if (length(at - kBallMm) < kBallRadiusMm) return 80.0F;
  const double shell = std::hypot(at.x / 66.0, at.y / 82.0, at.z / 70.0);
  return shell < 0.9 ? 35.0F : shell < 1.0 ? 900.0F : -1000.0F;
}

Geometry sagittalGrid() {
  Geometry geometry;
  geometry.size = {96, 80, 64};
  geometry.spacingMm = {2.0, 2.0, 2.5};
  geometry.axes = {Vec3{0, 1, 0}, Vec3{0, 0, -1}, Vec3{-1, 0, 0}};
  geometry.originMm = geometry.toPatient({-47.5, -39.5, -31.5});
  return geometry;
}

}  // namespace

std::shared_ptr<const Study> analyticHead() {
  Volume volume = makeVolume(sagittalGrid());
  volume.unit = "[hnsf'U]";
  const auto& size = volume.geometry.size;
  std::size_t voxel = 0;
  for (int k = 0; k < size[2]; ++k) {
    for (int j = 0; j < size[1]; ++j) {
      for (int i = 0; i < size[0]; ++i, ++voxel) {
        volume.voxels[voxel] = hounsfieldAt(volume.geometry.toPatient(
            {static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)}));
      }
    }
  }
  auto study = std::make_shared<Study>();
  study->uid = "2.25.7";
  study->patient.name = "Analytic^Head";
  Series& series = study->series.emplace_back();
  series.uid = "2.25.8";
  series.modality = "CT";
  series.description = "Head CT";
  series.image = std::move(volume);
  return study;
}

}  // namespace lateglow::testing
