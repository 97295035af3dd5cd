#include "viewer/scene/SliceScene.h"

#include <algorithm>
#include <cmath>

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkFlyingEdges2D.h>
#include <vtkIdList.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageSlice.h>
#include <vtkImageSliceMapper.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkStripper.h>

namespace lateglow {

namespace {

/// Distances towards the camera that keep the layers apart, mm.
constexpr double kInsetHeight = 0.2;
constexpr double kFillHeight = 0.4;
constexpr double kOutlineHeight = 0.6;
constexpr double kFrameHeight = 0.8;
constexpr double kCameraDistance = 100.0;
/// #F2B84B, the colour of everything synthetic.
constexpr std::array<double, 3> kSyntheticColour{0.949, 0.722, 0.294};

void allocate(vtkImageData* data, int columns, int rows, int scalarType, int components) {
  data->SetDimensions(columns, rows, 1);
  data->AllocateScalars(scalarType, components);
}

void initializePicture(vtkImageSlice* prop, vtkImageSliceMapper* mapper, vtkImageData* data) {
  mapper->SetInputData(data);
  mapper->BorderOn();
  prop->SetMapper(mapper);
  prop->GetProperty()->SetInterpolationTypeToLinear();
  prop->GetProperty()->SetAmbient(1.0);
  prop->GetProperty()->SetDiffuse(0.0);
  prop->VisibilityOff();
}

void copyInto(vtkImageData* data, std::span<const float> slice) {
  auto* target = static_cast<float*>(data->GetScalarPointer());
  std::copy(slice.begin(), slice.end(), target);
  data->Modified();
}

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

}  // namespace

SliceScene::SliceScene() {
  m_renderer->SetBackground(0.0, 0.0, 0.0);
  m_renderer->GetActiveCamera()->ParallelProjectionOn();
  initializePicture(m_image, m_imageMapper, m_imageData);
  initializePicture(m_inset, m_insetMapper, m_insetData);
  initializePicture(m_fill, m_fillMapper, m_fillData);
  for (vtkImageSlice* prop : {m_image.Get(), m_inset.Get(), m_fill.Get()}) {
    m_renderer->AddViewProp(prop);
  }
  const auto addLines = [this](vtkActor* actor, vtkPolyData* data) {
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(data);
    mapper->ScalarVisibilityOff();
    actor->SetMapper(mapper);
    actor->GetProperty()->LightingOff();
    actor->VisibilityOff();
    m_renderer->AddActor(actor);
  };
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    addLines(m_outlines[label], m_outlineData[label]);
  }
  addLines(m_frame, m_frameData);
  m_frame->GetProperty()->SetColor(kSyntheticColour[0], kSyntheticColour[1], kSyntheticColour[2]);
  setLineWidth(1.5);
  applyOutlineAppearance();
}

SliceScene::~SliceScene() = default;

void SliceScene::setGeometry(const Geometry& geometry) {
  m_geometry = geometry;
  for (vtkImageData* data : {m_imageData.Get(), m_insetData.Get()}) {
    data->SetSpacing(geometry.spacingMm[0], geometry.spacingMm[1], 1.0);
    allocate(data, geometry.size[0], geometry.size[1], VTK_FLOAT, 1);
  }
  m_image->VisibilityOff();
  clearInset();
  clearLabels();
  setFrame(std::nullopt);
  m_camera.setGeometry(geometry);
  placeLayers();
}

void SliceScene::placeLayers() {
  // The viewing direction turns over when one axis is mirrored, and with it "towards the camera".
  const SliceOrientation orientation = m_camera.orientation();
  const double towards = orientation.columnsRunRight == orientation.rowsRunDown ? -1.0 : 1.0;
  m_inset->SetPosition(0.0, 0.0, towards * kInsetHeight);
  m_fill->SetPosition(0.0, 0.0, towards * kFillHeight);
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    m_outlines[label]->SetPosition(0.0, 0.0, towards * (kOutlineHeight + 0.01 * label));
  }
  m_frame->SetPosition(0.0, 0.0, towards * kFrameHeight);
}

