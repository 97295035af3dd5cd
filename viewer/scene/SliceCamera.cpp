#include "viewer/scene/SliceCamera.h"

#include <algorithm>

namespace lateglow {

namespace {
constexpr double kLeastMagnification = 0.25;
constexpr double kGreatestMagnification = 40.0;
}  // namespace

void SliceCamera::setGeometry(const Geometry& geometry) {
  m_columns = std::max(1, geometry.size[0]);
  m_rows = std::max(1, geometry.size[1]);
  m_columnSpacingMm = geometry.spacingMm[0];
  m_rowSpacingMm = geometry.spacingMm[1];
  m_orientation = conventionalOrientation(geometry);
  fit();
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
  return std::max(m_columns * m_columnSpacingMm / m_viewWidth,
                  m_rows * m_rowSpacingMm / m_viewHeight);
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
  return {m_centre.column + (m_orientation.columnsRunRight ? right : -right) / m_columnSpacingMm,
          m_centre.row + (m_orientation.rowsRunDown ? down : -down) / m_rowSpacingMm};
}

ViewPoint SliceCamera::viewAt(PixelPoint point) const {
  const double right = (point.column - m_centre.column) * m_columnSpacingMm *
                       (m_orientation.columnsRunRight ? 1.0 : -1.0);
  const double down = (point.row - m_centre.row) * m_rowSpacingMm *
                      (m_orientation.rowsRunDown ? 1.0 : -1.0);
  return {m_viewWidth / 2.0 + right / m_mmPerViewPixel,
          m_viewHeight / 2.0 + down / m_mmPerViewPixel};
}

double SliceCamera::magnification() const { return fittedMmPerViewPixel() / m_mmPerViewPixel; }

void SliceCamera::follow(const SliceCamera& other) {
  m_centre = other.m_centre;
  m_fitted = other.m_fitted;
  if (m_fitted) {
    fit();
  } else {
    m_mmPerViewPixel = other.m_mmPerViewPixel * other.shorterSide() / shorterSide();
  }
}

}  // namespace lateglow
