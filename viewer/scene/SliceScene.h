#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "viewer/scene/ClassAppearance.h"
#include "viewer/scene/ColourMap.h"
#include "viewer/scene/FineLabels.h"
#include "viewer/scene/IntensityWindow.h"
#include "viewer/scene/SliceCamera.h"
#include "viewer/scene/SlicePicture.h"
#include "viewer/scene/WindowPresets.h"

namespace lateglow {

/// How an image that lies over another is drawn.
struct FusionLook {
  IntensityWindow window;
  double opacity = 0.5;  ///< 0 to 1
  ColourMap colours = ColourMap::Cividis;
  friend bool operator==(const FusionLook&, const FusionLook&) = default;
};

/// An outline of a tissue class, closed, in pixels of the slice.
struct SliceOutline {
  std::array<std::uint8_t, 3> colour{};
  std::vector<PixelLoop> loops;
};

/// One slice as it is seen: an image, optionally another one fused over it, a second one over a part
/// of it, the tissue classes as fills and outlines, and a thin frame.
///
/// It has no graphics of its own: it gives pictures in the slice's own pixels, which whoever shows
/// it stretches by camera(). That costs a tenth of a millisecond for 256 x 256 and no OpenGL, which
/// where it is drawn by the processor takes ten times as long as all the rest. Slices are copied in,
/// so the caller may drop them. Every call from one thread.
class SliceScene {
public:
  /// The grid of what follows: size, spacing and orientation. Fits the camera, forgets the rest.
  void setGeometry(const Geometry& geometry);
  /// The same for another plane through the same patient: the camera stays where it is.
  void changePlane(const Geometry& geometry);
  [[nodiscard]] const Geometry& geometry() const { return m_geometry; }
  void setImage(std::span<const float> slice);
  void setImageWindow(IntensityWindow window);
  [[nodiscard]] IntensityWindow imageWindow() const { return m_imageWindow; }
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
  [[nodiscard]] bool fused() const { return !m_fusion.empty(); }
  [[nodiscard]] const FusionLook& fusionLook() const { return m_fusionLook; }

  /// The window between two percentiles of what is shown: of the inset where there is one, else of
  /// the image; within `region` where it is given. Nothing where the region misses the picture.
  [[nodiscard]] std::optional<IntensityWindow> windowOf(
      PercentileWindow percentiles, const std::optional<PixelRegion>& region = {}) const;

  void setLabels(std::span<const std::uint8_t> slice);
  void clearLabels();
  void setAppearances(const ClassAppearances& appearances);
  void setOutlinesVisible(bool visible);

  void setFrame(const std::optional<PixelRegion>& region) { m_frame = region; }
  void setInterpolation(Interpolation interpolation) { m_interpolation = interpolation; }
  [[nodiscard]] Interpolation interpolation() const { return m_interpolation; }

  [[nodiscard]] SliceCamera& camera() { return m_camera; }
  [[nodiscard]] const SliceCamera& camera() const { return m_camera; }

  /// Image, fusion and inset in one; empty before there is an image.
  [[nodiscard]] const SlicePicture& picture() const;
  /// The classes' fills, finer than the slice; empty without labels.
  [[nodiscard]] const SlicePicture& fills() const { return m_fills; }
  [[nodiscard]] std::vector<SliceOutline> outlines() const;
  [[nodiscard]] const std::optional<PixelRegion>& frame() const { return m_frame; }

private:
  /// Columns and rows, first to last, of the slice.
  struct Extent {
    int firstColumn = 0;
    int lastColumn = -1;
    int firstRow = 0;
    int lastRow = -1;
    [[nodiscard]] bool empty() const { return firstColumn > lastColumn || firstRow > lastRow; }
  };
  void setGrid(const Geometry& geometry);
  void redrawFills();
  void drawPicture() const;
  [[nodiscard]] Extent whole() const;
  [[nodiscard]] Extent within(const Extent& extent, const PixelRegion& region) const;

  Geometry m_geometry;
  SliceCamera m_camera;
  std::vector<float> m_image;
  IntensityWindow m_imageWindow;
  double m_brightness = 1.0;
  std::vector<float> m_inset;
  Extent m_insetExtent;
  IntensityWindow m_insetWindow;
  std::vector<float> m_fusion;
  FusionLook m_fusionLook;
  ColourMap m_colourMap = ColourMap::Grey;
  bool m_inverted = false;
  Interpolation m_interpolation = Interpolation::Linear;
  FineLabels m_fine;
  ClassAppearances m_appearances = standardAppearances();
  bool m_outlinesVisible = true;
  std::array<std::vector<PixelLoop>, kTissueClassCount> m_outlines;
  std::optional<PixelRegion> m_frame;
  SlicePicture m_fills;
  mutable SlicePicture m_picture;  ///< drawn when it is asked for
  mutable bool m_pictureIsOld = true;
};

}  // namespace lateglow
