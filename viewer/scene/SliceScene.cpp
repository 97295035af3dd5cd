#include "viewer/scene/SliceScene.h"

#include <algorithm>
#include <cmath>

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageSlice.h>
#include <vtkImageSliceMapper.h>
#include <vtkLookupTable.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include "viewer/scene/LabelOutline.h"

namespace lateglow {

namespace {

/// Distances towards the camera that keep the layers apart, mm.
constexpr double kFusionHeight = 0.1;
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

}  // namespace

SliceScene::SliceScene() {
  m_renderer->SetBackground(0.0, 0.0, 0.0);
  m_renderer->GetActiveCamera()->ParallelProjectionOn();
  initializePicture(m_image, m_imageMapper, m_imageData);
  initializePicture(m_fusion, m_fusionMapper, m_fusionData);
  initializePicture(m_inset, m_insetMapper, m_insetData);
  initializePicture(m_fill, m_fillMapper, m_fillData);
  for (vtkImageSlice* prop : {m_image.Get(), m_fusion.Get(), m_inset.Get(), m_fill.Get()}) {
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
  setFusionLook({});
  applyOutlineAppearance();
}

SliceScene::~SliceScene() = default;

void SliceScene::setGeometry(const Geometry& geometry) {
  setGrid(geometry);
  m_camera.setGeometry(geometry);
}

void SliceScene::changePlane(const Geometry& geometry) {
  const Geometry before = m_geometry;
  setGrid(geometry);
  m_camera.changePlane(before, geometry);
}

void SliceScene::setGrid(const Geometry& geometry) {
  m_geometry = geometry;
  for (vtkImageData* data : {m_imageData.Get(), m_fusionData.Get(), m_insetData.Get()}) {
    data->SetSpacing(geometry.spacingMm[0], geometry.spacingMm[1], 1.0);
    allocate(data, geometry.size[0], geometry.size[1], VTK_FLOAT, 1);
  }
  m_image->VisibilityOff();
  clearFusion();
  clearInset();
  clearLabels();
  setFrame(std::nullopt);
}

void SliceScene::placeLayers(double towards) {
  m_fusion->SetPosition(0.0, 0.0, towards * kFusionHeight);
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

void SliceScene::setColours(ColourMap map, bool inverted) {
  m_colourMap = map;
  m_inverted = inverted;
  const bool plain = map == ColourMap::Grey && !inverted;
  for (vtkImageSlice* prop : {m_image.Get(), m_inset.Get()}) {
    // Without a table the mapper makes greys by itself, which is quicker.
    prop->GetProperty()->SetLookupTable(plain ? nullptr : lookupTable(map, inverted).Get());
  }
}

void SliceScene::setFusion(std::span<const float> values) {
  copyInto(m_fusionData, values);
  m_fusion->VisibilityOn();
}

void SliceScene::setFusionLook(const FusionLook& look) {
  vtkImageProperty* property = m_fusion->GetProperty();
  property->SetLookupTable(lookupTable(look.colours, false));
  property->SetColorWindow(look.window.width);
  property->SetColorLevel(look.window.level);
  property->SetOpacity(look.opacity);
}

void SliceScene::clearFusion() { m_fusion->VisibilityOff(); }

std::optional<IntensityWindow> SliceScene::windowOf(
    PercentileWindow percentiles, const std::optional<PixelRegion>& region) const {
  const bool inset = m_inset->GetVisibility() != 0;
  std::array<int, 6> extent{0, m_geometry.size[0] - 1, 0, m_geometry.size[1] - 1, 0, 0};
  if (inset) {
    m_insetMapper->GetCroppingRegion(extent.data());
  }
  if (region) {
    const auto at = [](double edge) { return static_cast<int>(std::lround(edge)); };
    extent = {std::max(extent[0], at(region->firstColumn)), std::min(extent[1], at(region->lastColumn)),
              std::max(extent[2], at(region->firstRow)),    std::min(extent[3], at(region->lastRow)),
              0,                                            0};
  }
  vtkImageData* data = inset ? m_insetData.Get() : m_imageData.Get();
  const auto* values = static_cast<const float*>(data->GetScalarPointer());
  std::vector<float> found;
  for (int row = extent[2]; row <= extent[3]; ++row) {
    for (int column = extent[0]; column <= extent[1]; ++column) {
      found.push_back(values[static_cast<std::ptrdiff_t>(row) * m_geometry.size[0] + column]);
    }
  }
  if (found.empty() || m_image->GetVisibility() == 0) {
    return std::nullopt;
  }
  return windowFromPercentiles(found, percentiles.low, percentiles.high);
}

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
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    m_outlineData[label]->ShallowCopy(
        labelOutline(slice, m_geometry, static_cast<std::uint8_t>(label)));
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
  m_interpolation = interpolation;
  for (vtkImageSlice* prop : {m_image.Get(), m_fusion.Get(), m_inset.Get()}) {
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
  const PixelPoint right = orientation.right;
  const PixelPoint up = orientation.down * -1.0;
  // A mirrored picture is seen from behind, and with it turns over what is "towards the camera".
  const double towards = right.column * up.row - right.row * up.column;
  placeLayers(towards);
  vtkCamera* camera = m_renderer->GetActiveCamera();
  camera->SetFocalPoint(x, y, 0.0);
  camera->SetPosition(x, y, towards * kCameraDistance);
  camera->SetViewUp(up.column, up.row, 0.0);
  camera->SetParallelScale(m_camera.viewHeight() / 2.0 * m_camera.mmPerViewPixel());
  camera->SetClippingRange(1.0, 2.0 * kCameraDistance);
}

}  // namespace lateglow
