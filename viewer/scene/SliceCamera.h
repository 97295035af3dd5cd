#pragma once

#include "imaging/core/PixelPoint.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow {

/// A point of a viewport in device pixels, origin at the top left.
struct ViewPoint {
  double x = 0.0;
  double y = 0.0;
};

/// Which part of a slice a viewport shows, without any graphics: the mapping between device pixels
/// and pixel indices. Shared by linked viewports of the same grid.
class SliceCamera {
public:
  /// Takes the in-plane size, spacing and orientation of `geometry` and fits the slice.
  void setGeometry(const Geometry& geometry);
  void setViewSize(int width, int height);

  /// The whole slice, with no margin at the tighter side.
  void fit();
  /// Lays the picture otherwise; the slice point in the middle stays there.
  void setOrientation(SliceOrientation orientation);
  /// From one plane to another: the middle stays at the same place of the patient (that place's
  /// foot on the new plane) at the same magnification and orientation.
  void changePlane(const Geometry& from, const Geometry& to);
  /// `halfWidthMm` around a point fills the shorter side of the viewport.
  void focus(PixelPoint centre, double halfWidthMm);
  /// Magnifies by `factor` while the slice point under `fixed` stays where it is.
  void zoom(double factor, ViewPoint fixed);
  /// Moves the picture by device pixels.
  void pan(double dx, double dy);

  [[nodiscard]] PixelPoint pixelAt(ViewPoint point) const;
  [[nodiscard]] ViewPoint viewAt(PixelPoint point) const;
  /// Magnification relative to fit().
  [[nodiscard]] double magnification() const;
  [[nodiscard]] double mmPerViewPixel() const { return m_mmPerViewPixel; }
  [[nodiscard]] PixelPoint centre() const { return m_centre; }
  [[nodiscard]] SliceOrientation orientation() const { return m_orientation; }
  [[nodiscard]] int viewWidth() const { return m_viewWidth; }
  [[nodiscard]] int viewHeight() const { return m_viewHeight; }
  /// Shows what `other` shows: same centre and orientation, same millimetres across the shorter
  /// side.
  void follow(const SliceCamera& other);

private:
  void setGrid(const Geometry& geometry);
  [[nodiscard]] double fittedMmPerViewPixel() const;
  [[nodiscard]] int shorterSide() const;

  int m_columns = 1;
  int m_rows = 1;
  double m_columnSpacingMm = 1.0;
  double m_rowSpacingMm = 1.0;
  SliceOrientation m_orientation;
  int m_viewWidth = 1;
  int m_viewHeight = 1;
  PixelPoint m_centre;
  double m_mmPerViewPixel = 1.0;
  bool m_fitted = true;
};

}  // namespace lateglow
