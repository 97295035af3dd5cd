#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

namespace lateglow {

/// Where the cells of an AHA bull's-eye lie (Cerqueira et al., Circulation 2002;105:539): anterior
/// above, septal left, inferior below, lateral right; basal ring outside. Six cells of 60 degrees
/// in the basal and mid rings, four of 90 degrees in the apical ring, segment 17 as the centre.
/// Pure geometry: painting and hit testing share it, so they cannot disagree.
class BullsEyeLayout {
public:
  /// Title above, legend below and direction words around the disc take their room from
  /// `textSize`, the size of body text in the units of `area`.
  BullsEyeLayout(const QRectF& area, double textSize, bool withSegment17);

  [[nodiscard]] QPointF centre() const { return m_centre; }
  [[nodiscard]] double radius() const { return m_radius; }
  [[nodiscard]] const QRectF& titleArea() const { return m_title; }
  [[nodiscard]] const QRectF& legendArea() const { return m_legend; }
  [[nodiscard]] int segmentCount() const { return m_withSegment17 ? 17 : 16; }

  [[nodiscard]] QPainterPath segmentPath(int segment) const;
  /// Middle of a cell, where its value stands.
  [[nodiscard]] QPointF segmentCentre(int segment) const;
  /// Thickness of the ring that holds a segment; the radius of the cap for segment 17.
  [[nodiscard]] double cellThickness() const;
  /// 0 outside the disc and in the hole of the 16-segment model.
  [[nodiscard]] int segmentAt(QPointF point) const;

private:
  struct Cell {
    double innerRadius = 0.0;
    double outerRadius = 0.0;
    double startDegrees = 0.0;  ///< counter-clockwise from the positive x axis
    double spanDegrees = 0.0;
  };
  [[nodiscard]] Cell cell(int segment) const;
  [[nodiscard]] QPointF at(double radius, double degrees) const;

  QRectF m_title;
  QRectF m_legend;
  QPointF m_centre;
  double m_radius = 0.0;
  bool m_withSegment17 = false;
};

/// The size of body text when nobody asked for one: legible from a thumbnail to a full window.
[[nodiscard]] double bullsEyeTextSize(const QRectF& area);

}  // namespace lateglow
