#pragma once

#include <array>
#include <cstddef>

#include <vtkImageData.h>  // whole: copies of the smart pointer are made wherever this is used
#include <vtkNew.h>
#include <vtkSmartPointer.h>

#include "imaging/core/Volume.h"
#include "viewer/scene/IntensityWindow.h"

class vtkColorTransferFunction;
class vtkPiecewiseFunction;
class vtkRenderer;
class vtkVolume;
class vtkVolumeMapper;

namespace lateglow {

enum class VolumeLook { Mr, CtBone, CtSoftTissue };

/// A volume made ready for rendering: 16 bits a voxel, no more voxels than were allowed.
struct RenderVolume {
  vtkSmartPointer<vtkImageData> image;
  Geometry geometry;                ///< of the source
  std::array<int, 3> step{1, 1, 1};  ///< source voxels that one rendered voxel is the mean of
  double shift = 0.0;               ///< stored = (value + shift) * scale
  double scale = 1.0;
  [[nodiscard]] bool coarser() const { return step != std::array{1, 1, 1}; }
};

/// Takes the mean of more and more voxels along the finest axis until `mostVoxels` are left.
/// Thread-safe; less than a second for 512 x 512 x 300.
[[nodiscard]] RenderVolume prepareVolume(const Volume& volume, std::size_t mostVoxels);

/// A volume in three dimensions: direct volume rendering by ray casting, on the graphics card or,
/// where that is software too, on the processor, with fewer rays while it is turned. Patient space.
/// VTK without Qt, one thread.
class VolumeScene {
public:
  VolumeScene();
  ~VolumeScene();
  VolumeScene(const VolumeScene&) = delete;
  VolumeScene& operator=(const VolumeScene&) = delete;

  [[nodiscard]] vtkRenderer* renderer() const { return m_renderer; }
  /// What rendering can hold without being slow or greedy: some 230 voxels along each axis.
  [[nodiscard]] static constexpr std::size_t mostVoxels() { return 12'000'000; }
  /// `software`: there is no graphics card. To be called once, before the first rendering.
  void chooseRenderer(bool software);
  [[nodiscard]] bool rendererChosen() const { return m_mapper != nullptr; }
  void setVolume(const RenderVolume& volume);
  void clear();
  [[nodiscard]] bool empty() const { return m_shown.image == nullptr; }
  [[nodiscard]] const RenderVolume& shown() const { return m_shown; }
  /// `window` is what Mr takes its greys from; the looks of CT are in HU and need none.
  void setLook(VolumeLook look, IntensityWindow window);
  [[nodiscard]] VolumeLook look() const { return m_look; }
  /// From the front, a little from above and the left.
  void resetCamera();

private:
  RenderVolume m_shown;
  VolumeLook m_look = VolumeLook::Mr;
  vtkNew<vtkRenderer> m_renderer;
  vtkNew<vtkVolume> m_volume;
  vtkSmartPointer<vtkVolumeMapper> m_mapper;
  vtkNew<vtkColorTransferFunction> m_colours;
  vtkNew<vtkPiecewiseFunction> m_opacity;
};

}  // namespace lateglow