void SliceScene::setImage(std::span<const float> slice) {
  copyInto(m_imageData, slice);
  m_image->VisibilityOn();
}

void SliceScene::setImageWindow(IntensityWindow window) {
  m_image->GetProperty()->SetColorWindow(window.width);
  m_image->GetProperty()->SetColorLevel(window.level);
}

void SliceScene::setImageBrightness(double brightness) {
  m_image->GetProperty()->SetAmbient(brightness);
}

void SliceScene::setInset(std::span<const float> slice, const PixelRegion& region) {
  const auto first = [](double edge) { return static_cast<int>(std::ceil(edge)); };
  const auto last = [](double edge) { return static_cast<int>(std::floor(edge)); };
  int extent[6] = {std::max(0, first(region.firstColumn)),
                   std::min(m_geometry.size[0] - 1, last(region.lastColumn)),
                   std::max(0, first(region.firstRow)),
                   std::min(m_geometry.size[1] - 1, last(region.lastRow)),
                   0,
                   0};
  if (extent[0] > extent[1] || extent[2] > extent[3]) {
    clearInset();
    return;
  }
  copyInto(m_insetData, slice);
  m_insetMapper->SetCroppingRegion(extent);
  m_insetMapper->CroppingOn();
  m_inset->VisibilityOn();
}

void SliceScene::setInsetWindow(IntensityWindow window) {
  m_inset->GetProperty()->SetColorWindow(window.width);
  m_inset->GetProperty()->SetColorLevel(window.level);
}

void SliceScene::clearInset() { m_inset->VisibilityOff(); }

void SliceScene::setLabels(std::span<const std::uint8_t> slice) {
  m_fine = refineLabels(slice, m_geometry.size[0], m_geometry.size[1]);
  redrawFills();
  redrawOutlines(slice);
}

void SliceScene::clearLabels() {
  m_fine = {};
  m_fill->VisibilityOff();
  for (auto& data : m_outlineData) {
    data->Initialize();
  }
}

void SliceScene::setAppearances(const ClassAppearances& appearances) {
  m_appearances = appearances;
  redrawFills();
  applyOutlineAppearance();
}

void SliceScene::setOutlinesVisible(bool visible) {
  m_outlinesVisible = visible;
  applyOutlineAppearance();
}

void SliceScene::redrawFills() {
  if (m_fine.empty()) {
    m_fill->VisibilityOff();
    return;
  }
  const double columnStep = m_geometry.spacingMm[0] / m_fine.factor;
  const double rowStep = m_geometry.spacingMm[1] / m_fine.factor;
  m_fillData->SetSpacing(columnStep, rowStep, 1.0);
  m_fillData->SetOrigin((m_fine.firstColumn - 0.5) * m_geometry.spacingMm[0] + columnStep / 2.0,
                        (m_fine.firstRow - 0.5) * m_geometry.spacingMm[1] + rowStep / 2.0, 0.0);
  allocate(m_fillData, m_fine.columns, m_fine.rows, VTK_UNSIGNED_CHAR, 4);
  const std::vector<std::uint8_t> colours = colourLabels(m_fine, m_appearances);
  std::copy(colours.begin(), colours.end(),
            static_cast<std::uint8_t*>(m_fillData->GetScalarPointer()));
  m_fillData->Modified();
  m_fill->VisibilityOn();
}

