#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <vtkNew.h>

#include "viewer/scene/ClassAppearance.h"
#include "viewer/scene/FineLabels.h"
#include "viewer/scene/IntensityWindow.h"
#include "viewer/scene/SliceCamera.h"

class vtkActor;
class vtkImageData;
class vtkImageSlice;
class vtkImageSliceMapper;
class vtkPolyData;
class vtkRenderer;
class vtkRenderWindow;

namespace lateglow {

/// Edges of a rectangle in a slice, continuous pixel indices (first pixel spans -0.5 to 0.5).
struct PixelRegion {
  double firstColumn = 0.0;
  double firstRow = 0.0;
  double lastColumn = 0.0;
  double lastRow = 0.0;
  friend bool operator==(const PixelRegion&, const PixelRegion&) = default;
};

/// One slice on the screen: a grey image, optionally a second one over a part of it, the tissue
/// classes as fills and outlines, and a thin frame. VTK without Qt; every call from one thread.
///
/// Slices are copied in, so the caller may drop them. Nothing is drawn before render().
class SliceScene {
public:
  SliceScene();
  ~SliceScene();
  SliceScene(const SliceScene&) = delete;
  SliceScene& operator=(const SliceScene&) = delete;

  [[nodiscard]] vtkRenderer* renderer() const { return m_renderer; }

  /// The grid of what follows: size, spacing and orientation. Fits the camera, forgets the rest.
  void setGeometry(const Geometry& geometry);
  void setImage(std::span<const float> slice);
  void setImageWindow(IntensityWindow window);
  /// 1: as it is; lower: dimmed, for what surrounds a synthetic region.
  void setImageBrightness(double brightness);

  /// A second image over the first, drawn only where pixel centres lie inside `region`.
  void setInset(std::span<const float> slice, const PixelRegion& region);
  void setInsetWindow(IntensityWindow window);
  void clearInset();

  void setLabels(std::span<const std::uint8_t> slice);
  void clearLabels();
  void setAppearances(const ClassAppearances& appearances);
  void setOutlinesVisible(bool visible);
  /// Width of outlines and frames in device pixels.
  void setLineWidth(double devicePixels);

  void setFrame(const std::optional<PixelRegion>& region);
  void setInterpolation(Interpolation interpolation);

  [[nodiscard]] SliceCamera& camera() { return m_camera; }
  [[nodiscard]] const SliceCamera& camera() const { return m_camera; }
  /// Brings the VTK camera in line with camera(); call before rendering.
  void applyCamera();

private:
  void placeLayers();
  void redrawFills();
  void redrawOutlines(std::span<const std::uint8_t> slice);
  void applyOutlineAppearance();

  Geometry m_geometry;
  SliceCamera m_camera;
  FineLabels m_fine;
  ClassAppearances m_appearances = standardAppearances();
  bool m_outlinesVisible = true;
  vtkNew<vtkRenderer> m_renderer;
  vtkNew<vtkImageData> m_imageData;
  vtkNew<vtkImageSliceMapper> m_imageMapper;
  vtkNew<vtkImageSlice> m_image;
  vtkNew<vtkImageData> m_insetData;
  vtkNew<vtkImageSliceMapper> m_insetMapper;
  vtkNew<vtkImageSlice> m_inset;
  vtkNew<vtkImageData> m_fillData;
  vtkNew<vtkImageSliceMapper> m_fillMapper;
  vtkNew<vtkImageSlice> m_fill;
  std::array<vtkNew<vtkPolyData>, kTissueClassCount> m_outlineData;
  std::array<vtkNew<vtkActor>, kTissueClassCount> m_outlines;
  vtkNew<vtkPolyData> m_frameData;
  vtkNew<vtkActor> m_frame;
};

}  // namespace lateglow
