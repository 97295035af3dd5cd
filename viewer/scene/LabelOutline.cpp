#include "viewer/scene/LabelOutline.h"

#include <algorithm>
#include <array>

#include <vtkCellArray.h>
#include <vtkFlyingEdges2D.h>
#include <vtkIdList.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkStripper.h>

namespace lateglow {

namespace {

/// Cuts corners (Chaikin, Computer Graphics and Image Processing 3:346, 1974): at most a quarter of
/// a pixel away from the border between pixels, which the marching squares left jagged.
void roundCorners(vtkPolyData* lines, int times) {
  for (; times > 0; --times) {
    vtkNew<vtkPoints> points;
    vtkNew<vtkCellArray> cells;
    vtkNew<vtkIdList> ids;
    lines->GetLines()->InitTraversal();
    while (lines->GetLines()->GetNextCell(ids) != 0) {
      const vtkIdType count = ids->GetNumberOfIds() - 1;
      const vtkIdType first = points->GetNumberOfPoints();
      for (vtkIdType i = 0; i < count; ++i) {
        std::array<double, 3> a{};
        std::array<double, 3> b{};
        lines->GetPoint(ids->GetId(i), a.data());
        lines->GetPoint(ids->GetId(i + 1), b.data());
        for (const double t : {0.25, 0.75}) {
          points->InsertNextPoint(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), 0.0);
        }
      }
      // Padding with background makes every outline closed.
      cells->InsertNextCell(static_cast<int>(2 * count + 1));
      for (vtkIdType i = 0; i <= 2 * count; ++i) {
        cells->InsertCellPoint(first + i % (2 * count));
      }
    }
    lines->Initialize();
    lines->SetPoints(points);
    lines->SetLines(cells);
  }
}

/// 2 where the label is, 0 elsewhere; one pixel of background all round closes every outline.
void fillIndicator(std::span<const std::uint8_t> slice, const Geometry& geometry,
                   std::uint8_t label, vtkImageData* indicator) {
  const int columns = geometry.size[0] + 2;
  const int rows = geometry.size[1] + 2;
  indicator->SetSpacing(geometry.spacingMm[0], geometry.spacingMm[1], 1.0);
  indicator->SetOrigin(-geometry.spacingMm[0], -geometry.spacingMm[1], 0.0);
  indicator->SetDimensions(columns, rows, 1);
  indicator->AllocateScalars(VTK_UNSIGNED_CHAR, 1);
  auto* values = static_cast<std::uint8_t*>(indicator->GetScalarPointer());
  std::fill(values, values + static_cast<std::ptrdiff_t>(columns) * rows, std::uint8_t{0});
  for (int row = 0; row < rows - 2; ++row) {
    const auto line = slice.subspan(static_cast<std::size_t>(row * (columns - 2)),
                                    static_cast<std::size_t>(columns - 2));
    std::transform(line.begin(), line.end(), values + (row + 1) * columns + 1,
                   [label](std::uint8_t v) { return static_cast<std::uint8_t>(v == label ? 2 : 0); });
  }
}

}  // namespace

vtkSmartPointer<vtkPolyData> labelOutline(std::span<const std::uint8_t> slice,
                                          const Geometry& geometry, std::uint8_t label) {
  auto outline = vtkSmartPointer<vtkPolyData>::New();
  if (std::find(slice.begin(), slice.end(), label) == slice.end()) {
    return outline;
  }
  vtkNew<vtkImageData> indicator;
  fillIndicator(slice, geometry, label, indicator);
  vtkNew<vtkFlyingEdges2D> edges;
  edges->SetInputData(indicator);
  edges->ComputeScalarsOff();
  edges->SetValue(0, 1.0);
  vtkNew<vtkStripper> polylines;
  polylines->SetInputConnection(edges->GetOutputPort());
  polylines->JoinContiguousSegmentsOn();
  polylines->Update();
  outline->ShallowCopy(polylines->GetOutput());
  roundCorners(outline, 2);
  return outline;
}

}  // namespace lateglow
