#include "viewer/scene/VolumeScene.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <vtkCamera.h>
#include <vtkColorTransferFunction.h>
#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkImageShiftScale.h>
#include <vtkImageShrink3D.h>
#include <vtkMatrix4x4.h>
#include <vtkPiecewiseFunction.h>
#include <vtkRenderer.h>
#include <vtkSmartVolumeMapper.h>
#include <vtkVolume.h>
#include <vtkVolumeProperty.h>

#include "viewer/scene/VoxelImage.h"

namespace lateglow {

namespace {

constexpr double kViewAngle = 24.0;
constexpr double kLargestStored = 65535.0;

/// A value, the colour and the opacity (per voxel) that it gets.
struct LookPoint {
  double value;
  std::array<double, 3> colour;
  double opacity;
};

constexpr std::array<LookPoint, 5> kBone{{{150.0, {0.72, 0.50, 0.38}, 0.0},
                                          {260.0, {0.86, 0.70, 0.54}, 0.18},
                                          {500.0, {0.95, 0.87, 0.74}, 0.65},
                                          {1000.0, {1.0, 0.96, 0.89}, 0.9},
                                          {2000.0, {1.0, 1.0, 1.0}, 0.95}}};
constexpr std::array<LookPoint, 6> kSoftTissue{{{-400.0, {0.70, 0.46, 0.36}, 0.0},
                                                {-150.0, {0.80, 0.56, 0.44}, 0.10},
                                                {20.0, {0.84, 0.55, 0.45}, 0.35},
                                                {120.0, {0.80, 0.40, 0.32}, 0.55},
                                                {300.0, {0.94, 0.84, 0.70}, 0.75},
                                                {1200.0, {1.0, 0.98, 0.94}, 0.95}}};
/// Values are shares of the window here.
constexpr std::array<LookPoint, 5> kMr{{{0.12, {0.36, 0.30, 0.27}, 0.0},
                                        {0.30, {0.66, 0.57, 0.51}, 0.10},
                                        {0.60, {0.88, 0.81, 0.75}, 0.40},
                                        {0.90, {0.98, 0.95, 0.92}, 0.75},
                                        {1.20, {1.0, 1.0, 1.0}, 0.9}}};

std::size_t voxelsOf(const Geometry& geometry, const std::array<int, 3>& step) {
  std::size_t count = 1;
  for (std::size_t a = 0; a < 3; ++a) {
    count *= static_cast<std::size_t>(std::max(1, geometry.size.at(a) / step.at(a)));
  }
  return count;
}

std::array<int, 3> stepFor(const Geometry& geometry, std::size_t mostVoxels) {
  std::array<int, 3> step{1, 1, 1};
  while (voxelsOf(geometry, step) > mostVoxels) {
    std::size_t finest = 0;
    for (std::size_t a = 1; a < 3; ++a) {
      const bool finer =
          geometry.spacingMm.at(a) * step.at(a) < geometry.spacingMm.at(finest) * step.at(finest);
      finest = finer ? a : finest;
    }
    ++step.at(finest);
  }
  return step;
}

}  // namespace

RenderVolume prepareVolume(const Volume& volume, std::size_t mostVoxels) {
  RenderVolume ready;
  ready.geometry = volume.geometry;
  ready.step = stepFor(volume.geometry, mostVoxels);
  vtkNew<vtkImageShrink3D> shrink;
  shrink->SetInputData(wrapVoxels(volume));
  shrink->SetShrinkFactors(ready.step.data());
  shrink->AveragingOn();
  shrink->Update();
  std::array<double, 2> range{};
  shrink->GetOutput()->GetScalarRange(range.data());
  ready.shift = -range[0];
  ready.scale = range[1] > range[0] ? kLargestStored / (range[1] - range[0]) : 1.0;
  vtkNew<vtkImageShiftScale> store;
  store->SetInputConnection(shrink->GetOutputPort());
  store->SetShift(ready.shift);
  store->SetScale(ready.scale);
  store->ClampOverflowOn();
  store->SetOutputScalarTypeToUnsignedShort();
  store->Update();
  ready.image = store->GetOutput();
  // The centre of the first block of voxels.
  const auto middle = [&](std::size_t a) {
    return (ready.step.at(a) - 1) / 2.0 * volume.geometry.spacingMm.at(a);
  };
  ready.image->SetOrigin(middle(0), middle(1), middle(2));
  return ready;
}

VolumeScene::VolumeScene() {
  m_renderer->SetBackground(0.0, 0.0, 0.0);
  m_renderer->GetActiveCamera()->SetViewAngle(kViewAngle);
  vtkVolumeProperty* property = m_volume->GetProperty();
  property->SetColor(m_colours);
  property->SetScalarOpacity(m_opacity);
  property->SetInterpolationTypeToLinear();
  property->ShadeOn();
  property->SetAmbient(0.35);
  property->SetDiffuse(0.9);
  property->SetSpecular(0.2);
  property->SetSpecularPower(16.0);
  m_volume->VisibilityOff();
  m_renderer->AddVolume(m_volume);
}

VolumeScene::~VolumeScene() = default;

void VolumeScene::chooseRenderer(bool software) {
  if (software) {
    vtkNew<vtkFixedPointVolumeRayCastMapper> rays;
    rays->AutoAdjustSampleDistancesOn();
    rays->SetMinimumImageSampleDistance(1.0F);
    rays->SetMaximumImageSampleDistance(6.0F);
    m_mapper = rays;
  } else {
    m_mapper = vtkSmartPointer<vtkSmartVolumeMapper>::New();
  }
  m_mapper->SetInputDataObject(m_shown.image);
  m_volume->SetMapper(m_mapper);
}

void VolumeScene::setVolume(const RenderVolume& volume) {
  m_shown = volume;
  if (m_mapper != nullptr) {
    m_mapper->SetInputDataObject(volume.image);
  }
  m_volume->SetUserMatrix(toPatientMatrix(volume.geometry));
  m_volume->VisibilityOn();
  resetCamera();
}

void VolumeScene::clear() {
  m_shown = {};
  m_volume->VisibilityOff();
  if (m_mapper != nullptr) {
    m_mapper->SetInputDataObject(nullptr);
  }
}

void VolumeScene::setLook(VolumeLook look, IntensityWindow window) {
  m_look = look;
  if (empty()) {
    return;
  }
  const bool mr = look == VolumeLook::Mr;
  const double low = window.level - window.width / 2.0;
  const std::span<const LookPoint> points = mr ? std::span<const LookPoint>(kMr)
                                            : look == VolumeLook::CtBone
                                                ? std::span<const LookPoint>(kBone)
                                                : std::span<const LookPoint>(kSoftTissue);
  m_colours->RemoveAllPoints();
  m_opacity->RemoveAllPoints();
  for (const LookPoint& point : points) {
    const double value = mr ? low + point.value * window.width : point.value;
    const double stored = (value + m_shown.shift) * m_shown.scale;
    m_colours->AddRGBPoint(stored, point.colour[0], point.colour[1], point.colour[2]);
    m_opacity->AddPoint(stored, point.opacity);
  }
  // Opacities are those of one voxel, whatever the spacing is.
  const auto& spacing = m_shown.geometry.spacingMm;
  const auto& step = m_shown.step;
  m_volume->GetProperty()->SetScalarOpacityUnitDistance(
      std::min({spacing[0] * step[0], spacing[1] * step[1], spacing[2] * step[2]}));
}

void VolumeScene::resetCamera() {
  if (empty()) {
    return;
  }
  const auto& size = m_shown.geometry.size;
  const Vec3 centre = m_shown.geometry.toPatient(
      {(size[0] - 1) / 2.0, (size[1] - 1) / 2.0, (size[2] - 1) / 2.0});
  const Vec3 position = centre + normalized({0.45, -1.0, 0.3}) * 500.0;
  vtkCamera* camera = m_renderer->GetActiveCamera();
  camera->SetFocalPoint(centre.x, centre.y, centre.z);
  camera->SetPosition(position.x, position.y, position.z);
  camera->SetViewUp(0.0, 0.0, 1.0);
  std::array<double, 6> bounds{1.0, -1.0, 1.0, -1.0, 1.0, -1.0};
  for (int corner = 0; corner < 8; ++corner) {
    const auto edge = [&](int axis) {
      return (corner >> axis & 1) != 0 ? size.at(static_cast<std::size_t>(axis)) - 0.5 : -0.5;
    };
    const Vec3 at = m_shown.geometry.toPatient({edge(0), edge(1), edge(2)});
    const std::array<double, 3> place{at.x, at.y, at.z};
    for (std::size_t a = 0; a < 3; ++a) {
      double& low = bounds.at(2 * a);
      double& high = bounds.at(2 * a + 1);
      low = corner == 0 ? place.at(a) : std::min(low, place.at(a));
      high = corner == 0 ? place.at(a) : std::max(high, place.at(a));
    }
  }
  m_renderer->ResetCamera(bounds.data());
  camera->Zoom(1.35);
  m_renderer->ResetCameraClippingRange();
}

}  // namespace lateglow