void SliceScene::redrawOutlines(std::span<const std::uint8_t> slice) {
  // One pixel of background all round closes outlines at the border of the image.
  const int columns = m_geometry.size[0] + 2;
  const int rows = m_geometry.size[1] + 2;
  vtkNew<vtkImageData> indicator;
  indicator->SetSpacing(m_geometry.spacingMm[0], m_geometry.spacingMm[1], 1.0);
  indicator->SetOrigin(-m_geometry.spacingMm[0], -m_geometry.spacingMm[1], 0.0);
  allocate(indicator, columns, rows, VTK_UNSIGNED_CHAR, 1);
  auto* values = static_cast<std::uint8_t*>(indicator->GetScalarPointer());
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    std::fill(values, values + static_cast<std::ptrdiff_t>(columns) * rows, std::uint8_t{0});
    for (int row = 0; row < rows - 2; ++row) {
      const auto line = slice.subspan(static_cast<std::size_t>(row * (columns - 2)),
                                      static_cast<std::size_t>(columns - 2));
      std::transform(line.begin(), line.end(), values + (row + 1) * columns + 1,
                     [label](std::uint8_t v) { return static_cast<std::uint8_t>(v == label ? 2 : 0); });
    }
    indicator->Modified();
    vtkNew<vtkFlyingEdges2D> edges;
    edges->SetInputData(indicator);
    edges->ComputeScalarsOff();
    edges->SetValue(0, 1.0);
    vtkNew<vtkStripper> polylines;
    polylines->SetInputConnection(edges->GetOutputPort());
    polylines->JoinContiguousSegmentsOn();
    polylines->Update();
    m_outlineData[label]->ShallowCopy(polylines->GetOutput());
    roundCorners(m_outlineData[label], 2);
  }
}

void SliceScene::applyOutlineAppearance() {
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    const ClassAppearance& look = m_appearances[label];
    m_outlines[label]->SetVisibility(m_outlinesVisible && look.visible);
    m_outlines[label]->GetProperty()->SetColor(look.colour[0] / 255.0, look.colour[1] / 255.0,
                                               look.colour[2] / 255.0);
  }
}

void SliceScene::setLineWidth(double devicePixels) {
  const auto width = static_cast<float>(devicePixels);
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    m_outlines[label]->GetProperty()->SetLineWidth(width);
  }
  m_frame->GetProperty()->SetLineWidth(width);
}

void SliceScene::setFrame(const std::optional<PixelRegion>& region) {
  m_frame->SetVisibility(region.has_value());
  if (!region) {
    return;
  }
  const double left = region->firstColumn * m_geometry.spacingMm[0];
  const double right = region->lastColumn * m_geometry.spacingMm[0];
  const double top = region->firstRow * m_geometry.spacingMm[1];
  const double bottom = region->lastRow * m_geometry.spacingMm[1];
  vtkNew<vtkPoints> points;
  points->InsertNextPoint(left, top, 0.0);
  points->InsertNextPoint(right, top, 0.0);
  points->InsertNextPoint(right, bottom, 0.0);
  points->InsertNextPoint(left, bottom, 0.0);
  vtkNew<vtkCellArray> lines;
  lines->InsertNextCell({0, 1, 2, 3, 0});
  m_frameData->Initialize();
  m_frameData->SetPoints(points);
  m_frameData->SetLines(lines);
  m_frameData->Modified();
}

void SliceScene::setInterpolation(Interpolation interpolation) {
  for (vtkImageSlice* prop : {m_image.Get(), m_inset.Get()}) {
    if (interpolation == Interpolation::Nearest) {
      prop->GetProperty()->SetInterpolationTypeToNearest();
    } else {
      prop->GetProperty()->SetInterpolationTypeToLinear();
    }
  }
}

void SliceScene::applyCamera() {
  const PixelPoint centre = m_camera.centre();
  const SliceOrientation orientation = m_camera.orientation();
  const double x = centre.column * m_geometry.spacingMm[0];
  const double y = centre.row * m_geometry.spacingMm[1];
  const double right = orientation.columnsRunRight ? 1.0 : -1.0;
  const double up = orientation.rowsRunDown ? -1.0 : 1.0;
  // Direction of projection = up x right = (0, up, 0) x (right, 0, 0) = (0, 0, -up * right).
  const double towardsCamera = up * right;
  vtkCamera* camera = m_renderer->GetActiveCamera();
  camera->SetFocalPoint(x, y, 0.0);
  camera->SetPosition(x, y, towardsCamera * kCameraDistance);
  camera->SetViewUp(0.0, up, 0.0);
  camera->SetParallelScale(m_camera.viewHeight() / 2.0 * m_camera.mmPerViewPixel());
  camera->SetClippingRange(1.0, 2.0 * kCameraDistance);
}

}  // namespace lateglow
