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

/// What the colour of scar says.
enum class ScarColouring { Class, Transmurality };

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
  [[nodiscard]] bool hasScar() const { return m_surfaces.hasScar; }
  void setAppearances(const ClassAppearances& appearances);
  /// Transmurality: the four classes above 0 of transmuralityColours().
  void setColouring(ScarColouring colouring);
  [[nodiscard]] ScarColouring colouring() const { return m_colouring; }
  /// Marks where slice `slice` of `geometry` cuts the wall; nothing: no mark.
  void setSlicePlane(const Geometry& geometry, std::optional<int> slice);
  /// Width of the slice mark in device pixels.
  void setLineWidth(double devicePixels);
  void resetCamera();

private:
  ScarSurfaces m_surfaces;
  bool m_apexAtLastSlice = true;
  ScarColouring m_colouring = ScarColouring::Transmurality;
  vtkNew<vtkRenderer> m_renderer;
  vtkNew<vtkActor> m_wall;
  vtkNew<vtkActor> m_scar;
  vtkNew<vtkActor> m_plane;
  vtkNew<vtkPolyData> m_planeData;
};

}  // namespace lateglow
