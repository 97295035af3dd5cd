#include "ui/models/CineFunction.h"

#include "app/workflow/CineMask.h"

namespace lateglow {

namespace {

std::span<const std::uint8_t> labelsAt(const CineLabelMap& classes, int phase) {
  const std::size_t count = classes.geometry.voxelCount();
  return std::span(classes.labels).subspan(count * static_cast<std::size_t>(phase), count);
}

}  // namespace

Expected<std::shared_ptr<const CineFunction>> functionOf(CineSegmentation segmented,
                                                         std::optional<Vec3> rvInsertionMm) {
  const auto figures = measureLvFunction(labelledCine(segmented.classes));
  if (!figures) {
    return fail(FailureCode::BadInput, "No left ventricle was found in two phases of the cine.",
                "Check that the series is a short-axis cine.");
  }
  auto function = std::make_shared<CineFunction>();
  function->figures = *figures;
  function->classes = std::move(segmented.classes);
  const Geometry& grid = function->classes.geometry;
  const auto diastole = labelsAt(function->classes, figures->endDiastolicPhase);
  const auto systole = labelsAt(function->classes, figures->endSystolicPhase);
  const Vec3 insertion =
      rvInsertionMm ? *rvInsertionMm : measureScar(grid, diastole).rvInsertionMm;
  function->endDiastolicWalls = measureSegmentWalls(grid, diastole, insertion);
  function->endSystolicWalls = measureSegmentWalls(grid, systole, insertion);
  return std::shared_ptr<const CineFunction>(std::move(function));
}

}  // namespace lateglow
