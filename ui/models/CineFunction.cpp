#include "ui/models/CineFunction.h"

#include "app/workflow/CineMask.h"

namespace lateglow {

namespace {

std::span<const std::uint8_t> labelsAt(const CineLabelMap& classes, int phase) {
  const std::size_t count = classes.geometry.voxelCount();
  return std::span(classes.labels).subspan(count * static_cast<std::size_t>(phase), count);
}

}  // namespace

CineFigures figuresOf(const CineLabelMap& classes, std::optional<Vec3> rvInsertionMm) {
  CineFigures measured;
  const auto figures = measureLvFunction(labelledCine(classes));
  if (!figures) {
    measured.failure =
        Failure{FailureCode::BadInput, "No left ventricle was found in two phases of the cine.",
                "Check that the series is a short-axis cine.", ""};
    return measured;
  }
  measured.figures = *figures;
  const Geometry& grid = classes.geometry;
  const auto diastole = labelsAt(classes, figures->endDiastolicPhase);
  const auto systole = labelsAt(classes, figures->endSystolicPhase);
  const Vec3 insertion =
      rvInsertionMm ? *rvInsertionMm : measureScar(grid, diastole).rvInsertionMm;
  measured.endDiastolicWalls = measureSegmentWalls(grid, diastole, insertion);
  measured.endSystolicWalls = measureSegmentWalls(grid, systole, insertion);
  return measured;
}

CineFunction functionOf(CineLabelMap classes, std::optional<Vec3> rvInsertionMm) {
  CineFigures figures = figuresOf(classes, rvInsertionMm);
  return {std::move(figures), std::make_shared<const CineLabelMap>(std::move(classes))};
}

}  // namespace lateglow
