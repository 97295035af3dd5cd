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

Geometry axialGrid() {
  Geometry geometry;
  geometry.size = {80, 96, 30};
  geometry.spacingMm = {2.0, 2.0, 5.0};
  geometry.originMm = geometry.toPatient({-39.5, -47.5, -14.5});
  return geometry;
}

Volume headOn(const Geometry& grid) {
  Volume volume = makeVolume(grid);
  volume.unit = "[hnsf'U]";
  std::size_t voxel = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++voxel) {
        volume.voxels[voxel] = hounsfieldAt(grid.toPatient(
            {static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)}));
      }
    }
  }
  return volume;
}

std::shared_ptr<Study> emptyStudy(const std::string& uid) {
  auto study = std::make_shared<Study>();
  study->uid = uid;
  study->patient.name = "Analytic^Head";
  return study;
}

Series& addSeries(Study& study, const std::string& uid, const std::string& description,
                  const Geometry& grid) {
  Series& series = study.series.emplace_back();
  series.uid = uid;
  series.modality = "CT";
  series.description = description;
  series.image = headOn(grid);
  return series;
}

}  // namespace

std::shared_ptr<const Study> analyticHead() {
  auto study = emptyStudy("2.25.7");
  addSeries(*study, "2.25.8", "Head CT", sagittalGrid());
  return study;
}

std::shared_ptr<const Study> analyticHeadInTwoPlanes() {
  auto study = emptyStudy("2.25.17");
  addSeries(*study, "2.25.18", "Sagittal", sagittalGrid()).frameOfReferenceUid = "2.25.20";
  addSeries(*study, "2.25.19", "Axial", axialGrid()).frameOfReferenceUid = "2.25.20";
  return study;
}

}  // namespace lateglow::testing
