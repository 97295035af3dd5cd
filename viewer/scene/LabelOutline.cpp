#include "viewer/scene/LabelOutline.h"

#include <algorithm>
#include <array>

#include <vtkCellArray.h>
#include <vtkFlyingEdges2D.h>
#include <vtkIdList.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPolyData.h>
#include <vtkStripper.h>

namespace lateglow {

namespace {

/// Cuts corners (Chaikin, Computer Graphics and Image Processing 3:346, 1974): at most a quarter of
/// a pixel away from the border between pixels, which the marching squares left jagged.
PixelLoop roundCorners(const PixelLoop& loop) {
  PixelLoop rounded;
  rounded.reserve(2 * loop.size());
  for (std::size_t i = 0; i < loop.size(); ++i) {
    const PixelPoint a = loop[i];
    const PixelPoint b = loop[(i + 1) % loop.size()];
    rounded.push_back(a * 0.75 + b * 0.25);
    rounded.push_back(a * 0.25 + b * 0.75);
  }
  return rounded;
}

/// 2 where the label is, 0 elsewhere; one pixel of background all round closes every outline.
void fillIndicator(std::span<const std::uint8_t> slice, int columns, int rows, std::uint8_t label,
                   vtkImageData* indicator) {
  indicator->SetOrigin(-1.0, -1.0, 0.0);
  indicator->SetDimensions(columns + 2, rows + 2, 1);
  indicator->AllocateScalars(VTK_UNSIGNED_CHAR, 1);
  auto* values = static_cast<std::uint8_t*>(indicator->GetScalarPointer());
  const std::ptrdiff_t width = columns + 2;
  std::fill(values, values + width * (rows + 2), std::uint8_t{0});
  for (int row = 0; row < rows; ++row) {
    const auto line = slice.subspan(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns),
                                    static_cast<std::size_t>(columns));
    std::transform(line.begin(), line.end(), values + (row + 1) * width + 1,
                   [label](std::uint8_t v) { return static_cast<std::uint8_t>(v == label ? 2 : 0); });
  }
}

}  // namespace

std::vector<PixelLoop> labelOutline(std::span<const std::uint8_t> slice, int columns, int rows,
                                    std::uint8_t label) {
  std::vector<PixelLoop> loops;
  if (std::find(slice.begin(), slice.end(), label) == slice.end()) {
    return loops;
  }
  vtkNew<vtkImageData> indicator;
  fillIndicator(slice, columns, rows, label, indicator);
  vtkNew<vtkFlyingEdges2D> edges;
  edges->SetInputData(indicator);
  edges->ComputeScalarsOff();
  edges->SetValue(0, 1.0);
  vtkNew<vtkStripper> polylines;
  polylines->SetInputConnection(edges->GetOutputPort());
  polylines->JoinContiguousSegmentsOn();
  polylines->Update();
  vtkPolyData* lines = polylines->GetOutput();
  vtkNew<vtkIdList> ids;
  lines->GetLines()->InitTraversal();
  while (lines->GetLines()->GetNextCell(ids) != 0) {
    PixelLoop loop;
    // The last point of a closed line is its first.
    for (vtkIdType i = 0; i + 1 < ids->GetNumberOfIds(); ++i) {
      std::array<double, 3> at{};
      lines->GetPoint(ids->GetId(i), at.data());
      loop.push_back({at[0], at[1]});
    }
    loops.push_back(roundCorners(roundCorners(loop)));
  }
  return loops;
}

}  // namespace lateglow
