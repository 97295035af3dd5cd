#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <vtkNew.h>

#include "viewer/scene/ClassAppearance.h"
#include "viewer/scene/ColourMap.h"
#include "viewer/scene/FineLabels.h"
#include "viewer/scene/IntensityWindow.h"
#include "viewer/scene/SliceCamera.h"
#include "viewer/scene/WindowPresets.h"

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

/// How an image that lies over another is drawn.
struct FusionLook {
  IntensityWindow window;
  double opacity = 0.5;  ///< 0 to 1
  ColourMap colours = ColourMap::Cividis;
  friend bool operator==(const FusionLook&, const FusionLook&) = default;
};

/// One slice on the screen: an image, optionally another one fused over it, a second one over a part
/// of it, the tissue classes as fills and outlines, and a thin frame. VTK without Qt; every call from one thread.
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
  /// The same for another plane through the same patient: the camera stays where it is.
  void changePlane(const Geometry& geometry);
  [[nodiscard]] const Geometry& geometry() const { return m_geometry; }
  void setImage(std::span<const float> slice);
  void setImageWindow(IntensityWindow window);
  /// 1: as it is; lower: dimmed, for what surrounds a synthetic region.
  void setImageBrightness(double brightness);

  /// A second image over the first, drawn only where pixel centres lie inside `region`.
  void setInset(std::span<const float> slice, const PixelRegion& region);
  void setInsetWindow(IntensityWindow window);
  void clearInset();

  /// Colours of image and inset.
  void setColours(ColourMap map, bool inverted);
  [[nodiscard]] ColourMap colourMap() const { return m_colourMap; }
  [[nodiscard]] bool inverted() const { return m_inverted; }

  /// An image of another grid over this one, already on this slice's pixels (PlaneReslicer's
  /// onSlice()); not-a-number: nothing there.
  void setFusion(std::span<const float> values);
  void setFusionLook(const FusionLook& look);
  void clearFusion();

  /// The window between two percentiles of what is shown: of the inset where there is one, else of
  /// the image; within `region` where it is given. Nothing where the region misses the picture.
  [[nodiscard]] std::optional<IntensityWindow> windowOf(
      PercentileWindow percentiles, const std::optional<PixelRegion>& region = {}) const;

  void setLabels(std::span<const std::uint8_t> slice);
  void clearLabels();
  void setAppearances(const ClassAppearances& appearances);
  void setOutlinesVisible(bool visible);
  /// Width of outlines and frames in device pixels.
  void setLineWidth(double devicePixels);

  void setFrame(const std::optional<PixelRegion>& region);
  void setInterpolation(Interpolation interpolation);
  [[nodiscard]] Interpolation interpolation() const { return m_interpolation; }

  [[nodiscard]] SliceCamera& camera() { return m_camera; }
  [[nodiscard]] const SliceCamera& camera() const { return m_camera; }
  /// Brings the VTK camera in line with camera(); call before rendering.
  void applyCamera();

private:
  void setGrid(const Geometry& geometry);
  void placeLayers(double towards);
  void redrawFills();
  void redrawOutlines(std::span<const std::uint8_t> slice);
  void applyOutlineAppearance();

  Geometry m_geometry;
  SliceCamera m_camera;
  FineLabels m_fine;
  ClassAppearances m_appearances = standardAppearances();
  bool m_outlinesVisible = true;
  ColourMap m_colourMap = ColourMap::Grey;
  bool m_inverted = false;
  Interpolation m_interpolation = Interpolation::Linear;
  vtkNew<vtkRenderer> m_renderer;
  vtkNew<vtkImageData> m_imageData;
  vtkNew<vtkImageSliceMapper> m_imageMapper;
  vtkNew<vtkImageSlice> m_image;
  vtkNew<vtkImageData> m_fusionData;
  vtkNew<vtkImageSliceMapper> m_fusionMapper;
  vtkNew<vtkImageSlice> m_fusion;
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
