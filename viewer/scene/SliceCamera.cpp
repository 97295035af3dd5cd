#include "viewer/scene/SliceCamera.h"

#include <algorithm>

namespace lateglow {

namespace {
constexpr double kLeastMagnification = 0.25;
constexpr double kGreatestMagnification = 40.0;
}  // namespace

void SliceCamera::setGrid(const Geometry& geometry) {
  m_columns = std::max(1, geometry.size[0]);
  m_rows = std::max(1, geometry.size[1]);
  m_columnSpacingMm = geometry.spacingMm[0];
  m_rowSpacingMm = geometry.spacingMm[1];
}

void SliceCamera::setGeometry(const Geometry& geometry) {
  setGrid(geometry);
  m_orientation = conventionalOrientation(geometry);
  fit();
}

void SliceCamera::setOrientation(SliceOrientation orientation) {
  m_orientation = orientation;
  if (m_fitted) {
    fit();
  }
}

void SliceCamera::changePlane(const Geometry& from, const Geometry& to) {
  const Vec3 middle = to.toIndex(from.toPatient({m_centre.column, m_centre.row, 0.0}));
  setGrid(to);
  m_centre = {middle.x, middle.y};
  m_fitted = false;  // a plane that turns would else change its magnification
}

void SliceCamera::setViewSize(int width, int height) {
  const int before = shorterSide();
  m_viewWidth = std::max(1, width);
  m_viewHeight = std::max(1, height);
  if (m_fitted) {
    fit();
  } else {
    m_mmPerViewPixel *= static_cast<double>(before) / shorterSide();
  }
}

int SliceCamera::shorterSide() const { return std::min(m_viewWidth, m_viewHeight); }

double SliceCamera::fittedMmPerViewPixel() const {
  const double columnsMm = m_columns * m_columnSpacingMm;
  const double rowsMm = m_rows * m_rowSpacingMm;
  const bool upright = m_orientation.right.column != 0.0;
  return std::max((upright ? columnsMm : rowsMm) / m_viewWidth,
                  (upright ? rowsMm : columnsMm) / m_viewHeight);
}

void SliceCamera::fit() {
  m_centre = {(m_columns - 1) / 2.0, (m_rows - 1) / 2.0};
  m_mmPerViewPixel = fittedMmPerViewPixel();
  m_fitted = true;
}

void SliceCamera::focus(PixelPoint centre, double halfWidthMm) {
  m_centre = centre;
  m_mmPerViewPixel = 2.0 * halfWidthMm / shorterSide();
  m_fitted = false;
}

void SliceCamera::zoom(double factor, ViewPoint fixed) {
  const PixelPoint before = pixelAt(fixed);
  const double fitted = fittedMmPerViewPixel();
  m_mmPerViewPixel = std::clamp(m_mmPerViewPixel / factor, fitted / kGreatestMagnification,
                                fitted / kLeastMagnification);
  const PixelPoint after = pixelAt(fixed);
  m_centre.column += before.column - after.column;
  m_centre.row += before.row - after.row;
  m_fitted = false;
}

void SliceCamera::pan(double dx, double dy) {
  const PixelPoint from = pixelAt({0.0, 0.0});
  const PixelPoint to = pixelAt({dx, dy});
  m_centre.column -= to.column - from.column;
  m_centre.row -= to.row - from.row;
  m_fitted = false;
}

PixelPoint SliceCamera::pixelAt(ViewPoint point) const {
  const double right = (point.x - m_viewWidth / 2.0) * m_mmPerViewPixel;
  const double down = (point.y - m_viewHeight / 2.0) * m_mmPerViewPixel;
  const PixelPoint mm = m_orientation.right * right + m_orientation.down * down;
  return {m_centre.column + mm.column / m_columnSpacingMm, m_centre.row + mm.row / m_rowSpacingMm};
}

ViewPoint SliceCamera::viewAt(PixelPoint point) const {
  const PixelPoint mm{(point.column - m_centre.column) * m_columnSpacingMm,
                      (point.row - m_centre.row) * m_rowSpacingMm};
  const auto along = [mm](PixelPoint axis) { return mm.column * axis.column + mm.row * axis.row; };
  return {m_viewWidth / 2.0 + along(m_orientation.right) / m_mmPerViewPixel,
          m_viewHeight / 2.0 + along(m_orientation.down) / m_mmPerViewPixel};
}

double SliceCamera::magnification() const { return fittedMmPerViewPixel() / m_mmPerViewPixel; }

void SliceCamera::follow(const SliceCamera& other) {
  m_centre = other.m_centre;
  m_orientation = other.m_orientation;
  m_fitted = other.m_fitted;
  if (m_fitted) {
    fit();
  } else {
    m_mmPerViewPixel = other.m_mmPerViewPixel * other.shorterSide() / shorterSide();
  }
}

}  // namespace lateglow
