#pragma once

#include <array>
#include <optional>

#include <vtkNew.h>

#include "measurements/Geometry.h"
#include "viewer/scene/ClassAppearance.h"
#include "viewer/scene/ScarSurfaces.h"

class vtkActor;
class vtkPolyData;
class vtkRenderer;

namespace lateglow {

/// The left ventricle in three dimensions: translucent wall, scar inside it, and the plane of the
/// slice being read. Patient space; base above, apex below. VTK without Qt, one thread.
class ScarScene {
public:
  ScarScene();
  ~ScarScene();
  ScarScene(const ScarScene&) = delete;
  ScarScene& operator=(const ScarScene&) = delete;

  [[nodiscard]] vtkRenderer* renderer() const { return m_renderer; }

  /// Shows the surfaces and turns the camera so that the scar faces the reader.
  void setSurfaces(const ScarSurfaces& surfaces, bool apexAtLastSlice);
  void clear();
  [[nodiscard]] bool empty() const { return m_surfaces.empty(); }
  void setAppearances(const ClassAppearances& appearances);
  /// Marks where slice `slice` of `geometry` cuts the wall; nothing: no mark.
  void setSlicePlane(const Geometry& geometry, std::optional<int> slice);
  /// Width of the slice mark in device pixels.
  void setLineWidth(double devicePixels);
  void resetCamera();

private:
  ScarSurfaces m_surfaces;
  bool m_apexAtLastSlice = true;
  vtkNew<vtkRenderer> m_renderer;
  vtkNew<vtkActor> m_wall;
  vtkNew<vtkActor> m_scar;
  vtkNew<vtkActor> m_plane;
  vtkNew<vtkPolyData> m_planeData;
};

}  // namespace lateglow
