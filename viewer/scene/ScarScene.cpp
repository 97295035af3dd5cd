#include "viewer/scene/ScarScene.h"

#include <algorithm>
#include <cmath>

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCutter.h>
#include <vtkLight.h>
#include <vtkLookupTable.h>
#include <vtkPlane.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include "viewer/scene/ColourMap.h"

namespace lateglow {

namespace {

constexpr double kViewAngle = 24.0;
constexpr double kElevationDegrees = 22.0;
constexpr double kPi = 3.14159265358979323846;

void addLight(vtkRenderer* renderer, double x, double y, double z, double intensity) {
  vtkNew<vtkLight> light;
  light->SetLightTypeToCameraLight();
  light->SetPosition(x, y, z);
  light->SetFocalPoint(0.0, 0.0, 0.0);
  light->SetIntensity(intensity);
  renderer->AddLight(light);
}

void initialize(vtkActor* actor) {
  vtkNew<vtkPolyDataMapper> mapper;
  mapper->ScalarVisibilityOff();
  actor->SetMapper(mapper);
  actor->VisibilityOff();
}

void setSurface(vtkActor* actor, vtkPolyData* data) {
  vtkPolyDataMapper::SafeDownCast(actor->GetMapper())->SetInputData(data);
}

void setColour(vtkActor* actor, const ClassAppearance& look) {
  actor->GetProperty()->SetColor(look.colour[0] / 255.0, look.colour[1] / 255.0,
                                 look.colour[2] / 255.0);
}

/// Steps of 25 % with sharp borders between them.
void colourByTransmurality(vtkMapper* mapper) {
  constexpr std::size_t kSteps = 4;  // scar is never of class 0
  vtkNew<vtkLookupTable> table;
  table->SetNumberOfTableValues(static_cast<vtkIdType>(kSteps));
  table->SetTableRange(0.0, 100.0);
  for (std::size_t step = 0; step < kSteps; ++step) {
    const Rgb& colour = transmuralityColours().at(step + 1);
    table->SetTableValue(static_cast<vtkIdType>(step), colour[0] / 255.0, colour[1] / 255.0,
                         colour[2] / 255.0, 1.0);
  }
  mapper->SetLookupTable(table);
  mapper->UseLookupTableScalarRangeOn();
  mapper->InterpolateScalarsBeforeMappingOn();
  mapper->SetScalarModeToUsePointFieldData();
  mapper->SelectColorArray(kTransmuralityArray);
}

}  // namespace

ScarScene::ScarScene() {
  m_renderer->SetBackground(0.0, 0.0, 0.0);
  m_renderer->AutomaticLightCreationOff();
  addLight(m_renderer, -0.5, 0.8, 1.4, 0.95);
  addLight(m_renderer, 1.0, -0.2, 0.6, 0.35);
  m_renderer->GetActiveCamera()->SetViewAngle(kViewAngle);
  for (vtkActor* actor : {m_wall.Get(), m_scar.Get(), m_plane.Get()}) {
    initialize(actor);
    m_renderer->AddActor(actor);
  }
  m_wall->GetProperty()->SetSpecular(0.35);
  m_wall->GetProperty()->SetSpecularPower(24.0);
  m_scar->GetProperty()->SetSpecular(0.25);
  m_scar->GetProperty()->SetSpecularPower(30.0);
  m_scar->GetProperty()->SetAmbient(0.3);
  m_scar->GetProperty()->SetDiffuse(0.8);
  m_wall->GetProperty()->SetAmbient(0.35);
  setSurface(m_plane, m_planeData);
  m_plane->GetProperty()->LightingOff();
  m_plane->GetProperty()->SetColor(0.906, 0.918, 0.933);
  colourByTransmurality(m_scar->GetMapper());
  setColouring(m_colouring);
  setAppearances(standardAppearances());
}

ScarScene::~ScarScene() = default;

void ScarScene::setSurfaces(const ScarSurfaces& surfaces, bool apexAtLastSlice) {
  m_surfaces = surfaces;
  m_apexAtLastSlice = apexAtLastSlice;
  m_wall->SetVisibility(!surfaces.empty());
  m_scar->SetVisibility(surfaces.hasScar);
  m_plane->VisibilityOff();
  if (surfaces.empty()) {
    return;
  }
  setSurface(m_wall, surfaces.myocardium);
  if (surfaces.hasScar) {
    setSurface(m_scar, surfaces.scar);
  }
  resetCamera();
}

void ScarScene::clear() { setSurfaces({}, true); }

void ScarScene::setAppearances(const ClassAppearances& appearances) {
  const auto& wall = appearances[static_cast<std::size_t>(TissueClass::HealthyMyocardium)];
  const auto& scar = appearances[static_cast<std::size_t>(TissueClass::Scar)];
  setColour(m_wall, wall);
  setColour(m_scar, scar);
  // In three dimensions a wall as opaque as its overlay would hide what lies inside it.
  m_wall->GetProperty()->SetOpacity(std::clamp(0.12 + 0.45 * wall.opacity, 0.0, 1.0));
  m_scar->GetProperty()->SetOpacity(std::clamp(0.4 + 1.1 * scar.opacity, 0.0, 1.0));
  m_wall->SetVisibility(!m_surfaces.empty() && wall.visible);
  m_scar->SetVisibility(m_surfaces.hasScar && scar.visible);
}

void ScarScene::setColouring(ScarColouring colouring) {
  m_colouring = colouring;
  const bool steps = colouring == ScarColouring::Transmurality;
  m_scar->GetMapper()->SetScalarVisibility(steps);
  // A wall in front would tint the scar, and its colours would not be those of the legend.
  m_wall->GetProperty()->SetFrontfaceCulling(steps);
}

void ScarScene::setSlicePlane(const Geometry& geometry, std::optional<int> slice) {
  m_plane->SetVisibility(slice.has_value() && !m_surfaces.empty());
  if (!slice || m_surfaces.empty()) {
    return;
  }
  const Vec3 point = geometry.toPatient({0.0, 0.0, static_cast<double>(*slice)});
  vtkNew<vtkPlane> plane;
  plane->SetOrigin(point.x, point.y, point.z);
  plane->SetNormal(geometry.axes[2].x, geometry.axes[2].y, geometry.axes[2].z);
  vtkNew<vtkCutter> cutter;
  cutter->SetInputData(m_surfaces.myocardium);
  cutter->SetCutFunction(plane);
  cutter->Update();
  m_planeData->ShallowCopy(cutter->GetOutput());
}

void ScarScene::setLineWidth(double devicePixels) {
  m_plane->GetProperty()->SetLineWidth(static_cast<float>(devicePixels));
}

void ScarScene::resetCamera() {
  if (m_surfaces.empty()) {
    return;
  }
  const Vec3 base = m_surfaces.towardsLastSlice * (m_apexAtLastSlice ? -1.0 : 1.0);
  Vec3 facing = m_surfaces.scarCentreMm - m_surfaces.centreMm;
  facing = facing - base * dot(facing, base);
  if (length(facing) < 1.0) {  // no scar, or scar all round: look from the front and the left
    facing = Vec3{0.5, -1.0, 0.0};
    facing = facing - base * dot(facing, base);
  }
  const double elevation = kElevationDegrees * kPi / 180.0;
  const Vec3 direction =
      normalized(normalized(facing) * std::cos(elevation) + base * std::sin(elevation));
  std::array<double, 6> bounds{};
  m_surfaces.myocardium->GetBounds(bounds.data());
  const Vec3 centre{(bounds[0] + bounds[1]) / 2, (bounds[2] + bounds[3]) / 2,
                    (bounds[4] + bounds[5]) / 2};
  const Vec3 position = centre + direction * 300.0;
  vtkCamera* camera = m_renderer->GetActiveCamera();
  camera->SetFocalPoint(centre.x, centre.y, centre.z);
  camera->SetPosition(position.x, position.y, position.z);
  camera->SetViewUp(base.x, base.y, base.z);
  m_renderer->ResetCamera(bounds.data());
  camera->Zoom(1.3);
  m_renderer->ResetCameraClippingRange();
}

}  // namespace lateglow
